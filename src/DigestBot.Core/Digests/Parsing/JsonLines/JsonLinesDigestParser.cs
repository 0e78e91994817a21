using System.Text.Json;

namespace DigestBot.Core.Digests.Parsing.JsonLines;

/// <summary>Reads the form with one JSON object a line; a broken line costs only itself.</summary>
internal static class JsonLinesDigestParser
{
    // Two objects whose line break was lost are still two papers.
    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true };

    public static ParsedDigest Parse(ReadOnlySpan<byte> utf8, CategoryOrder order, ProblemLog problems)
    {
        var shelf = new PaperShelf(problems);
        var number = 0;
        foreach (var range in utf8.Split((byte)'\n'))
            ReadLine(utf8[range].Trim(" \t\r"u8), ++number, shelf, problems);

        PaperGaps.Report(shelf, problems);
        return new(DigestForm.JsonLines, order.Number(shelf.Entries.Select(entry => entry.Paper)), problems.ToList());
    }

    private static void ReadLine(ReadOnlySpan<byte> line, int number, PaperShelf shelf, ProblemLog problems)
    {
        if (line.IsEmpty)
            return;

        try
        {
            var reader = new Utf8JsonReader(line, Options);
            while (reader.Read())
                if (JsonPaper.Read(ref reader) is not { } json)
                    ReportBroken(number, problems);
                else if (JsonPaperReader.Read(json, number, problems) is { } paper)
                    shelf.Add(paper, number);
        }
        catch (JsonException)
        {
            ReportBroken(number, problems);
        }
    }

    private static void ReportBroken(int line, ProblemLog problems) =>
        problems.Add(line, "The line is not a whole JSON object.", "Its paper is lost; fetch the file again.", ProblemSeverity.Error);
}
