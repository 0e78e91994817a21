namespace DigestBot.Core.Languages;

// What operators read.
public abstract partial class Texts
{
    /// <summary>A heading, above what operators tell everybody.</summary>
    public abstract string AnnouncementTitle { get; }

    /// <summary>A heading.</summary>
    public abstract string AdminTitle { get; }

    /// <summary>A line.</summary>
    public abstract string AdminChats(int active, int paused, int suspended);

    /// <summary>A line; since when the oldest waits.</summary>
    public abstract string AdminWaiting(int messages, string since);

    /// <summary>A line.</summary>
    public abstract string AdminNothingWaits { get; }

    /// <summary>A line.</summary>
    public abstract string AdminDead(int messages);

    /// <summary>A line: the latest edition.</summary>
    public abstract string AdminEdition(string edition, int papers);

    /// <summary>A line.</summary>
    public abstract string AdminNoEdition { get; }

    /// <summary>A line: waits for an operator.</summary>
    public abstract string AdminHeld(string edition);

    /// <summary>A line.</summary>
    public abstract string AdminHeldUntil(string edition, string until);

    /// <summary>A line.</summary>
    public abstract string AdminNextPush(string at);

    /// <summary>Said when it begins, and a line.</summary>
    public abstract string AdminCanaryOn(int minutes);

    /// <summary>Said when it ends.</summary>
    public abstract string AdminCanaryOff { get; }

    /// <summary>Beside what only the canary has yet.</summary>
    public abstract string AdminCanaryShows(string edition, string until);

    /// <summary>Said after holding.</summary>
    public abstract string AdminIsHeld(string edition);

    /// <summary>It is held already.</summary>
    public abstract string AdminWasHeld(string edition);

    /// <summary>Said after releasing.</summary>
    public abstract string AdminIsReleased(string edition);

    /// <summary>Said after dropping.</summary>
    public abstract string AdminIsDropped(string edition);

    /// <summary>Nothing to release or drop.</summary>
    public abstract string AdminIsNotHeld(string edition);

    /// <summary>No edition of that day.</summary>
    public abstract string AdminNoSuchEdition { get; }

    /// <summary>A question before sending again.</summary>
    public abstract string AdminResendReally(string edition, int messages);

    /// <summary>Nothing to send again.</summary>
    public abstract string AdminNobodyGot(string edition);

    /// <summary>Said after it.</summary>
    public abstract string AdminResent(string edition, int messages);

    /// <summary>How to announce.</summary>
    public abstract string AdminAnnounceHow { get; }

    /// <summary>A question below the announcement.</summary>
    public abstract string AdminAnnounceReally(int chats);

    /// <summary>Said after it.</summary>
    public abstract string AdminAnnounced(int chats);

    /// <summary>It was sent before, or nothing can be sent yet.</summary>
    public abstract string AdminNotAnnounced { get; }

    /// <summary>The announcement is too long.</summary>
    public abstract string AdminAnnounceTooLong(int most);

    /// <summary>A heading.</summary>
    public abstract string AdminSources { get; }

    /// <summary>Behind a source and a day.</summary>
    public abstract string AdminNoticeMissing { get; }

    /// <summary>Behind a source and a file.</summary>
    public abstract string AdminNoticeEmpty { get; }

    /// <summary>Behind a source and a day.</summary>
    public abstract string AdminNoticeRepeated { get; }

    /// <summary>Behind a source and a file.</summary>
    public abstract string AdminNoticeShrunken { get; }

    /// <summary>Behind a source and a day.</summary>
    public abstract string AdminNoticeSmall { get; }

    /// <summary>Behind a source and a file.</summary>
    public abstract string AdminNoticeDamaged { get; }

    /// <summary>Behind a source and a file.</summary>
    public abstract string AdminNoticeUnreadable { get; }

    /// <summary>Below the first of many.</summary>
    public abstract string AdminMoreNotices(int notices);

    /// <summary>Above the chats that cannot be written to.</summary>
    public abstract string AdminSuspendedTitle(int chats);

    /// <summary>A paragraph.</summary>
    public abstract string AdminNoneSuspended { get; }

    /// <summary>Said after it.</summary>
    public abstract string AdminBackedUp(string file, string size);

    /// <summary>A heading.</summary>
    public abstract string AdminLogTitle { get; }

    /// <summary>A paragraph.</summary>
    public abstract string AdminNothingDone { get; }

    /// <summary>A button.</summary>
    public abstract string AdminStatusButton { get; }

    /// <summary>A button.</summary>
    public abstract string AdminPreviewButton { get; }

    /// <summary>A button.</summary>
    public abstract string AdminSuspendedButton { get; }

    /// <summary>A button.</summary>
    public abstract string AdminLogButton { get; }

    /// <summary>A button.</summary>
    public abstract string AdminHoldButton { get; }

    /// <summary>A button.</summary>
    public abstract string AdminReleaseButton { get; }

    /// <summary>A button.</summary>
    public abstract string AdminDropButton { get; }

    /// <summary>A button.</summary>
    public abstract string AdminSendButton { get; }

    /// <summary>A button.</summary>
    public abstract string AdminBackupButton { get; }

    /// <summary>A button.</summary>
    public abstract string AdminLookButton { get; }

    /// <summary>A line: what is new in an edition that some chats are still to get.</summary>
    public abstract string AdminPreviewOf(string edition, int papers, int categories);

    /// <summary>Nothing is to be pushed.</summary>
    public abstract string AdminNothingAhead { get; }

    /// <summary>A line.</summary>
    public abstract string AdminChatsAhead(int chats);

    /// <summary>Lines: what can be said.</summary>
    public abstract IReadOnlyList<string> AdminCommands { get; }
}
