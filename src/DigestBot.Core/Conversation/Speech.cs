using DigestBot.Core.Conversation.Operation;
using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Operation;

namespace DigestBot.Core.Conversation;

/// <summary>Answers what somebody said, or what a button says for them.</summary>
internal sealed class Speech(CommandTable commands, RequestReader reader, ChatClock clock, ChatKeeping keeping, Operators operators)
{
    public Task<Reply> AnswerAsync(CommandCall call, string text, CancellationToken ct) =>
        reader.Read(text, clock.Today(call.Chat.Settings)) switch
        {
            Spoken.Call said => RunAsync(said.Command, call with { Arguments = said.Arguments }, ct),
            Spoken.UnknownCommand unknown => Task.FromResult(UnknownCommand(call, unknown)),
            Spoken.Words words => Task.FromResult(NotUnderstood(call, words.Text)),
            var other => throw new NotSupportedException(other.GetType().Name),
        };

    private async Task<Reply> RunAsync(ICommand command, CommandCall call, CancellationToken ct)
    {
        if (command.Definition.IsForOperators && !AdminCommand.IsOpenTo(call, operators))
            return UnknownCommand(call, new(command.Definition.Name, call.Arguments));
        if (command.Definition.ChangesChat && !call.Request.MayAdminister)
            return Refusal.ToOthers(call);
        if (command.Definition.ChangesChat)
            await keeping.ChangesAsync(call.Request, call.Chat, ct);
        var reply = await command.RunAsync(call, ct);
        return reply with { Private = reply.Private || command.Definition is { ChangesChat: false, IsForAll: false } };
    }

    private Reply UnknownCommand(CommandCall call, Spoken.UnknownCommand unknown)
    {
        var near = commands.Nearest(unknown.Name);
        var draft = new Draft().Paragraph(near is null
            ? call.Texts.UnknownCommand(Excerpt.Of(unknown.Name))
            : call.Texts.UnknownCommandDidYouMean(Excerpt.Of(unknown.Name)));
        draft.Row(near is null ? null : Press.Turn($"/{near}", Again(near, unknown.Arguments)), Help(call));
        return draft.Reply with { Private = true };
    }

    // With the arguments as they were, where a button can hold them.
    private static string Again(string command, string arguments)
    {
        const int mostBytes = 40;
        return System.Text.Encoding.UTF8.GetByteCount(arguments) <= mostBytes ? $"/{command} {arguments}".TrimEnd() : $"/{command}";
    }

    private static Reply NotUnderstood(CommandCall call, string text) => new Draft()
        .Paragraph(call.Texts.NotUnderstood)
        .Lines(call.Texts.HelpExamples)
        .Row(WantedCategories.Read(text, []).Known.Take(3).Select(named => Press.Say(named.Value, named.Value)))
        .Row(Search(call, text))
        .Row(Press.Say(call.Texts.LatestEdition, "/" + CommandNames.Today), Help(call))
        .Reply with
    { Private = true, IsHelpless = true };

    // Words that are no request are mostly something to look for.
    private static Rendering.Button? Search(CommandCall call, string text) =>
        text.Length > 0 && new Rendering.ButtonData.Turn($"/{CommandNames.SearchInShort} {text}") is { Fits: true } search ? new(call.Texts.SearchForThis, search) : null;

    private static Rendering.Button Help(CommandCall call) => Press.Say(call.Texts.HelpTitle, "/" + CommandNames.Help);
}
