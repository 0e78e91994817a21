using DigestBot.Core.Search;
using DigestBot.Storage.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DigestBot.Storage.Tests.Search;

/// <summary>Nothing that anybody types is syntax.</summary>
public class HostileSearchTests
{
    private static readonly string[] Pieces =
    [
        "\"", "'", "*", "-", "(", ")", "{", "}", ":", "^", "+", ",", ".", "/", "\\", "_", "%", ";", "--", "NEAR(", "NEAR/2", " AND ", " OR ", " NOT ", "NULL", "author:", "cat:", "since:",
        "title:", "marks:", "_a", "_tlight", "cat:cs.*", "since:7d", "author:\"", "-author:", "light", "shadow*", "扩", "扩散", "模型", "😀", "👩‍👩‍👧", "\u202e", "\u200f", "مرحبا", "שלום", "\0", "\u0007", "\ud800",
        "\udc00", "𠮷", "e\u0301", "\u0301", "Ａ", "　", "\n", "\t", " ", "2606.00001", "9", "'; DROP TABLE paper; --",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_text_is_searched_or_refused_and_never_fails()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), Searching.Plain(1) with { Title = "Light", Tldr = "扩散模型" }, Searching.Plain(2) with { Title = "Shadow" });
        var text = Gen.Elements(Pieces).Or(ArbMap.Default.GeneratorFor<NonNull<string>>().Select(any => any.Get)).ArrayOf().Select(string.Concat);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(text.ToArbitrary(), async typed =>
            {
                // A mistake is read as far as it goes: what is searched then must be no error either.
                var reading = SearchReader.Read(typed, new LocalDate(2026, 6, 10));
                await database.Search.FindAsync(reading.Query, "zh", 0, 5, Ct);
            }));
    }

    [Fact]
    public async Task Signs_around_a_word_do_not_hide_it()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), Searching.Plain(1) with { Title = "Near light" }, Searching.Plain(2));
        foreach (var typed in new[] { "light\"", "\"light", "NEAR(light", "light)", "*light", "light:", "^light", "light' --", "light \u202e😀", "- light", "(\"light\") *" })
            Assert.Equal([1], await database.FindAsync(typed));
    }
}
