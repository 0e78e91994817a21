namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string SearchForWhat => "What shall I look for? For example:";

    public override string SearchForThis => "Search for it";

    public override IReadOnlyList<string> SearchExamples { get; } =
    [
        "/search video diffusion · both words, in any form",
        "/search \"world model\" -survey · a phrase, and a word left out",
        "/search diffus* since:2w · the beginning of a word, the last two weeks",
        "/search author:lecun cat:cs.* · an author, in all of computer science",
    ];

    public override string NothingFound(string typed) => $"No paper has all of “{typed}”.";

    public override string SearchedEditions(int editions, string first, string last) => editions == 1
        ? $"I looked in the one edition that I have ({first})."
        : $"I looked in {editions} editions, {first} to {last}.";

    public override string SearchIsTooLong => "That is too much at once. Please say it in fewer words.";

    public override string NoSuchSearchCategory(string typed) => $"I know no category “{typed}”. A category looks like cat:cs.CV or cat:cs.*";

    public override string NoSuchSearchDay(string typed) => $"I know no day “{typed}”. A first day looks like since:2026-01-05, since:7d, since:2w or since:3m.";

    public override string SearchPage(int page) => $"page {page}";

    public override string SearchHasMore => "There is more. With a shorter search I can turn the pages.";
}
