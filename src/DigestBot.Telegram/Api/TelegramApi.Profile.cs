using DigestBot.Telegram.Api.Calls;

namespace DigestBot.Telegram.Api;

public sealed partial class TelegramApi
{
    /// <summary>Sets a command menu. Source: Bot API, <c>setMyCommands</c>.</summary>
    public Task<ApiAnswer<bool>> SetMyCommandsAsync(SetMyCommands menu, CancellationToken ct) =>
        CallAsync("setMyCommands", menu, ApiJson.Snake.SetMyCommands, ApiJson.Snake.EnvelopeBoolean, ct);

    /// <summary>The menu of a scope and language as it stands; empty where none was set. Source: Bot API, <c>getMyCommands</c>.</summary>
    public Task<ApiAnswer<IReadOnlyList<BotCommand>>> GetMyCommandsAsync(GetMyCommands ask, CancellationToken ct) =>
        CallAsync("getMyCommands", ask, ApiJson.Snake.GetMyCommands, ApiJson.Snake.EnvelopeCommands, ct);

    /// <summary>What an empty chat with the bot shows in a language. Source: Bot API, <c>getMyDescription</c>.</summary>
    public Task<ApiAnswer<BotDescription>> GetMyDescriptionAsync(InLanguage ask, CancellationToken ct) =>
        CallAsync("getMyDescription", ask, ApiJson.Snake.InLanguage, ApiJson.Snake.EnvelopeBotDescription, ct);

    /// <summary>What the bot's profile shows in a language. Source: Bot API, <c>getMyShortDescription</c>.</summary>
    public Task<ApiAnswer<BotShortDescription>> GetMyShortDescriptionAsync(InLanguage ask, CancellationToken ct) =>
        CallAsync("getMyShortDescription", ask, ApiJson.Snake.InLanguage, ApiJson.Snake.EnvelopeBotShortDescription, ct);

    /// <summary>Sets what an empty chat with the bot shows. Source: Bot API, <c>setMyDescription</c>.</summary>
    public Task<ApiAnswer<bool>> SetMyDescriptionAsync(SetMyDescription description, CancellationToken ct) =>
        CallAsync("setMyDescription", description, ApiJson.Snake.SetMyDescription, ApiJson.Snake.EnvelopeBoolean, ct);

    /// <summary>Sets what the bot's profile shows. Source: Bot API, <c>setMyShortDescription</c>.</summary>
    public Task<ApiAnswer<bool>> SetMyShortDescriptionAsync(SetMyShortDescription description, CancellationToken ct) =>
        CallAsync("setMyShortDescription", description, ApiJson.Snake.SetMyShortDescription, ApiJson.Snake.EnvelopeBoolean, ct);
}
