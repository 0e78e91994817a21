using System.Text.RegularExpressions;
using DigestBot.Core.Chats;

namespace DigestBot.WebChat.Wire;

/// <summary>Who speaks: a name of letters of any script, digits, <c>-</c> and <c>_</c>, at most 32 characters. Each has a chat of their own.</summary>
internal static partial class PersonName
{
    public const string Default = "you";

    /// <summary>The chat of the person with this name; null when it cannot be a name.</summary>
    public static ChatAddress? ChatOf(string? name)
    {
        var person = string.IsNullOrEmpty(name) ? Default : name;
        return Allowed().IsMatch(person) ? new ChatAddress(WebChatPlatform.PlatformName, person) : null;
    }

    [GeneratedRegex(@"\A[\p{L}\p{M}\p{Nd}_-]{1,32}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Allowed();
}
