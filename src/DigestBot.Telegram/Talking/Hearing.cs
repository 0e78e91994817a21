using System.Text.RegularExpressions;
using DigestBot.Core.Conversation;
using DigestBot.Telegram.Api.Updates;

namespace DigestBot.Telegram.Talking;

/// <summary>
/// Tells what is said to the bot from what people say to each other. In a group that is a command of ours without a name or with ours, an
/// answer to a message of ours, or what begins with our name. Pure, but for the bot's own name.
/// </summary>
internal sealed partial class Hearing(Myself me, IConversation conversation)
{
    private readonly HashSet<string> _commands = new(
        conversation.Commands.SelectMany(command => (string[])[command.Name, .. command.Aliases]), StringComparer.OrdinalIgnoreCase);

    /// <summary>What somebody says to the bot by a message; null when it is for others or no talk at all.</summary>
    public Heard? Hear(ReceivedMessage message)
    {
        if (message is { IsAutomaticForward: true } or { ViaBot: not null } || IsOtherBot(message))
            return null;
        if ((message.Text ?? message.Caption)?.Trim() is not { Length: > 0 } text)
            return null;
        if (IsCommandForUs(text) is { } forUs)
            return forUs ? new(text, IsCertain: true) : null;
        return message.Chat.Type switch
        {
            "private" => new(text, IsCertain: true),
            "channel" => null,
            _ when Mentioned(text) is { } rest => new(rest, IsCertain: true),
            _ when me.Is(message.ReplyToMessage?.From) => new(text, IsCertain: false),
            _ => null,
        };
    }

    /// <summary>Whether it is a bot's; but anonymous administrators and channels speak through a stand-in that is one.</summary>
    private static bool IsOtherBot(ReceivedMessage message) => message is { From.IsBot: true, SenderChat: null };

    /// <summary>Null when it is no command, or none that we know.</summary>
    private bool? IsCommandForUs(string text) => Command().Match(text) switch
    {
        { Success: false } => null,
        { Groups: var groups } when groups["bot"].Success => me.IsCalled(groups["bot"].Value),
        { Groups: var groups } => _commands.Contains(groups["name"].Value) ? true : null,
    };

    /// <summary>What follows our name at the beginning; null when it does not stand there.</summary>
    private string? Mentioned(string text) =>
        Mention().Match(text) is { Success: true } mention && me.IsCalled(mention.Groups["bot"].Value) ? mention.Groups["rest"].Value.Trim() : null;

    // Source: Bot API, "Commands": a group's app adds the bot's name where there are several bots.
    [GeneratedRegex(@"^/(?<name>[\p{L}\p{N}_]+)(@(?<bot>\w+))?(?=\s|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Command();

    [GeneratedRegex(@"^@(?<bot>\w+)[\s,，:：]*(?<rest>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Mention();
}

/// <summary>Something said to the bot.</summary>
/// <param name="IsCertain">Whether it cannot have been meant for others, as an answer to one of our messages may have been.</param>
internal sealed record Heard(string Text, bool IsCertain);
