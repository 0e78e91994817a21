namespace DigestBot.Simulators.Telegram.Happenings;

/// <summary>Somebody writes. In groups the bot reads only what privacy mode lets it read. In a channel it is a post.</summary>
/// <param name="Person">In a private chat the one whose it is.</param>
/// <param name="Thread">The topic.</param>
/// <param name="ReplyTo">The message, in the same chat, that it answers.</param>
/// <param name="IsAnonymous">Whether an administrator hides behind the group.</param>
public sealed record Writes(long Chat, string Text, long? Person = null, long? Thread = null, long? ReplyTo = null, bool IsAnonymous = false) : Happening;

/// <summary>Somebody changes what they wrote.</summary>
public sealed record Edits(long Chat, long Message, string Text) : Happening;

/// <summary>A message goes away; no update tells of it.</summary>
public sealed record Deletes(long Chat, long Message) : Happening;

/// <summary>Somebody presses a button, known by its label; or sends any data, as a tampering client can.</summary>
/// <param name="Message">The message with the button; not needed where <paramref name="InlineMessage"/> is given.</param>
public sealed record Presses(long Chat, long Message, string? Label = null, string? Data = null, long? Person = null, string? InlineMessage = null) : Happening;

/// <summary>Somebody types the bot's name and a query into any chat.</summary>
/// <param name="Offset">For the next page what the answer before gave as <c>next_offset</c>.</param>
public sealed record Asks(long Person, string Query, string Offset = "", string ChatType = "sender") : Happening;

/// <summary>Somebody sends one of the results that answered a query.</summary>
public sealed record Chooses(string Query, string Result) : Happening;

/// <summary>So much time passes that no callback or inline query can be answered any more.</summary>
public sealed record QueriesExpire : Happening;

/// <summary>An update of any kind, also of one that nobody knows.</summary>
/// <param name="Kind">The field that holds its content.</param>
/// <param name="Json">The content.</param>
public sealed record UpdateComes(string Kind, string Json) : Happening;
