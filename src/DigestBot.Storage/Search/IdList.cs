using System.Globalization;

namespace DigestBot.Storage.Search;

/// <summary>Ids as one parameter, for <c>json_each</c>.</summary>
internal static class IdList
{
    public static string Of(IEnumerable<long> ids) => $"[{string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))}]";
}
