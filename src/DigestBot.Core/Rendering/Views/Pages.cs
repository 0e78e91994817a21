namespace DigestBot.Core.Rendering.Views;

/// <summary>Cuts a list into pages that a dialect can show.</summary>
internal static class Pages
{
    /// <summary>
    /// The ranges of the pages: as many items each as are wanted, fewer where a page would not fit. An item that does not fit even alone
    /// has a page of its own; no items make one empty page.
    /// </summary>
    public static IReadOnlyList<Range> Cut(int count, int perPage, Func<Range, bool> fits)
    {
        List<Range> pages = count == 0 ? [0..0] : [];
        for (var start = 0; start < count;)
        {
            var end = Math.Min(start + perPage, count);
            while (end > start + 1 && !fits(start..end))
                end--;
            pages.Add(start..end);
            start = end;
        }

        return pages;
    }
}
