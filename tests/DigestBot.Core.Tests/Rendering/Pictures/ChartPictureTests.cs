using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Pictures;
using NodaTime;

namespace DigestBot.Tests.Rendering.Pictures;

public class ChartPictureTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "DigestBot.Core.Tests", "Rendering", "Pictures", "Golden");

    public static TheoryData<string> Names => ["many", "one", "few", "large", "nothing", "sparse"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Pictures_look_as_they_did(string name)
    {
        var drawn = ChartPicture.Of(new([Chart(name)]))!.Bytes.ToArray();
        var golden = Path.Combine(Folder, $"{name}.png");
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllBytes(golden, drawn);
        }

        var (picture, before) = (Picture.Read(drawn), Picture.Read(File.ReadAllBytes(golden)));

        Assert.Equal((before.Width, before.Height), (picture.Width, picture.Height));
        Assert.InRange(picture.DifferenceFrom(before), 0, 2);
    }

    [Fact]
    public void A_changed_number_changes_the_picture()
    {
        var chart = Chart("one");
        var (one, other) = (Draw(chart), Draw(chart with { Rows = [chart.Rows[0] with { Values = [.. chart.Rows[0].Values.SkipLast(1), 99] }] }));
        Assert.InRange(one.DifferenceFrom(other), 50, 255);
    }

    [Fact]
    public void The_file_is_whole()
    {
        var chunks = Draw(Chart("few")).Chunks;
        Assert.Equal(["IHDR", "IDAT", "IEND"], chunks.Select(chunk => chunk.Type));
        // Of a chunk that is always the same. Source: PNG specification, "IEND Image trailer".
        Assert.Equal(0xAE426082, chunks[^1].Checksum);
    }

    [Fact]
    public void Every_sign_of_every_category_is_known()
    {
        foreach (var category in Core.Digests.Categories.Taxonomy.Categories)
            foreach (var sign in category.Code)
                Assert.NotSame(Glyphs.Of('\u4e00'), Glyphs.Of(sign));
    }

    [Fact]
    public void Without_days_there_is_nothing_to_draw()
    {
        Message message = new([Chart("few") with { Days = default }]);
        Assert.Null(ChartPicture.Of(message));
        Assert.Null(ChartPicture.Of(ChartPicture.Without(new([Chart("few")]))));
    }

    private static Picture Draw(Block.Chart chart) => Picture.Read(ChartPicture.Of(new([chart]))!.Bytes.ToArray());

    private static Block.Chart Chart(string name) => name switch
    {
        "many" => Of(14, 1, "cs.CV", "cs.CL", "cs.LG", "cs.AI", "cs.RO", "cond-mat.mtrl-sci", "eess.IV"),
        "large" => Of(14, 40, "cs.CV", "cs.LG"),
        "one" => Of(14, 1, "quant-ph"),
        "sparse" => Of(14, 1, "cs.CV", "cs.CL") with { Days = [.. Enumerable.Range(0, 14).Select(month => new LocalDate(2025, 1, 20).PlusMonths(month))] },
        "few" => Of(3, 1, "q-bio.NC", "stat.ML", "hep-th"),
        _ => Of(2, 0, "cs.CV"),
    };

    // Numbers without a pattern, the same each time.
    private static Block.Chart Of(int days, int scale, params string[] categories)
    {
        var rows = categories.Select((category, row) => new ChartRow(
            category, [.. Enumerable.Range(0, days).Select(day => day == 5 ? 0 : scale * (90 / (row + 1) * (60 + (((day * 7) + (row * 5)) % 11 * 8)) / 100))], "")).ToList();
        if (rows.Count > 1)
            rows.Insert(0, new("All", [.. Enumerable.Range(0, days).Select(day => rows.Sum(row => row.Values[day]) + (day == 5 ? 0 : scale * 9))], "") { IsWhole = true });
        return new([.. rows]) { Days = [.. Enumerable.Range(0, 31).Select(day => new LocalDate(2025, 12, 17).PlusDays(day)).Where(day => day.DayOfWeek < IsoDayOfWeek.Saturday).Take(days)] };
    }
}
