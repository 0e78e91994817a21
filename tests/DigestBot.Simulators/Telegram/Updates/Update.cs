namespace DigestBot.Simulators.Telegram.Updates;

/// <summary>An <c>Update</c> that waits to be fetched or delivered.</summary>
/// <param name="At">When it came, by the clock.</param>
internal sealed record Update(int Id, byte[] Json, DateTimeOffset At);
