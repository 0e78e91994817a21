using DigestBot.Core.Digests;

namespace DigestBot.Core.Related;

/// <summary>A paper that is like another.</summary>
/// <param name="Paper">As its latest edition presents it.</param>
/// <param name="Shared">What both speak of, in the words of the paper asked about, the most telling first.</param>
public sealed record RelatedPaper(PaperInEdition Paper, EquatableList<string> Shared);
