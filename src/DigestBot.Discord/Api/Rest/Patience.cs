namespace DigestBot.Discord.Api.Rest;

/// <summary>How long a request waits for its turn before it is given back as not sent.</summary>
public static class Patience
{
    /// <summary>Not at all: whoever sends has other things to send meanwhile.</summary>
    public static TimeSpan None => TimeSpan.Zero;

    /// <summary>For answers to people: the first is due within 3 s. Source: Discord, "Receiving and Responding".</summary>
    public static TimeSpan OfAnswers { get; } = TimeSpan.FromSeconds(2);

    /// <summary>For what nobody waits for.</summary>
    public static TimeSpan OfWork { get; } = TimeSpan.FromMinutes(1);
}
