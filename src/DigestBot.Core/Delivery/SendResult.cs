using NodaTime;

namespace DigestBot.Core.Delivery;

/// <summary>What became of one send, by what the platform answered.</summary>
public abstract record SendResult
{
    /// <summary>It is there, under this id of the platform.</summary>
    public sealed record Sent(string MessageId) : SendResult;

    /// <summary>There was nothing left to do, such as an edit that changes nothing: as good as sent, without an id.</summary>
    public sealed record Done : SendResult;

    /// <summary>It was not taken: the platform's own word is to wait this long. Beats every table of limits.</summary>
    public sealed record RetryAfter(Duration Wait, WaitScope Scope) : SendResult;

    /// <summary>It was not taken for a reason that passes, such as a server's error: to be tried again after growing waits.</summary>
    public sealed record Unavailable(string Reason) : SendResult;

    /// <summary>
    /// Nobody knows whether it was taken. Where <see cref="IChatPlatform.RecognisesRepeats"/>, it can be sent again; elsewhere it is
    /// sent again at most once.
    /// </summary>
    public sealed record Uncertain(string Reason) : SendResult;

    /// <summary>Nothing goes to this chat until something changes there: suspend it, and keep its settings.</summary>
    public sealed record Refused(RefusalKind Kind, string Reason) : SendResult;

    /// <summary>The chat has another id now: it moves with all that hangs on it, and the message is sent there once.</summary>
    public sealed record Moved(string ChatId) : SendResult;

    /// <summary>The message is not taken as it stands. A fault of ours: worth a log, then <see cref="IChatPlatform.Simplify"/>.</summary>
    public sealed record TooComplex(Simplification How, string Reason) : SendResult;

    /// <summary>This message is never taken, whatever its form; the chat itself is well.</summary>
    public sealed record Rejected(string Reason) : SendResult;

    /// <summary>The adapter cannot work, such as with a wrong token: nothing goes out until the configuration is mended.</summary>
    public sealed record Fatal(string Reason) : SendResult;
}

/// <summary>Whose wait a <see cref="SendResult.RetryAfter"/> is.</summary>
public enum WaitScope
{
    /// <summary>The platform does not say. It is the chat's; several such answers in a row to different chats are the platform's.</summary>
    Unknown,

    /// <summary>The chat's alone.</summary>
    Chat,

    /// <summary>That of everything sent to the platform.</summary>
    Platform,
}

/// <summary>Why a chat takes nothing.</summary>
public enum RefusalKind
{
    /// <summary>Blocked, left, removed, deactivated or deleted. It may come back, and says so by writing or by an event.</summary>
    Gone,

    /// <summary>The platform does not know the chat. Many at once mean a wrong token or a wrong database.</summary>
    NotFound,

    /// <summary>The topic or thread is closed or gone; the chat around it is well. Its owner should hear of it.</summary>
    TargetClosed,

    /// <summary>The bot may not write there. Whoever set it up should hear of it.</summary>
    NoRights,
}

/// <summary>How a message can be made simpler.</summary>
public enum Simplification
{
    /// <summary>The same without buttons.</summary>
    WithoutButtons,

    /// <summary>The same without formatting.</summary>
    PlainText,

    /// <summary>Several shorter ones, without formatting.</summary>
    Split,

    /// <summary>The same in the plainer of the two forms that a platform has for messages.</summary>
    Classic,
}
