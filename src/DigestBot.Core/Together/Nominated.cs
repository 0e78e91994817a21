using DigestBot.Core.Digests;

namespace DigestBot.Core.Together;

/// <summary>A nomination together with its paper.</summary>
public sealed record Nominated(PaperInEdition Paper, Nomination Nomination);
