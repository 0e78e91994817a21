using System.Text;
using System.Text.Json;

namespace DigestBot.EndToEnd.Tests.Running;

/// <summary>Writes small digests.</summary>
internal static class Digest
{
    /// <summary>A digest of so many papers of one category, whose arXiv ids begin at a number.</summary>
    public static string Of(string category, int first, int count)
    {
        var text = new StringBuilder($"<div id=toc></div>\n\n# Table of Contents\n\n- [{category}](#{category}) [Total: {count}]\n\n\n<div id='{category}'></div>\n\n# {category} [[Back]](#toc)\n\n");
        for (var i = 0; i < count; i++)
            text.Append(Paper(i + 1, $"2601.{first + i:00000}", category));
        return text.ToString();
    }

    /// <summary>The same as JSON lines, which name no numbers.</summary>
    public static string JsonLines(params (string Category, int First, int Count)[] groups) => string.Concat(
        from ids in groups
        from id in Enumerable.Range(ids.First, ids.Count)
        select JsonSerializer.Serialize(new
        {
            id = $"2601.{id:00000}",
            abs = $"https://arxiv.org/abs/2601.{id:00000}",
            title = $"Paper 2601.{id:00000}",
            authors = new[] { "Ada One" },
            categories = new[] { ids.Category },
            summary = "All about it.",
            AI = new { tldr = "Short.", motivation = "Why.", method = "How.", result = "What.", conclusion = "So." },
        }) + "\n");

    private static string Paper(int number, string id, string category) =>
        $"""
        ### [{number}] [Paper {id}](https://arxiv.org/abs/{id})
        *Ada One,Ben Two*

        Main category: {category}

        TL;DR: What {id} is about.


        <details>
          <summary>Details</summary>
        Motivation: Why {id}.

        Method: How {id}.

        Result: What came of {id}.

        Conclusion: What follows from {id}.

        Abstract: All about {id}.

        </details>



        """;
}
