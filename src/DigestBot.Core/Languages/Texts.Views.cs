using NodaTime;

namespace DigestBot.Core.Languages;

public abstract partial class Texts
{
    public abstract string Motivation { get; }

    public abstract string Method { get; }

    public abstract string Result { get; }

    public abstract string Conclusion { get; }

    public abstract string Abstract { get; }

    public abstract string PreviousPage { get; }

    public abstract string NextPage { get; }

    /// <summary>In a card whose edition has no AI summary of the paper.</summary>
    public abstract string NoSummary { get; }

    /// <summary>A day with its weekday, such as <c>Mon 5 Jan 2026</c>.</summary>
    public string Day(LocalDate date) => DateText.Full(date, Code);

    /// <summary>A day inside a sentence, such as <c>5 Jan 2026</c>.</summary>
    public string Date(LocalDate date) => DateText.Short(date, Code);

    public abstract string Papers(int count);

    public abstract string NewPapers(int count);

    public abstract string SeenBefore(int count);

    public abstract string Page(int page, int of);

    public abstract string OpenPaper(int number);

    public abstract string FromEdition(LocalDate date);

    public abstract string AlsoIn(string categories);

    public abstract string CodeWithStars(int? stars);
}
