using NodaTime;
using NodaTime.Text;

namespace DigestBot.Core.Conversation;

/// <summary>Days as buttons and commands write them.</summary>
internal static class IsoDate
{
    /// <summary><c>2026-01-05</c>.</summary>
    public static string Of(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
