using DigestBot.Core.Digests;

namespace DigestBot.Core.Following;

/// <summary>
/// Which papers of an edition a pushed message shows, in their order, where that is not simply a category's: those that chats follow, or what
/// is left of a category without them. Chats for which it is the same share it, and the messages that are made of it.
/// </summary>
/// <param name="Id">Buttons name it. 0 in a rehearsal, which keeps nothing.</param>
public sealed record Selection(long Id, EquatableList<SelectedPaper> Papers);

/// <summary>A paper of a selection.</summary>
/// <param name="Number">Its number in the edition, as the edition is now.</param>
/// <param name="Rules">The rules that asked for it; none in a category's selection.</param>
public sealed record SelectedPaper(int Number, EquatableList<Rule> Rules);
