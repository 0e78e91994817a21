using System.Text;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Parsing;
using NodaTime;

namespace DigestBot.Core.Tests.Digests;

public class DigestImporterTests
{
    private const string OnePaper = """
        ### [1] [A title](https://arxiv.org/abs/2601.00001)
        *Ada*

        Main category: cs.CV

        TL;DR: 一个简短的摘要说明了这篇论文的主要内容。

        """;

    private readonly RecordingIntake _intake = new();

    [Theory]
    [InlineData("2026-01-05.md", "2026-01-09", "2026-01-05", DateOrigin.FileName)]
    [InlineData("digest.md", "2026-01-09", "2026-01-09", DateOrigin.Given)]
    [InlineData("digest.md", null, "2026-03-02", DateOrigin.Arrival)]
    public void The_name_tells_the_day_first_then_whoever_brings_the_file_then_the_day_it_comes(string name, string? given, string expected, DateOrigin origin)
    {
        var read = Importer().Read(Arrival(name) with { Date = given is null ? null : Day(given) });
        Assert.Equal((Day(expected), origin), (read.Key.Date, read.DateOrigin));
    }

    [Theory]
    [InlineData("2026-01-05_AI_enhanced_English.jsonl", "ja", "en")]
    [InlineData("2026-01-05.md", "ja", "ja")]
    [InlineData("2026-01-05.md", null, "zh")]
    public void The_name_tells_the_language_first_then_the_source_then_the_texts(string name, string? given, string expected) =>
        Assert.Equal(expected, Importer().Read(Arrival(name) with { Language = given }).Key.Language);

    [Fact]
    public async Task A_file_without_a_paper_is_not_stored()
    {
        var read = Importer().Read(Arrival("2026-01-05.md") with { Content = "<html></html>"u8.ToArray() });
        Assert.Null(await Importer().StoreAsync(read, TestContext.Current.CancellationToken));
        Assert.Empty(_intake.Stored);
    }

    [Fact]
    public async Task What_was_read_is_stored_under_its_key_with_the_hash_of_its_bytes()
    {
        var read = Importer().Read(Arrival("2026-01-05.md"));
        await Importer().StoreAsync(read, TestContext.Current.CancellationToken);
        var (key, file) = Assert.Single(_intake.Stored);
        Assert.Equal((new EditionKey("arxiv", Day("2026-01-05"), "zh"), "2026-01-05.md", 32), (key, file.Name, file.Sha256.Length));
    }

    private static DigestArrival Arrival(string name) => new(name, Encoding.UTF8.GetBytes(OnePaper), "arxiv");

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    // Late on the first of March in UTC, when it is the second in Shanghai already.
    private DigestImporter Importer() => new(new DigestParser(), _intake, new LateEvening(), DateTimeZoneProviders.Tzdb["Asia/Shanghai"]);

    private sealed class LateEvening : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 20, 0, 0, TimeSpan.Zero);
    }

    private sealed class RecordingIntake : IEditionIntake
    {
        public List<(EditionKey Key, DigestFile File)> Stored { get; } = [];

        public Task<IntakeOutcome> StoreAsync(EditionKey key, DigestFile file, ParsedDigest digest, CancellationToken ct)
        {
            Stored.Add((key, file));
            return Task.FromResult(new IntakeOutcome(new Edition(1, key.Source, key.Date, key.Language, digest.Papers.Count, 1), IntakeChange.Added, 1));
        }
    }
}
