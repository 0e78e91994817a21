using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Shows the edition of a day.</summary>
internal sealed class DigestCommand(DayAnswer answer, RecentEditions recent, ChatClock clock) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Digest,
        new("DATE [CATEGORY]", "日期 [类别]"),
        new("The edition of a day", "查看某一天的论文"))
    {
        Aliases = ["日报", "某天"],
        Parameters = [Parameters.Day, Parameters.Category],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var sought = ByName(SoughtReader.Read(call.Arguments, clock.Today(call.Chat.Settings)));
        return sought switch
        {
            { IsEmpty: true } => Reply.Of(await recent.ComposeAsync(call, call.Texts.WhichDay, ct)),
            { IsUnderstood: true, Numbers: [], Ids: [] } => await answer.AnswerAsync(call, sought, ct),
            { Unread: { Count: > 0 } words } when CategorySuggestions.For(string.Join(' ', words)) is { Count: > 0 } near => Reply.Of(DidYouMean(call, sought, near)),
            _ => Reply.Of(await recent.ComposeAsync(call, call.Texts.NoSuchDay(Excerpt.Of(call.Arguments)), ct)),
        };
    }

    private static Message DidYouMean(CommandCall call, Sought sought, IReadOnlyList<CategoryPattern> near) => new Draft()
        .Paragraph(call.Texts.UnknownCategoryDidYouMean(Excerpt.Of(string.Join(' ', sought.Unread))))
        .Row(near.Select(pattern => Press.Turn(pattern.Value, DayAnswer.Say(sought.Date, pattern.Value))))
        .Message;

    // Words that are no day may be a category's name: /digest yesterday computer vision.
    private static Sought ByName(Sought sought) => sought is { IsUnderstood: false, Category: null }
        && WantedCategories.Read(string.Join(' ', sought.Unread), []) is { Known: [var named], Unknown: [] }
            ? sought with { Category = named, Unread = [] }
            : sought;
}
