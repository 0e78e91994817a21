using System.Globalization;
using System.Text.RegularExpressions;
using DigestBot.Core.Languages;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Which days' papers are to be caught up with.</summary>
/// <param name="Days">How many days with editions; null where nobody said.</param>
/// <param name="Page">From 1.</param>
internal sealed partial record CatchUpWanted(int? Days, int Page)
{
    public const int MostDays = 14;

    /// <summary>Reads <c>3</c>, <c>三天</c>, <c>3 days page:2</c> or nothing; null where it is something else, or too many.</summary>
    public static CatchUpWanted? Read(string arguments)
    {
        var match = Form().Match(HalfWidth.Fold(arguments).Trim());
        if (!match.Success)
            return null;
        var page = match.Groups["page"] is { Success: true } named ? Math.Max(1, int.Parse(named.ValueSpan, CultureInfo.InvariantCulture)) : 1;
        if (match.Groups["days"] is not { Success: true } said)
            return new(null, page);
        return ChineseNumber.Parse(said.Value) is >= 1 and <= MostDays and var days ? new(days, page) : null;
    }

    [GeneratedRegex(@"^(?:(?<days>[0-9]{1,2}|[" + ChineseNumber.Signs + @"]{1,3})\s*(?:d|days?|天|日)?)?\s*(?:page:(?<page>[0-9]{1,4}))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Form();
}
