using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Conversation.Completing;

/// <summary>Asks whoever knows the kind.</summary>
internal sealed class Completions(
    CategoryCompletion categories, PaperCompletion papers, DayCompletion days, CommandCompletion commands, IChatStore chats) : ICompletions
{
    private const int LongestTyped = 100;

    public async Task<IReadOnlyList<Completion>> FindAsync(CompletionQuestion question, CancellationToken ct)
    {
        var text = HalfWidth.Fold(question.Text).Trim();
        if (text.Length > LongestTyped)
            return [];
        var found = await FindAsync(question with { Text = text }, await chats.FindAsync(question.Chat, ct), ct);
        return
        [
            .. found
                .Where(one => one.Value.Length is > 0 and <= Completion.Longest)
                .DistinctBy(one => one.Value, StringComparer.Ordinal)
                .Take(Completion.Most)
                .Select(one => one with { Name = Inlines.ToPlain(Clip.To([new Inline.Plain(one.Name)], Completion.Longest)) }),
        ];
    }

    private async Task<IEnumerable<Completion>> FindAsync(CompletionQuestion question, Chat? chat, CancellationToken ct)
    {
        var language = chat?.Settings.Language ?? question.Texts.Code;
        return question.Kind switch
        {
            ParameterKind.Category => await categories.FindAsync(question, language, ct),
            ParameterKind.Categories => await categories.FindSeveralAsync(question, language, ct),
            ParameterKind.Subscriptions => CategoryCompletion.OfHeld(chat is null ? [] : await chats.SubscriptionsAsync(chat.Id, ct), question),
            ParameterKind.Paper => await papers.FindAsync(question, language, ct),
            ParameterKind.Day => await days.FindAsync(question, ct),
            ParameterKind.Zone => ZoneCompletion.Find(question.Text),
            ParameterKind.Command => commands.Find(question),
            _ => [],
        };
    }
}
