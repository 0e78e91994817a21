namespace DigestBot.Storage.Digests;

/// <summary>What a <see cref="Core.Digests.PaperScope"/> lets through, as a condition.</summary>
internal static class ScopeFilter
{
    /// <summary>The condition on an entry, with the scope in parameters of its members' names or in columns of a table.</summary>
    /// <param name="scope">What stands before a scope's column; null for parameters.</param>
    public static string On(string entry, string? scope = null)
    {
        var (mark, after, through) = scope is null
            ? ("@Mark", "@AfterArrival", "@ThroughArrival")
            : ($"{scope}.new_only", $"{scope}.after_arrival", $"{scope}.through_arrival");
        return $"""
            ({mark} = 0 OR {entry}.is_new = {mark}) AND {entry}.arrival_id > {after} AND ({through} = 0 OR {entry}.arrival_id <= {through})
            """;
    }
}
