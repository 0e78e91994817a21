using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using NodaTime;

namespace DigestBot.Tests.Digests;

public class DigestFileNameTests
{
    [Theory]
    [InlineData("2026-01-05.md", "2026-01-05", null, DigestForm.Markdown)]
    [InlineData("2026-01-05_AI_enhanced_Chinese.jsonl", "2026-01-05", "zh", DigestForm.JsonLines)]
    [InlineData("2026-01-05_AI_enhanced_English.jsonl", "2026-01-05", "en", DigestForm.JsonLines)]
    [InlineData("2026-01-05_ai_enhanced_japanese.JSONL", "2026-01-05", "ja", DigestForm.JsonLines)]
    [InlineData("2026-01-05_AI_enhanced_Klingon.jsonl", "2026-01-05", null, DigestForm.JsonLines)]
    [InlineData("2026-01-05.jsonl", "2026-01-05", null, DigestForm.JsonLines)]
    [InlineData("my digest of 2026-01-05 (1).md", "2026-01-05", null, DigestForm.Markdown)]
    [InlineData("archive/2025-12-31/2026-01-05.md", "2026-01-05", null, DigestForm.Markdown)]
    [InlineData(@"C:\digests\2026-01-05.md", "2026-01-05", null, DigestForm.Markdown)]
    [InlineData("000_88076b7f65a8ebe8.txt", null, null, null)]
    [InlineData("2026-02-30.md", null, null, DigestForm.Markdown)]
    [InlineData("2026-13-01, corrected 2026-01-13.md", "2026-01-13", null, DigestForm.Markdown)]
    [InlineData("12026-01-05.md", null, null, DigestForm.Markdown)]
    [InlineData("2026-01-051.md", null, null, DigestForm.Markdown)]
    [InlineData("0000-01-01.md", null, null, DigestForm.Markdown)]
    [InlineData("", null, null, null)]
    public void A_name_tells_day_language_and_form(string name, string? date, string? language, DigestForm? form)
    {
        var read = DigestFileName.Read(name);

        Assert.Equal(date, read.Date?.ToString("uuuu-MM-dd", null));
        Assert.Equal(language, read.Language);
        Assert.Equal(form, read.Form);
    }

    [Fact]
    public void A_leap_day_is_a_day() => Assert.Equal(new LocalDate(2028, 2, 29), DigestFileName.Read("2028-02-29.md").Date);
}
