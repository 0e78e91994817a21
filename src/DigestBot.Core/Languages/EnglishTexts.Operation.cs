namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string AnnouncementTitle => "A word from the people who run this bot";

    public override string AdminTitle => "Running the bot";

    public override string AdminChats(int active, int paused, int suspended) =>
        $"Chats: {active} active, {paused} paused, {suspended} suspended";

    public override string AdminWaiting(int messages, string since) => $"Waiting to be sent: {messages}, the oldest since {since}";

    public override string AdminNothingWaits => "Nothing waits to be sent";

    public override string AdminDead(int messages) => $"Given up: {messages}; digestbot deadletters lists them";

    public override string AdminEdition(string edition, int papers) => $"Latest edition: {edition}, {Papers(papers)}";

    public override string AdminNoEdition => "No edition has arrived yet.";

    public override string AdminHeld(string edition) => $"Held: {edition}, until somebody releases it";

    public override string AdminHeldUntil(string edition, string until) => $"Held: {edition}, goes out at {until}";

    public override string AdminNextPush(string at) => $"Next look for pushes: {at}";

    public override string AdminCanaryOn(int minutes) => $"You get new editions {minutes} min before everybody else, and can hold or drop them meanwhile.";

    public override string AdminCanaryOff => "New editions go to everybody at once again.";

    public override string AdminCanaryShows(string edition, string until) =>
        $"Only you have {edition} so far. Everybody else gets it at {until}, unless you decide otherwise.";

    public override string AdminIsHeld(string edition) =>
        $"{edition} is held. Nobody is pushed it, nor anything that arrived after it, until you release or drop it.";

    public override string AdminWasHeld(string edition) => $"{edition} is held already.";

    public override string AdminIsReleased(string edition) => $"{edition} is released. It goes to all who did not have it yet.";

    public override string AdminIsDropped(string edition) => $"{edition} is dropped. It is pushed to nobody, and can still be looked up.";

    public override string AdminIsNotHeld(string edition) => $"{edition} is not held.";

    public override string AdminNoSuchEdition => "There is no edition of that day.";

    public override string AdminResendReally(string edition, int messages) =>
        $"Send {edition} again to all who got it, as it is by now? That is {Messages(messages)} they have seen before.";

    public override string AdminNobodyGot(string edition) => $"Nobody was pushed {edition}, so there is nothing to send again.";

    public override string AdminResent(string edition, int messages) => $"{edition} is sent again: {Messages(messages)} to go.";

    public override string AdminAnnounceHow => "Write what you want to tell after it: /admin announce We move to a new server tonight.";

    public override string AdminAnnounceReally(int chats) => $"Send this to {Chats(chats)}, without a sound?";

    public override string AdminAnnounced(int chats) => $"It is on its way to {Chats(chats)}.";

    public override string AdminNotAnnounced => "It was sent already, or no edition has arrived yet. Nothing was sent.";

    public override string AdminAnnounceTooLong(int most) => $"That is too long for every platform. {most} characters fit.";

    public override string AdminSources => "Something is odd with what sources bring";

    public override string AdminNoticeMissing => "there is no edition of that day";

    public override string AdminNoticeEmpty => "lists no papers";

    public override string AdminNoticeRepeated => "has the same papers as the edition before";

    public override string AdminNoticeShrunken => "was published again with far fewer papers";

    public override string AdminNoticeSmall => "has far fewer papers than usual";

    public override string AdminNoticeDamaged => "could be read only in part";

    public override string AdminNoticeUnreadable => "could not be read";

    public override string AdminMoreNotices(int notices) => $"and {notices} more, on the status page";

    public override string AdminSuspendedTitle(int chats) => $"Suspended chats: {chats}";

    public override string AdminNoneSuspended => "No chat is suspended.";

    public override string AdminBackedUp(string file, string size) => $"{file} is beside the database: {size} MB, checked.";

    public override string AdminLogTitle => "What operators did";

    public override string AdminNothingDone => "Nobody did anything yet.";

    public override string AdminStatusButton => "Status";

    public override string AdminPreviewButton => "Next push";

    public override string AdminSuspendedButton => "Suspended";

    public override string AdminLogButton => "Log";

    public override string AdminHoldButton => "Hold";

    public override string AdminReleaseButton => "Release";

    public override string AdminDropButton => "Drop";

    public override string AdminSendButton => "Send";

    public override string AdminBackupButton => "Back up";

    public override string AdminLookButton => "Look";

    public override string AdminPreviewOf(string edition, int papers, int categories) => $"{edition}: {NewPapers(papers)} in {categories} categories";

    public override string AdminNothingAhead => "Everybody is up to date; nothing waits for its hour.";

    public override string AdminChatsAhead(int chats) => $"Chats that have not had all of it: {chats}";

    public override IReadOnlyList<string> AdminCommands =>
        ["/admin hold DATE · release DATE · drop DATE", "/admin resend DATE", "/admin canary on | off", "/admin announce TEXT", "/admin backup"];

    private static string Chats(int count) => count == 1 ? "1 chat" : $"{count} chats";

    private static string Messages(int count) => count == 1 ? "1 message" : $"{count} messages";
}
