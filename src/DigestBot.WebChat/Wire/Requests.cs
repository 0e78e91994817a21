namespace DigestBot.WebChat.Wire;

/// <summary>Something a person typed.</summary>
/// <param name="As">The person's name, in a group with the group's behind an @.</param>
/// <param name="ReplyTo">The entry that this answers, where it answers one.</param>
internal sealed record SayRequest(string? As, string? Text, long? ReplyTo);

/// <summary>A button a person pressed.</summary>
/// <param name="As">The person's name, in a group with the group's behind an @.</param>
/// <param name="MessageId">The entry that has the button.</param>
/// <param name="Data">The button's data as the dialect wrote it.</param>
internal sealed record PressRequest(string? As, long MessageId, string? Data);
