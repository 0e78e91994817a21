namespace DigestBot.Discord.Talking;

/// <summary>What a command's option takes. Source: Discord, "Application Command Option Type".</summary>
internal static class OptionTypes
{
    public const int Text = 3;
    public const int YesOrNo = 5;
    public const int Channel = 7;
}
