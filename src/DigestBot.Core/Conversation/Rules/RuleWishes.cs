using DigestBot.Core.Following;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Search;
using DigestBot.Core.Search.Tokens;

namespace DigestBot.Core.Conversation.Rules;

/// <summary>
/// Reads what somebody wants to follow, and finds out whether plain words are a name: they are where papers are by somebody of just that name,
/// and more of them than have the words elsewhere.
/// </summary>
internal sealed class RuleWishes(IPaperSearch search)
{
    // As many as tell which is more.
    private const int Compared = 20;

    public async Task<RuleWish> ReadAsync(CommandCall call, string typed, CancellationToken ct)
    {
        var reading = RuleReader.Read(typed);
        if (reading.Rule is not { } rule || PlainWords(rule) is not { } words)
            return new(reading);
        var by = (await FindAsync(call, $"author:\"{words}\"", ct)).Count(hit => hit.Paper.Paper.Authors.Any(author => IsJust(author, words)));
        if (by == 0)
            return new(reading);
        var elsewhere = await FindAsync(call, $"\"{words}\" -author:\"{words}\"", ct);
        return by > elsewhere.Count
            ? new(RuleReader.Read($"author:\"{words}\""), words, IsAuthor: true)
            : new(reading, words, IsAuthor: false);
    }

    // One word alone is no name, and a sentence is none.
    private static string? PlainWords(Rule rule) =>
        rule.Pieces.ToList() is { Count: >= 2 and <= 4 } pieces && pieces.TrueForAll(piece => piece.IsPlain) && rule.Query.Terms.All(term => term.Field == SearchField.Anywhere)
            ? string.Join(' ', pieces.Select(piece => piece.Text))
            : null;

    private static bool IsJust(string author, string words) =>
        Tokenizer.Read(TexText.ToPlain(author)).Select(token => token.Text).SequenceEqual(Tokenizer.Read(words).Select(token => token.Text));

    private async Task<IReadOnlyList<SearchHit>> FindAsync(CommandCall call, string text, CancellationToken ct) =>
        (await search.FindAsync(new Rule(text).Query, call.Chat.Settings.Language, skip: 0, Compared, ct)).Hits;
}
