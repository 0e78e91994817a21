using System.Text.RegularExpressions;
using DigestBot.Core.Chats;

namespace DigestBot.WebChat.Wire;

/// <summary>
/// Who speaks and where: <c>ann</c> in a chat of her own, <c>ann@lab</c> in the group that everybody of <c>lab</c> shares. A name has letters of
/// any script, digits, <c>-</c> and <c>_</c>, at most 32 characters.
/// </summary>
internal sealed partial record Speaker(string Person, string? Group)
{
    public const string Default = "you";

    // No name has an @, so a group's address is nobody's.
    public ChatAddress Chat => new(WebChatPlatform.PlatformName, Group is null ? Person : $"@{Group}");

    public ChatKind Kind => Group is null ? ChatKind.Private : ChatKind.Group;

    /// <summary>Null when it cannot be a name.</summary>
    public static Speaker? Of(string? name)
    {
        var match = Allowed().Match(string.IsNullOrEmpty(name) ? Default : name);
        var group = match.Groups["group"];
        return match.Success ? new(match.Groups["person"].Value, group.Success ? group.Value : null) : null;
    }

    [GeneratedRegex(@"\A(?<person>[\p{L}\p{M}\p{Nd}_-]{1,32})(?:@(?<group>[\p{L}\p{M}\p{Nd}_-]{1,32}))?\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Allowed();
}
