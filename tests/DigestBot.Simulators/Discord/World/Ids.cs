using System.Globalization;

namespace DigestBot.Simulators.Discord.World;

/// <summary>Gives ids as Discord does: each once, whatever it is for, and rising in time. Source: Discord, "Snowflakes".</summary>
internal sealed class Ids(TimeProvider time)
{
    private const int TimeStartsAt = 22;
    private const long FirstMillisecond = 1_420_070_400_000;

    private long _last;

    public string Next()
    {
        _last = Math.Max(_last + 1, (time.GetUtcNow().ToUnixTimeMilliseconds() - FirstMillisecond) << TimeStartsAt);
        return _last.ToString(CultureInfo.InvariantCulture);
    }

    public static bool IsOne(string id) => ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
