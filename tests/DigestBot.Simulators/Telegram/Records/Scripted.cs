namespace DigestBot.Simulators.Telegram.Records;

/// <summary>What becomes of the next call of a method: it is refused, or a fault befalls it.</summary>
public sealed record Scripted(string Method, Refusal? Refusal = null, Fault Fault = Fault.None);
