using System.Text;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Parsing;

namespace DigestBot.Tests.Digests.Fixtures;

/// <summary>A small digest without fault, from which faulty ones are made by changing a few words.</summary>
internal static class WholeDigest
{
    public const string Markdown = """
        <div id=toc></div>

        # Table of Contents

        - [cs.CV](#cs.CV) [Total: 2]
        - [hep-th](#hep-th) [Total: 1]


        <div id='cs.CV'></div>

        # cs.CV [[Back]](#toc)

        ### [1] [Seeing [more] with less](https://arxiv.org/abs/2601.00001)
        *Ada One,Ben Two*

        Main category: cs.CV

        TL;DR: A small lens.


        <details>
          <summary>Details</summary>
        Motivation: Lenses are large.

        Method: Grind them.

        Result: They are small.

        Conclusion: Small lenses work.

        Abstract: We grind.
          Then we look.

        </details>


        ### [2] [On grids](https://arxiv.org/abs/2601.00002)
        *Cy Three*

        Main category: cs.CV

        TL;DR: A finer grid.


        <details>
          <summary>Details</summary>
        Motivation: Grids are coarse.

        Method: Refine them.

        Result: They are fine.

        Conclusion: Fine grids work.

        Abstract: We refine.

        </details>


        <div id='hep-th'></div>

        # hep-th [[Back]](#toc)

        ### [3] [Strings, untied](https://arxiv.org/abs/2601.00003)
        *Di Four,Ed Five*

        Main category: hep-th

        TL;DR: Untie strings.


        <details>
          <summary>Details</summary>
        Motivation: Strings are tied.

        Method: Pull them.

        Result: They are loose.

        Conclusion: Loose strings hum.

        Abstract: We pull.

        </details>

        """;

    public const string JsonLines = """
        {"id":"2601.00001","abs":"https://arxiv.org/abs/2601.00001","title":"Seeing [more] with less","authors":["Ada One","Ben Two"],"categories":["cs.CV","eess.IV"],"comment":"9 pages","summary":"We grind.\n  Then we look.","code_url":"https://example.org/lens","code_stars":7,"code_last_update":"2026-01-02","AI":{"tldr":"A small lens.","motivation":"Lenses are large.","method":"Grind them.","result":"They are small.","conclusion":"Small lenses work."}}
        {"id":"2601.00003","abs":"https://arxiv.org/abs/2601.00003","title":"Strings, untied","authors":["Di Four","Ed Five"],"categories":["hep-th"],"comment":null,"summary":"We pull.","AI":{"tldr":"Untie strings.","motivation":"Strings are tied.","method":"Pull them.","result":"They are loose.","conclusion":"Loose strings hum."}}
        {"id":"2601.00002","abs":"https://arxiv.org/abs/2601.00002","title":"On grids","authors":["Cy Three"],"categories":["cs.CV"],"comment":null,"summary":"We refine.","AI":{"tldr":"A finer grid.","motivation":"Grids are coarse.","method":"Refine them.","result":"They are fine.","conclusion":"Fine grids work."}}

        """;

    public static ParsedDigest Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    public static ParsedDigest Parse(ReadOnlySpan<byte> content) => new DigestParser().Parse(content);

    /// <summary>The numbers and ids of a digest's papers, as a table of expectations writes them.</summary>
    public static string Listing(ParsedDigest digest) => string.Join(' ', digest.Papers.Select(paper => $"{paper.Number}:{paper.ArxivId.Value[^1]}"));

    /// <summary>The problems of a digest, one a line, as a table of expectations writes them.</summary>
    public static string Complaints(ParsedDigest digest) => string.Join('\n', digest.Problems.Select(problem => $"{problem.Line} {problem.Severity}: {problem.What}"));

    /// <summary>The fixture with some words replaced; fails where they are not to be found.</summary>
    public static string With(this string text, string words, string others)
    {
        Assert.Contains(words, text, StringComparison.Ordinal);
        return text.Replace(words, others, StringComparison.Ordinal);
    }
}
