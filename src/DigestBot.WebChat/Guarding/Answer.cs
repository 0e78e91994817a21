using DigestBot.Core.Conversation;
using DigestBot.Core.Languages;
using DigestBot.WebChat.Wire;
using Microsoft.AspNetCore.Http;

namespace DigestBot.WebChat.Guarding;

/// <summary>Answers in the language of the browser that asked.</summary>
internal static class Answer
{
    public static IResult Refuse(HttpRequest request, LocalizedText why, int status = StatusCodes.Status400BadRequest) =>
        Results.Json(new ErrorView(why.In(LanguageOf(request))), WebChatJson.Compact.ErrorView, statusCode: status);

    /// <summary>The browser's first choice, such as <c>zh-CN</c>; null where it names none.</summary>
    public static string? LocaleOf(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1) is { Value.Value: { Length: < 36 } locale } ? locale : null;

    public static string LanguageOf(HttpRequest request) => Texts.For(LocaleOf(request)).Code;
}
