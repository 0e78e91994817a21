using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Languages;

namespace DigestBot.Core.Conversation.Completing;

/// <summary>Proposes categories: those of the latest edition to begin with, then by the beginning of the code, by name, and what is near.</summary>
internal sealed class CategoryCompletion(IEditionStore editions)
{
    private const char Separator = ',';

    public async Task<IEnumerable<Completion>> FindAsync(CompletionQuestion question, string language, CancellationToken ct)
    {
        IReadOnlyList<CategoryCount> counts = await editions.FindLatestAsync(language, ct) is { } latest ? await editions.CategoriesAsync(latest.Id, ct) : [];
        var papers = counts.ToDictionary(count => count.Category, count => count.Papers);
        return (question.Text is "" ? counts.Select(count => count.Category) : Find(question.Text))
            .Select(code => new Completion(Describe(code, papers.GetValueOrDefault(code), question.Texts), code));
    }

    /// <summary>Completes the last of several; what stands before it stays.</summary>
    public async Task<IEnumerable<Completion>> FindSeveralAsync(CompletionQuestion question, string language, CancellationToken ct)
    {
        var end = question.Text.LastIndexOf(Separator);
        var (before, last) = (question.Text[..(end + 1)], question.Text[(end + 1)..].TrimStart());
        var found = await FindAsync(question with { Text = last }, language, ct);
        return end < 0 ? found : found.Select(one => new Completion($"{before} {one.Name}", $"{before} {one.Value}"));
    }

    /// <summary>Those that somebody holds.</summary>
    public static IEnumerable<Completion> OfHeld(IReadOnlyList<string> held, CompletionQuestion question) =>
        from code in held
        where CategoryPattern.TryParseShape(code, out _)
        let name = Describe(code, papers: 0, question.Texts)
        where name.Contains(question.Text, StringComparison.OrdinalIgnoreCase)
        select new Completion(name, code);

    private static IEnumerable<string> Find(string typed)
    {
        var known = Patterns().ToList();
        return known.Where(pattern => pattern.Code.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Concat(known.Where(pattern => pattern.Names.Any(name => name.Contains(typed, StringComparison.OrdinalIgnoreCase))))
            .Select(pattern => pattern.Code)
            .Concat(CategorySuggestions.For(typed, Completion.Most).Select(near => near.Value));
    }

    private static IEnumerable<(string Code, IEnumerable<string> Names)> Patterns() => Taxonomy.Archives.SelectMany(archive =>
        archive.Categories
            .Select(category => (category.Code, (IEnumerable<string>)[category.English, category.Chinese, .. category.Terms]))
            .Prepend((CategoryPattern.Of(archive).Value, [archive.Name(Texts.English.Code), archive.Name(Texts.Chinese.Code)])));

    private static string Describe(string code, int papers, Texts texts)
    {
        var name = CategoryPattern.TryParseShape(code, out var pattern) ? CategoryNames.Full(pattern, texts) : code;
        return papers > 0 ? $"{name} · {papers}" : name;
    }
}
