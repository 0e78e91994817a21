using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Text;
using DigestBot.Telegram.Receiving;
using Microsoft.Extensions.Logging;

namespace DigestBot.Telegram.Talking;

/// <summary>Says one polite sentence to whoever asked for something and does not get it. Only to those who asked, and without the storage.</summary>
internal sealed partial class Apology(Hearing hearing, ButtonTalk buttons, ReplySender sender, ILogger<Apology> logger)
{
    public async Task SayAsync(Arrival arrival, Func<Texts, string> what, CancellationToken ct)
    {
        try
        {
            if (arrival.Update is { CallbackQuery: { } query })
                await buttons.NoticeAsync(query, what(Texts.For(query.From.LanguageCode)), isAlert: true, ct);
            else if ((arrival.Update.Message ?? arrival.Update.ChannelPost) is { } message && hearing.Hear(message) is { IsCertain: true })
                await sender.SendAsync(Places.AddressOf(message), [Sentence(what(Texts.For(message.From?.LanguageCode)))], question: null, ct);
        }
        catch (Exception trouble) when (!ct.IsCancellationRequested)
        {
            LogTrouble(trouble, arrival.Lane);
        }
    }

    private static Message Sentence(string text) => new([new Block.Paragraph([new Inline.Plain(text)])]);

    [LoggerMessage(LogLevel.Warning, "Telegram chat {Chat} could not be told so either.")]
    private partial void LogTrouble(Exception trouble, string chat);
}
