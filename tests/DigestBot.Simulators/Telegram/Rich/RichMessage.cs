namespace DigestBot.Simulators.Telegram.Rich;

/// <summary>A <c>RichMessage</c> that was found to be in order.</summary>
/// <param name="Encoded">As answers repeat it.</param>
internal sealed record RichMessage(byte[] Encoded);
