using NodaTime;

namespace DigestBot.Core.Languages;

public abstract partial class Texts
{
    /// <summary>A button that passes a paper on to another chat.</summary>
    public abstract string Share { get; }

    /// <summary>A button where inline mode finds nothing; at most 64 characters.</summary>
    public abstract string NothingFoundOpenBot { get; }

    /// <summary>A button below a paper that was passed on, which opens it in the chat with the bot.</summary>
    public abstract string OpenInBot { get; }

    /// <summary>The name of a part of a card, as those of its neighbours.</summary>
    public abstract string Motivation { get; }

    public abstract string Method { get; }

    public abstract string Result { get; }

    public abstract string Conclusion { get; }

    public abstract string Abstract { get; }

    /// <summary>What a screen reader says of the button with the arrow back.</summary>
    public abstract string PreviousPage { get; }

    /// <summary>What a screen reader says of the button with the arrow forth.</summary>
    public abstract string NextPage { get; }

    /// <summary>In a card whose edition has no AI summary of the paper.</summary>
    public abstract string NoSummary { get; }

    /// <summary>A day with its weekday, such as <c>Mon 5 Jan 2026</c>.</summary>
    public string Day(LocalDate date) => DateText.Full(date, Code);

    /// <summary>What an edition is called, where each has a place of its own.</summary>
    public string EditionTitle(LocalDate date, string source) => $"{Day(date)} · {source}";

    /// <summary>A day inside a sentence, such as <c>5 Jan 2026</c>.</summary>
    public string Date(LocalDate date) => DateText.Short(date, Code);

    /// <summary>How many a summary lists.</summary>
    public abstract string Papers(int count);

    /// <summary>How many a push lists.</summary>
    public abstract string NewPapers(int count);

    /// <summary>How many a push leaves out, since an earlier edition had them.</summary>
    public abstract string SeenBefore(int count);

    /// <summary>Which page this is, both from 1.</summary>
    public abstract string Page(int page, int of);

    /// <summary>What a screen reader says of a number that opens a card.</summary>
    public abstract string OpenPaper(int number);

    /// <summary>On a button beside a paper, which opens its card.</summary>
    public abstract string Details { get; }

    /// <summary>Which edition a card is from.</summary>
    public abstract string FromEdition(LocalDate date);

    /// <summary>The cross-lists, given as one text.</summary>
    public abstract string AlsoIn(string categories);

    /// <summary>The label of the link to the code; null where the stars are not known.</summary>
    public abstract string CodeWithStars(int? stars);
}
