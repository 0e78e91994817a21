using DigestBot.Core;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Core.Metering;
using DigestBot.WebChat.Guarding;
using DigestBot.WebChat.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DigestBot.WebChat.Answers;

/// <summary>Checks what a page sends before anything is done with it, and turns trouble into a sentence.</summary>
internal sealed partial class Reception(
    ChatDesk desk, FloodGate floods, BotMeter meter, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<Reception> log)
{
    private const int MaxText = 2_000;
    private const int MaxData = 256;

    private readonly ArrivalWatch _watch = new(WebChatPlatform.PlatformName, floods, meter, time);

    public async Task<IResult> SayAsync(HttpRequest request, SayRequest said)
    {
        if (Speaker.Of(said.As) is not { } speaker)
            return Answer.Refuse(request, Refusals.Name);
        if (said.Text?.Trim() is not { Length: > 0 } text)
            return Answer.Refuse(request, Refusals.Empty);
        if (text.Length > MaxText)
            return Answer.Refuse(request, Refusals.TooLong);
        return await AnswerAsync(request, speaker, ct => desk.SayAsync(speaker, text, said.ReplyTo, Answer.LocaleOf(request), ct));
    }

    public async Task<IResult> PressAsync(HttpRequest request, PressRequest pressed)
    {
        if (Speaker.Of(pressed.As) is not { } speaker)
            return Answer.Refuse(request, Refusals.Name);
        if (pressed.Data is not { Length: > 0 and <= MaxData } data)
            return Answer.Refuse(request, Refusals.Unreadable);
        return await AnswerAsync(request, speaker, ct => desk.PressAsync(speaker, pressed.MessageId, data, Answer.LocaleOf(request), ct));
    }

    // What was asked is answered even if the page closes meanwhile: the answer belongs to the chat. Only the end of the service stops it.
    private async Task<IResult> AnswerAsync(HttpRequest request, Speaker speaker, Func<CancellationToken, Task<string?>> answer)
    {
        if (_watch.Judge(speaker.Person) is not FloodVerdict.Pass)
            return Answer.Refuse(request, Refusals.TooMuch, StatusCodes.Status429TooManyRequests);
        var stopping = lifetime.ApplicationStopping;
        var begunAt = _watch.Now;
        using var step = _watch.Begin();
        try
        {
            var notice = await answer(stopping);
            _watch.Answered(begunAt);
            return Results.Json(new NoticeView(notice), WebChatJson.Compact.NoticeView);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return Answer.Refuse(request, Refusals.Stopping, StatusCodes.Status503ServiceUnavailable);
        }
        catch (StorageException trouble)
        {
            LogTrouble(trouble, speaker.Person);
            return Results.Json(new ErrorView(trouble.Message), WebChatJson.Compact.ErrorView, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception trouble)
        {
            LogTrouble(trouble, speaker.Person);
            return Answer.Refuse(request, Refusals.Trouble, StatusCodes.Status500InternalServerError);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The web chat could not answer {Person}.")]
    private partial void LogTrouble(Exception trouble, string person);
}
