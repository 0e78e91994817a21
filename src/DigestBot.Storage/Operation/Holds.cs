namespace DigestBot.Storage.Operation;

/// <summary>What may be pushed while editions are held.</summary>
internal static class Holds
{
    /// <summary>The last arrival before everything that is held: as far as a chat's cursor may move.</summary>
    public const string LastFree = """
        coalesce(
            (SELECT min(a.id) - 1 FROM edition_hold h CROSS JOIN arrival a ON a.edition_id = h.edition_id AND NOT a.is_history),
            (SELECT max(id) FROM arrival), 0)
        """;
}
