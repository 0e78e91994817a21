namespace DigestBot.Simulators.Telegram.Records;

/// <summary>A message that was taken.</summary>
/// <param name="Order">From 1, in the order of acceptance.</param>
/// <param name="At">Milliseconds since the server started.</param>
/// <param name="Thread">The topic; null for none.</param>
/// <param name="Text">As it was sent, markup included.</param>
/// <param name="Message">Its <c>message_id</c>.</param>
public sealed record Received(long Order, double At, long Chat, long? Thread, string Text, int Buttons, bool Silent, long Message);

/// <summary>What happened to one chat's calls.</summary>
/// <param name="Calls">All that named it, whatever became of them.</param>
public sealed record ChatTally(int Calls, int Accepted);

/// <summary>What happened so far.</summary>
/// <param name="Requests">Calls with any method, also refused ones.</param>
/// <param name="Accepted">Messages taken.</param>
/// <param name="Answers">By what was answered: <c>ok</c>, a refusal's description without its numbers, <c>fault NAME</c>, <c>limit NAME</c>.</param>
/// <param name="Violations">Calls that the published description does not allow; the first hundred.</param>
public sealed record TelegramStats(long Requests, long Accepted, IReadOnlyDictionary<string, long> Answers, IReadOnlyList<string> Violations);
