using DigestBot.Core.Operation;

namespace DigestBot.Core.Conversation.Operation;

/// <summary>The commands that are for operators alone, for platforms where nobody can call what was not registered. No other menu has them.</summary>
public sealed class OperatorMenu
{
    private readonly Operators _operators;
    private readonly IReadOnlyList<CommandDefinition> _commands;

    internal OperatorMenu(CommandTable commands, Operators operators)
    {
        _operators = operators;
        _commands = [.. commands.Commands.Select(command => command.Definition).Where(command => command.IsForOperators)];
    }

    /// <summary>Those of a platform; none where no operator is on it.</summary>
    public IReadOnlyList<CommandDefinition> On(string platform) => _operators.AreOn(platform) ? _commands : [];
}
