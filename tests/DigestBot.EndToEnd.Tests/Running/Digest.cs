using System.Text;

namespace DigestBot.EndToEnd.Tests.Running;

/// <summary>Writes small digests in Markdown.</summary>
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
