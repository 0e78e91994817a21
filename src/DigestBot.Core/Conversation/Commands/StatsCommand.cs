using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Digests.Categories;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Tells how much the editions brought, and what is on the rise.</summary>
internal sealed class StatsCommand(StatsAnswer answer) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Stats,
        new("[CATEGORY | all]", "[类别 | all]"),
        new("Papers per day, and terms on the rise", "每天的论文数和升温的主题"))
    {
        Aliases = ["统计", "趋势", "trends"],
        Parameters = [Parameters.Category],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var all = Everything.IsMeant(call.Arguments);
        var wanted = all ? new([], []) : WantedCategories.Read(call.Arguments, []);
        return wanted.Unknown is [var typed, ..]
            ? Reply.Of(Unknown(call, typed))
            : Reply.Of(await answer.ComposeAsync(call, wanted.Known, all, ct));
    }

    private static Rendering.Message Unknown(CommandCall call, string typed) => CategorySuggestions.For(typed) is { Count: > 0 } near
        ? new Draft()
            .Paragraph(call.Texts.UnknownCategoryDidYouMean(Excerpt.Of(typed)))
            .Row(near.Select(pattern => Press.Turn(pattern.Value, $"/{CommandNames.Stats} {pattern.Value}")))
            .Message
        : Draft.Of(call.Texts.NoStatsOf(Excerpt.Of(typed)));
}
