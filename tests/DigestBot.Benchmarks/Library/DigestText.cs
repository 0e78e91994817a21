using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DigestBot.Core.Digests;

namespace DigestBot.Benchmarks.Library;

/// <summary>Papers as publishers write them.</summary>
internal static class DigestText
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string JsonLines(IEnumerable<Paper> papers)
    {
        var text = new StringBuilder();
        foreach (var paper in papers)
            text.Append(JsonSerializer.Serialize(
                new
                {
                    id = paper.ArxivId.Value,
                    categories = paper.Categories,
                    abs = paper.Url,
                    authors = paper.Authors,
                    title = paper.Title,
                    comment = paper.Comment,
                    summary = paper.Abstract,
                    AI = new { tldr = paper.Tldr, motivation = paper.Motivation, method = paper.Method, result = paper.Result, conclusion = paper.Conclusion },
                },
                Relaxed)).Append('\n');
        return text.ToString();
    }

    /// <summary>Papers with their numbers, in the order of their categories.</summary>
    public static string Markdown(IReadOnlyList<Paper> papers)
    {
        var text = new StringBuilder("<div id=toc></div>\n\n# Table of Contents\n\n");
        var sections = papers.GroupBy(paper => paper.Category).ToList();
        foreach (var section in sections)
            text.Append($"- [{section.Key}](#{section.Key}) [Total: {section.Count()}]\n");
        foreach (var section in sections)
        {
            text.Append($"\n\n<div id='{section.Key}'></div>\n\n# {section.Key} [[Back]](#toc)\n\n");
            foreach (var paper in section)
                text.Append(Entry(paper));
        }

        return text.ToString();
    }

    private static string Entry(Paper paper) =>
        $"""
        ### [{paper.Number}] [{paper.Title}]({paper.Url})
        *{string.Join(',', paper.Authors)}*

        Main category: {paper.Category}

        TL;DR: {paper.Tldr}


        <details>
          <summary>Details</summary>
        Motivation: {paper.Motivation}

        Method: {paper.Method}

        Result: {paper.Result}

        Conclusion: {paper.Conclusion}

        Abstract: {paper.Abstract}

        </details>



        """;
}
