using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DigestBot.Core.Digests;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Reading;

/// <summary>A paper as <c>parse --json</c> prints it. Every member is always there; what is not known is null.</summary>
internal sealed record PaperJson(
    int Number, string ArxivId, string Title, string Url, IReadOnlyList<string> Authors, string Category, IReadOnlyList<string> Categories,
    string? Tldr, string? Motivation, string? Method, string? Result, string? Conclusion, string? Abstract, string? Date)
{
    /// <summary>Prints the papers to standard output, one object a line, and the problems to standard error.</summary>
    public static void Write(Screen screen, string file, ParsedDigest digest, LocalDate? date)
    {
        var day = date is null ? null : LocalDatePattern.Iso.Format(date.Value);
        foreach (var paper in digest.Papers)
            screen.Out.WriteLine(JsonSerializer.Serialize(Of(paper, day), PaperJsonContext.Readable.PaperJson));
        foreach (var problem in digest.Problems)
            screen.Error.WriteLine(ParseReport.Line(file, problem));
    }

    private static PaperJson Of(Paper paper, string? date) => new(
        paper.Number, paper.ArxivId.Value, paper.Title, paper.Url, paper.Authors, paper.Category, paper.Categories,
        paper.Tldr, paper.Motivation, paper.Method, paper.Result, paper.Conclusion, paper.Abstract, date);
}

[JsonSerializable(typeof(PaperJson))]
internal sealed partial class PaperJsonContext : JsonSerializerContext
{
    /// <summary>Leaves Chinese and signs as they are: the output is for people and pipes, never part of a web page.</summary>
    public static PaperJsonContext Readable { get; } = new(new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
