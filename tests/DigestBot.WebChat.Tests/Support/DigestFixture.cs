using System.Globalization;
using System.Text;

namespace DigestBot.WebChat.Tests.Support;

/// <summary>Digests in the published Markdown form, written for these tests.</summary>
internal static class DigestFixture
{
    /// <summary>Twenty papers on vision and three on robots.</summary>
    public static string Ordinary(string day) => Write(
        [.. Enumerable.Range(1, 20).Select(n => new FixturePaper("cs.CV", $"Seeing {Ordinal(n)} of {day}")), .. Enumerable.Range(1, 3).Select(n => new FixturePaper("cs.RO", $"Walking {Ordinal(n)} of {day}"))],
        day);

    /// <summary>Texts that would love to be markup.</summary>
    public static string Hostile(string day) => Write(
        [
            new("cs.CR", "<script>alert('title')</script><img src=x onerror=alert(1)>") { Tldr = "\"><svg onload=alert(2)> <iframe src=javascript:alert(3)></iframe>" },
            new("cs.CR", "A link [press me](javascript:alert(4)) and <a href=javascript:alert(5)>another</a>") { Abstract = "[look](javascript:alert(6)) <style>body{display:none}</style> \\href{javascript:alert(7)}{tex}" },
            new("cs.CR", "By very many") { Authors = string.Join(',', Enumerable.Range(1, 574).Select(n => $"Author {Ordinal(n)} <b>Bold</b>")) },
            new("cs.CR", "Right \u202eto left\u202c and ‮unclosed") { Tldr = "\u202e\u2066never closed" },
            new("cs.CR", "Template ${alert(8)} {{constructor.constructor('alert(9)')()}}") { Motivation = new string('W', 3000) },
        ],
        day);

    private static string Write(IReadOnlyList<FixturePaper> papers, string day)
    {
        var digest = new StringBuilder("<div id=toc></div>\n\n# Table of Contents\n\n");
        foreach (var category in papers.CountBy(paper => paper.Category))
            digest.Append(CultureInfo.InvariantCulture, $"- [{category.Key}](#{category.Key}) [Total: {category.Value}]\n");
        var number = 0;
        foreach (var category in papers.GroupBy(paper => paper.Category))
        {
            digest.Append(CultureInfo.InvariantCulture, $"\n\n<div id='{category.Key}'></div>\n\n# {category.Key} [[Back]](#toc)\n\n");
            foreach (var paper in category)
                digest.Append(paper.Write(++number, day));
        }
        return digest.ToString();
    }

    private static string Ordinal(int n) => n.ToString("00", CultureInfo.InvariantCulture);
}

/// <summary>A paper of a fixture.</summary>
internal sealed record FixturePaper(string Category, string Title)
{
    public string Authors { get; init; } = "Ada Lovelace,Grace Hopper,Alan Turing";

    public string Tldr { get; init; } = "It works, and here is why in one sentence.";

    public string Motivation { get; init; } = "Nobody had tried.";

    public string Abstract { get; init; } = "We tried, with $O(n^2)$ care.";

    public string Write(int number, string day) => $"""
        ### [{number}] [{Title}](https://arxiv.org/abs/{day[2..4]}{day[5..7]}.{day[8..10]}{number:000})
        *{Authors}*

        Main category: {Category}

        TL;DR: {Tldr}


        <details>
          <summary>Details</summary>
        Motivation: {Motivation}

        Method: A careful one.

        Result: Good.

        Conclusion: Try it too.

        Abstract: {Abstract}

        </details>


        """;
}
