using NodaTime;

namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string Share => "Share";

    public override string NothingFoundOpenBot => "Nothing found. Open the bot";

    public override string OpenInBot => "Open in the bot";

    public override string Motivation => "Motivation";

    public override string Method => "Method";

    public override string Result => "Result";

    public override string Conclusion => "Conclusion";

    public override string Abstract => "Abstract";

    public override string PreviousPage => "Previous page";

    public override string NextPage => "Next page";

    public override string NoSummary => "This edition has no summary of it.";

    public override string Papers(int count) => count == 1 ? "1 paper" : $"{Number(count)} papers";

    public override string NewPapers(int count) => count == 1 ? "1 new paper" : $"{Number(count)} new papers";

    public override string SeenBefore(int count) => $"{Number(count)} seen before left out";

    public override string Page(int page, int of) => $"page {page} of {of}";

    public override string OpenPaper(int number) => $"Open paper {number}";

    public override string Details => "Details";

    public override string FromEdition(LocalDate date) => $"edition of {Date(date)}";

    public override string AlsoIn(string categories) => $"also in {categories}";

    public override string CodeWithStars(int? stars) => stars is { } count ? $"Code (★ {count})" : "Code";
}
