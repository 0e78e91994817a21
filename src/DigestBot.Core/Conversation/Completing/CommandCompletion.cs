namespace DigestBot.Core.Conversation.Completing;

/// <summary>Proposes commands by name or description.</summary>
/// <param name="commands">Read when asked: a command may want to propose.</param>
internal sealed class CommandCompletion(Lazy<CommandTable> commands)
{
    public IEnumerable<Completion> Find(CompletionQuestion question) =>
        from command in commands.Value.Commands
        let definition = command.Definition
        let line = $"/{definition.Name} · {definition.Description.In(question.Texts.Code)}"
        where line.Contains(question.Text, StringComparison.OrdinalIgnoreCase)
        select new Completion(line, definition.Name);
}
