namespace DigestBot.Discord.Api.Gateway;

/// <summary>What it means when the gateway hangs up. Source: Discord, "Gateway Close Event Codes".</summary>
internal static class CloseCodes
{
    /// <summary>Authentication failed.</summary>
    public const int WrongToken = 4004;

    /// <summary>What helps where there are too few shards: unless somebody set their number, asking anew how many are advised.</summary>
    public const string TooFewShardsAdvice = "The bot is in too many guilds for so few shards; leave Discord:Shards empty or raise its total.";

    /// <summary>For the operator, what to do; null for a code that passes by itself.</summary>
    public static string? Fatal(int? code) => code switch
    {
        WrongToken => "Discord does not accept the token; copy it anew from the developer portal into Discord:Token.",
        4010 => "Discord knows no such shard; Discord:Shards must look like 0-3/16, with numbers below the total.",
        4011 => TooFewShardsAdvice,
        4012 => "Discord no longer speaks this version of its gateway; a newer DigestBot is needed.",
        4013 => "Discord does not know what the bot asks to be told of; a newer DigestBot is needed.",
        4014 => "Discord does not allow the bot what it asks to be told of; look at Privileged Gateway Intents in the developer portal.",
        _ => null,
    };

    /// <summary>Whether the session is over with the connection: wrong sequence, or timed out.</summary>
    public static bool EndsSession(int? code) => code is 4003 or 4007 or 4009;
}
