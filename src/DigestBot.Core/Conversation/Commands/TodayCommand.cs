using DigestBot.Core.Conversation.Lookups;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Shows the latest edition.</summary>
internal sealed class TodayCommand(DayAnswer answer) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Today,
        new("", ""),
        new("The latest edition", "查看最新一期"))
    {
        Aliases = ["今天", "今日", "最新", "latest"],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        answer.AnswerAsync(call with { Request = call.Request with { ReplyTo = null } }, new() { All = Everything.IsMeant(call.Arguments) }, ct);
}
