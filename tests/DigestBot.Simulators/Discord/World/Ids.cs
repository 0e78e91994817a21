using System.Globalization;

namespace DigestBot.Simulators.Discord.World;

/// <summary>Gives ids as Discord does: each once, whatever it is for, and rising in time. Source: Discord, "Snowflakes".</summary>
internal sealed class Ids
{
    private long _next = 1_400_000_000_000_000_000;

    public string Next() => (++_next).ToString(CultureInfo.InvariantCulture);

    public static bool IsOne(string id) => ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
