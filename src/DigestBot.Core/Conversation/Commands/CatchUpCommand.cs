using System.Globalization;
using DigestBot.Core.Conversation.Lookups;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Shows what was new in the chat's categories in the last days.</summary>
internal sealed class CatchUpCommand(CatchUpAnswer answer) : ICommand
{
    private static readonly int[] Offered = [1, 3, 7];

    public CommandDefinition Definition { get; } = new(
        CommandNames.CatchUp,
        new("[DAYS]", "[天数]"),
        new("The last days' papers in your categories", "补看最近几天所订类别的论文"))
    {
        Aliases = ["补看", "补课", "missed"],
        Parameters =
        [
            new(new("days", "天数"), new("How many days; since the last push without", "几天；留空为上次推送以来"))
            {
                Choices = [.. Enumerable.Range(1, CatchUpWanted.MostDays).Select(Choice)],
            },
        ],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => CatchUpWanted.Read(call.Arguments) is { } wanted
        ? answer.AnswerAsync(call, wanted, ct)
        : Task.FromResult(new Draft()
            .Paragraph(call.Texts.CatchUpHowMany(CatchUpWanted.MostDays))
            .Row(Offered.Select(days => Press.Turn(call.Texts.Days(days), $"/{CommandNames.CatchUp} {days}")))
            .Reply);

    private static ParameterChoice Choice(int days) => new(days.ToString(CultureInfo.InvariantCulture), new(days == 1 ? "1 day" : $"{days} days", $"{days} 天"));
}
