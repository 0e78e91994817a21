using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Rendering;
using DigestBot.Core.Search;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Answers a search with a page of papers, or says what is wrong with it.</summary>
internal sealed class SearchAnswer(IPaperSearch search, IEditionStore editions, ChatClock clock)
{
    private const int PerPage = 5;

    public async Task<Reply> AnswerAsync(CommandCall call, SearchPage wanted, CancellationToken ct)
    {
        var reading = SearchReader.Read(wanted.Words, clock.Today(call.Chat.Settings));
        if (reading.Mistake is { } mistake)
            return Reply.Of(Explain(call, mistake, wanted.Words));
        var found = await search.FindAsync(reading.Query, call.Chat.Settings.Language, (wanted.Page - 1) * PerPage, PerPage, ct);
        return found.Hits.Count switch
        {
            > 0 => Reply.Of(SearchView.Compose(found, reading.Query, wanted, call.Viewer)),
            // Papers may have left since the button was made that asks for this page.
            0 when wanted.Page > 1 => await AnswerAsync(call, wanted with { Page = 1 }, ct),
            _ => Reply.Of(await NothingAsync(call, wanted, ct)),
        };
    }

    private static Message Explain(CommandCall call, SearchMistake mistake, string words) => mistake switch
    {
        SearchMistake.TooLong => Draft.Of(call.Texts.SearchIsTooLong),
        SearchMistake.UnknownDay day => Draft.Of(call.Texts.NoSuchSearchDay(Excerpt.Of(day.Typed))),
        SearchMistake.UnknownCategory category => new Draft()
            .Paragraph(call.Texts.NoSuchSearchCategory(Excerpt.Of(category.Typed)))
            .Row(CategorySuggestions.For(category.Typed).Select(near =>
                NearCategory.Button(CommandNames.SearchInShort, SearchReader.WithCategory(words, category.Typed, near.Value), near)))
            .Message,
        _ => new Draft().Paragraph(call.Texts.SearchForWhat).Lines(call.Texts.SearchExamples).Message,
    };

    private async Task<Message> NothingAsync(CommandCall call, SearchPage wanted, CancellationToken ct) =>
        await editions.SpanAsync(ct) is { Count: var count, First: { } first, Last: { } last }
            ? new Draft()
                .Paragraph(call.Texts.NothingFound(Excerpt.Of(wanted.Words)))
                .Note(call.Texts.SearchedEditions(count, call.Texts.Date(first), call.Texts.Date(last)))
                .Message
            : Draft.Of(call.Texts.NoEditionYet);
}
