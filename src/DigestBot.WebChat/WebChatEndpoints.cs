using System.Globalization;
using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.WebChat.Answers;
using DigestBot.WebChat.Guarding;
using DigestBot.WebChat.Page;
using DigestBot.WebChat.Rooms;
using DigestBot.WebChat.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.WebChat;

/// <summary>Where the page and its requests are answered.</summary>
public static class WebChatEndpoints
{
    /// <summary>Maps the chat page at <c>/</c>, its assets, and what it asks for under <c>/chat</c>.</summary>
    public static IEndpointRouteBuilder MapWebChat(this IEndpointRouteBuilder endpoints)
    {
        // By hand, since ASP.NET would compile a factory to make it.
        var guard = new LoopbackGuard(endpoints.ServiceProvider.GetRequiredService<PageAccess>());
        var all = endpoints.MapGroup("").AddEndpointFilter(guard);
        all.MapGet("/", (HttpRequest request) => PageAssets.Serve(request, "index.html"));
        all.MapGet("/assets/{name}", (HttpRequest request, string name) => PageAssets.Serve(request, name));

        var chat = all.MapGroup("/chat");
        chat.MapGet("/events", Follow);
        chat.MapGet("/commands", ListCommands);
        chat.MapGet("/files/{entry:long}", DownloadAsync);
        chat.MapPost("/messages", SayAsync).WithMetadata(new SmallBody());
        chat.MapPost("/press", PressAsync).WithMetadata(new SmallBody());
        return endpoints;
    }

    private static IResult Follow(HttpContext http)
    {
        if (Speaker.Of(http.Request.Query["as"]) is not { } speaker)
            return Answer.Refuse(http.Request, Refusals.Name);
        if (!http.RequestServices.GetRequiredService<ChatRooms>().HasSeatFor(speaker.Chat))
            return Answer.Refuse(http.Request, Refusals.TooManyPages, StatusCodes.Status429TooManyRequests);
        _ = long.TryParse(http.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var lastSeen);
        var stream = http.RequestServices.GetRequiredService<ChatStream>();
        return TypedResults.ServerSentEvents(stream.FollowAsync(speaker.Chat, lastSeen, http.RequestAborted));
    }

    private static IResult ListCommands(HttpRequest request, IConversation conversation)
    {
        var language = Answer.LanguageOf(request);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json([.. conversation.Commands.Select(command => CommandView.Of(command, language))], WebChatJson.Compact.CommandViewArray);
    }

    // Read, and nothing else: whoever follows such a link from elsewhere gets what the page has, and changes nothing.
    private static async Task<IResult> DownloadAsync(HttpContext http, long entry, ITranscript transcript)
    {
        if (Speaker.Of(http.Request.Query["as"]) is not { } speaker)
            return Answer.Refuse(http.Request, Refusals.Name);
        http.Response.Headers.CacheControl = "no-store";
        return await transcript.FindFileAsync(speaker.Chat, entry, http.RequestAborted) is { } file
            ? Results.Bytes(file.Bytes, file.MediaType, file.Name)
            : Answer.Refuse(http.Request, Refusals.NoFile, StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> SayAsync(HttpRequest request, Reception reception) =>
        await BodyReader.ReadAsync(request, WebChatJson.Default.SayRequest) is { } said
            ? await reception.SayAsync(request, said)
            : Answer.Refuse(request, Refusals.Unreadable);

    private static async Task<IResult> PressAsync(HttpRequest request, Reception reception) =>
        await BodyReader.ReadAsync(request, WebChatJson.Default.PressRequest) is { } pressed
            ? await reception.PressAsync(request, pressed)
            : Answer.Refuse(request, Refusals.Unreadable);
}
