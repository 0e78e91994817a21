namespace DigestBot.Core.Languages;

// Papers that are kept.
public abstract partial class Texts
{
    /// <summary>A button that keeps a paper.</summary>
    public abstract string Save { get; }

    /// <summary>The same button once it is kept.</summary>
    public abstract string IsSaved { get; }

    /// <summary>A button that opens what was added to a kept paper.</summary>
    public abstract string TagsAndNote { get; }

    /// <summary>A button that cites a paper.</summary>
    public abstract string Cite { get; }

    /// <summary>A button that exports what is shown of the list.</summary>
    public abstract string Export { get; }

    /// <summary>The list's heading, and a button that opens it.</summary>
    public abstract string SavedTitle { get; }

    /// <summary>Beside a paper that was just kept.</summary>
    public abstract string SavedWord { get; }

    /// <summary>A short word after the press.</summary>
    public abstract string SavedNotice { get; }

    /// <summary>A short word after the press.</summary>
    public abstract string TakenOffNotice { get; }

    /// <summary>When a paper was kept.</summary>
    public abstract string SavedOn(string date);

    /// <summary>A kept paper's state.</summary>
    public abstract string IsRead { get; }

    /// <summary>A kept paper's state.</summary>
    public abstract string IsUnread { get; }

    /// <summary>A button.</summary>
    public abstract string MarkRead { get; }

    /// <summary>A button.</summary>
    public abstract string MarkUnread { get; }

    /// <summary>A button that takes a paper off the list.</summary>
    public abstract string TakeOff { get; }

    /// <summary>A button that takes the note away.</summary>
    public abstract string DropNote { get; }

    /// <summary>A button that opens the paper's card.</summary>
    public abstract string OpenCard { get; }

    /// <summary>A button that undoes a removal.</summary>
    public abstract string SaveAgain { get; }

    /// <summary>A button that shows the whole list.</summary>
    public abstract string AllOfThem { get; }

    /// <summary>A button that shows the unread ones.</summary>
    public abstract string OnlyUnread { get; }

    /// <summary>A button that shows the read ones.</summary>
    public abstract string OnlyRead { get; }

    /// <summary>Below a paper without tags and note.</summary>
    public abstract string HowToMark(string id);

    /// <summary>How papers are kept.</summary>
    public abstract string SaveExamples { get; }

    /// <summary>The list is empty.</summary>
    public abstract string NothingSaved { get; }

    /// <summary>No paper of the list is meant.</summary>
    public abstract string NothingSavedLike(string typed);

    /// <summary>A paper is not on the list.</summary>
    public abstract string NotSaved(string id);

    /// <summary>After a paper was removed.</summary>
    public abstract string TakenOff(string title);

    /// <summary>The tags and the note that went with it.</summary>
    public abstract string ItHad(string marks);

    /// <summary>Asks before tags and a note are lost.</summary>
    public abstract string MarksGoToo { get; }

    /// <summary>In a group, to somebody else.</summary>
    public abstract string NotYoursToTakeOff { get; }

    /// <summary>No more can be kept.</summary>
    public abstract string ListIsFull(int papers);

    /// <summary>The note was too long.</summary>
    public abstract string NoteWasCut(int characters);

    /// <summary>Below what a file has.</summary>
    public abstract string AsFormat(string format);

    /// <summary>Below a bibliography, where another format was asked for that nobody knows.</summary>
    public abstract string NoSuchFormat(string typed, string format);

    /// <summary>Above the formats that a list is exported in.</summary>
    public abstract string ExportAsWhat(int papers);

    /// <summary>How papers are cited.</summary>
    public abstract string CiteExamples { get; }

    /// <summary>In place of a file of papers that is larger than the platform takes.</summary>
    public abstract string PapersAreTooLarge { get; }
}
