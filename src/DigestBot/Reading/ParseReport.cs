using DigestBot.Core.Digests;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace DigestBot.Reading;

/// <summary>What <c>parse</c> tells a person about a file.</summary>
internal static class ParseReport
{
    public static void Write(Screen screen, string file, ParsedDigest digest, LocalDate? date, string language)
    {
        var day = date is null ? "no date in the name" : LocalDatePattern.Iso.Format(date.Value);
        var form = digest.Form == DigestForm.Markdown ? "Markdown" : "JSON lines";
        screen.Out.WriteLine(file);
        screen.Out.WriteLine($"  {day} · {language} · {form} · {Count(digest.Papers.Count, "paper")}");
        if (digest.Papers.Count > 0)
            WriteCategories(screen, [.. digest.Papers.CountBy(paper => paper.Category)]);
        foreach (var problem in digest.Problems)
            screen.Out.WriteLine($"  {Line(file, problem)}");
        if (digest.Problems.Count == 0)
            screen.Out.WriteLine("  No problems.");
    }

    /// <summary>A problem in the form that editors make a link of: file, line, what and advice.</summary>
    public static string Line(string file, DigestProblem problem)
    {
        var place = problem.Line > 0 ? $"{file}:{problem.Line}" : file;
        var kind = problem.Severity == ProblemSeverity.Error ? "error" : "warning";
        return $"{place}: {kind}: {problem.What} {problem.Advice}".TrimEnd();
    }

    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static void WriteCategories(Screen screen, IReadOnlyList<KeyValuePair<string, int>> categories)
    {
        if (screen.Rich is null)
        {
            screen.Out.WriteLine($"  {string.Join(", ", categories.Select(category => $"{category.Key} {category.Value}"))}");
            return;
        }

        var chart = new BreakdownChart().Width(60);
        for (var i = 0; i < categories.Count; i++)
            chart.AddItem(categories[i].Key, categories[i].Value, Color.FromInt32(1 + (i % 14)));
        screen.Rich.Write(new Padder(chart, new Padding(2, 0)));
    }
}
