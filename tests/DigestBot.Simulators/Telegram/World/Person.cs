namespace DigestBot.Simulators.Telegram.World;

/// <summary>A <c>User</c>.</summary>
internal sealed record Person(long Id, string FirstName, string? Username = null, string? LanguageCode = "en", bool IsBot = false)
{
    /// <summary>In whose name an anonymous administrator writes. Source: Bot API, <c>Message.sender_chat</c>.</summary>
    public static readonly Person AnonymousAdministrator = new(1_087_968_824, "Group", "GroupAnonymousBot", LanguageCode: null, IsBot: true);

    /// <summary>Who somebody is about whom nothing was said.</summary>
    public static Person Unknown(long id) => new(id, $"Person {id}");
}
