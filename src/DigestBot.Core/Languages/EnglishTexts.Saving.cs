namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string Save => "Save";

    public override string IsSaved => "Saved";

    public override string TagsAndNote => "Tags, note";

    public override string Cite => "Cite";

    public override string Export => "Export";

    public override string SavedTitle => "Saved papers";

    public override string SavedWord => "saved";

    public override string SavedNotice => "Saved. /saved shows the list.";

    public override string TakenOffNotice => "Taken off the list.";

    public override string SavedOn(string date) => $"saved {date}";

    public override string IsRead => "read";

    public override string IsUnread => "unread";

    public override string MarkRead => "Mark as read";

    public override string MarkUnread => "Mark as unread";

    public override string TakeOff => "Remove";

    public override string DropNote => "Drop the note";

    public override string OpenCard => "Open the card";

    public override string SaveAgain => "Save again";

    public override string AllOfThem => "All";

    public override string OnlyUnread => "Unread";

    public override string OnlyRead => "Read";

    public override string HowToMark(string id) => $"Add a tag or a note: /save {id} #tag and a few words";

    public override string SaveExamples => "Say /save 17, or /save 2601.02409 #diffusion read on the train.";

    public override string NothingSaved => "Nothing is saved yet. Press Save below a paper, or say /save 17.";

    public override string NothingSavedLike(string typed) => $"Nothing on the list fits “{typed}”.";

    public override string NotSaved(string id) => $"{id} is not on the list.";

    public override string TakenOff(string title) => $"Taken off the list: {title}";

    public override string ItHad(string marks) => $"It had: {marks}";

    public override string MarksGoToo => "It has tags or a note, which would go too.";

    public override string NotYoursToTakeOff => "Only whoever saved it, or an administrator, can take it off the list.";

    public override string ListIsFull(int papers) => $"The list is full: {papers} papers. Take some off first.";

    public override string NoteWasCut(int characters) => $"The note is kept up to its first {characters} characters.";

    public override string AsFormat(string format) => $"as {format}";

    public override string NoSuchFormat(string typed, string format) => $"I know no format “{typed}”, so here it is as {format}.";

    public override string ExportAsWhat(int papers) => $"{Papers(papers)}. In which format?";

    public override string CiteExamples => "Say /cite 17, or /cite 2601.02409 ris.";

    public override string PapersAreTooLarge => "The file is larger than I can send here. Ask for fewer papers, such as those with one tag.";
}
