using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Conversation.Subscribing;

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
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var sought = ByName(SoughtReader.Read(call.Arguments, clock.Today(call.Chat.Settings)));
        return sought switch
        {
            { IsEmpty: true } => Reply.Of(await recent.ComposeAsync(call, call.Texts.WhichDay, ct)),
            { IsUnderstood: true, Numbers: [], Ids: [] } => await answer.AnswerAsync(call, sought, ct),
            _ => Reply.Of(await recent.ComposeAsync(call, call.Texts.NoSuchDay(Excerpt.Of(call.Arguments)), ct)),
        };
    }

    // Words that are no day may be a category's name: /digest yesterday computer vision.
    private static Sought ByName(Sought sought) => sought is { IsUnderstood: false, Category: null }
        && WantedCategories.Read(string.Join(' ', sought.Unread), []) is { Known: [var named], Unknown: [] }
            ? sought with { Category = named, Unread = [] }
            : sought;
}
