namespace DigestBot.Discord.Api.Gateway;

/// <summary>How a connection ended.</summary>
/// <param name="Why">For a log.</param>
/// <param name="Reached">How far it had come.</param>
/// <param name="EndsSession">Whether a new session has to begin.</param>
/// <param name="Wait">How long to wait; null: as after any failure.</param>
/// <param name="Advice">What the operator has to do before it can work again; null where it passes by itself.</param>
internal sealed record ConnectionEnd(string Why, Progress Reached, bool EndsSession = false, TimeSpan? Wait = null, string? Advice = null);

/// <summary>How far a connection came.</summary>
internal enum Progress
{
    Nothing,

    /// <summary>The other side said hello.</summary>
    Hello,

    /// <summary>A session was running on it.</summary>
    Session,
}
