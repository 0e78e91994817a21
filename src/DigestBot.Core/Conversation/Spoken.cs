namespace DigestBot.Core.Conversation;

/// <summary>What somebody meant.</summary>
internal abstract record Spoken
{
    /// <summary>A command with what follows it.</summary>
    public sealed record Call(ICommand Command, string Arguments) : Spoken;

    /// <summary>A command that does not exist.</summary>
    public sealed record UnknownCommand(string Name, string Arguments) : Spoken;

    /// <summary>Words that are no request.</summary>
    public sealed record Words(string Text) : Spoken;
}
