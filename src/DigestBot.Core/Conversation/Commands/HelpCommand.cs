namespace DigestBot.Core.Conversation.Commands;

/// <summary>Says what can be said.</summary>
/// <param name="commands">Read when asked, since this command is one of them.</param>
internal sealed class HelpCommand(Lazy<CommandTable> commands) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Help,
        new("[COMMAND]", "[命令]"),
        new("What you can say here", "使用说明"))
    {
        Aliases = ["帮助", "commands", "?"],
        Parameters = [new(new("command", "命令"), new("One of them in detail", "详细说明某个命令"), ParameterKind.Command)],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        Task.FromResult(commands.Value.Find(call.Arguments.TrimStart('/')) is { Definition.IsForOperators: false } asked ? Explain(asked.Definition, call) : Overview(call));

    private static Reply Explain(CommandDefinition command, CommandCall call) => new Draft()
        .Strong($"/{command.Name} {command.Arguments.In(call.Texts.Code)}".TrimEnd())
        .Paragraph(command.Description.In(call.Texts.Code))
        .Note(command.Aliases.Count > 0 ? call.Texts.AlsoCalled(string.Join(call.Texts.Comma, command.Aliases)) : null)
        .Reply;

    private Reply Overview(CommandCall call) => new Draft()
        .Heading(call.Texts.HelpTitle)
        .When(call.Request.HearsWords, draft => draft.Lines(call.Texts.HelpExamples))
        .Lines(commands.Value.Shown.Select(command => Line(command.Definition, call.Texts.Code)))
        .Row(
            Press.Say(call.Texts.LatestEdition, "/" + CommandNames.Today),
            Press.Say(call.Texts.CategoriesTitle, "/" + CommandNames.Categories),
            Press.Say(call.Texts.SettingsTitle, "/" + CommandNames.Settings))
        .Reply;

    private static string Line(CommandDefinition command, string language) => $"/{command.Name} · {command.Description.In(language)}";
}
