namespace DigestBot.Core.Digests.Parsing;

/// <summary>Where a paper's title leads.</summary>
internal static class PaperAddress
{
    /// <summary>The address in the file if it is a link to that paper, else the paper's abstract page: a broken or hostile one is never passed on.</summary>
    public static string Of(string? address, ArxivId id)
    {
        var abstractPage = id.AbstractUrl;
        return address is not null && address != abstractPage && IsLinkTo(address, id) ? address : abstractPage;
    }

    private static bool IsLinkTo(string address, ArxivId id) =>
        address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && ArxivId.TryParse(address, out var linked) && linked == id;
}
