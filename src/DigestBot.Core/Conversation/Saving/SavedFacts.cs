using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Rendering.Views;
using DigestBot.Core.Saving;
using DigestBot.Core.Scheduling;

namespace DigestBot.Core.Conversation.Saving;

/// <summary>A saved paper in a line.</summary>
internal static class SavedFacts
{
    public static string Of(CommandCall call, SavedPaper saved, int authors)
    {
        var day = saved.SavedAt.InZone(TimeZones.Of(call.Chat.Settings.TimeZone)).Date;
        return string.Join(" · ", [
            AuthorNames.Shorten([.. saved.Paper.Authors.Select(TexText.ToPlain)], authors),
            saved.Paper.Category,
            call.Texts.SavedOn(call.Texts.Date(day)),
            saved.Marks.IsRead ? call.Texts.IsRead : call.Texts.IsUnread,
        ]);
    }

    public static string Tags(SavedMarks marks) => string.Join(' ', marks.Tags.Select(tag => $"#{tag}"));
}
