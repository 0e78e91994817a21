using System.Text;

namespace DigestBot.Tests.Adapters;

/// <summary>A small digest in Markdown.</summary>
internal static class SomeDigest
{
    public static string Of(string category, int papers)
    {
        var text = new StringBuilder($"<div id=toc></div>\n\n# Table of Contents\n\n- [{category}](#{category}) [Total: {papers}]\n\n\n<div id='{category}'></div>\n\n# {category} [[Back]](#toc)\n\n");
        for (var number = 1; number <= papers; number++)
            text.Append(Paper(number, category));
        return text.ToString();
    }

    private static string Paper(int number, string category) =>
        $"""
        ### [{number}] [Seeing {number:00}](https://arxiv.org/abs/2601.{number:00000})
        *Ada One,Ben Two*

        Main category: {category}

        TL;DR: What {number} is about.


        <details>
          <summary>Details</summary>
        Motivation: Why.

        Method: How.

        Result: Good.

        Conclusion: Try it.

        Abstract: All about it.

        </details>



        """;
}
