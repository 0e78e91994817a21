namespace DigestBot.Discord.Talking;

/// <summary>How long an interaction waits for its first answer, which Discord wants within 3 s. Source: Discord, "Receiving and Responding".</summary>
internal sealed record AnswerPace
{
    /// <summary>Until it is said that an answer will come: leaves time for a slow network, and is long enough that most answers come at once.</summary>
    public TimeSpan DeferAfter { get; init; } = TimeSpan.FromSeconds(1.2);

    /// <summary>Until nothing is proposed to who is typing.</summary>
    public TimeSpan ProposeWithin { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Until a first answer without a file is tried on another connection.</summary>
    public TimeSpan FirstTry { get; init; } = TimeSpan.FromSeconds(1);
}
