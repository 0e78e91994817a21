namespace DigestBot.Discord.Talking;

/// <summary>What is shown to somebody who chose a channel.</summary>
internal static class Manage
{
    /// <summary>Its categories as switches, and when it is written to.</summary>
    public const string FirstScreen = "/start";
}
