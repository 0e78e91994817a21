using System.Buffers;
using System.Collections.Frozen;
using DigestBot.Core.Search.Tokens;

namespace DigestBot.Core.Related;

/// <summary>Words that hold a sentence together and say nothing about a paper.</summary>
internal static class FunctionWords
{
    private static readonly SearchValues<char> HanSigns = SearchValues.Create("的了和与在是对为以及中从将等其并或而也被把这该于种下上们所可能会很更最已由向但若即");

    private static readonly FrozenSet<string> English = """
        a about above across after against all also among an and any are as at be been being between both but by can could do does each either even
        every for from further had has have having here how however if in into is it its itself less many may more most much must neither no nor
        not of off on one only onto or other our over own per same several should since so some such than that the their them then there these they
        this those through thus to too toward towards two under until up upon us using via was we were what when where whether which while who whose
        why will with within without would yet you your
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(Token token) => token.IsHan
        ? token.Text.AsSpan().IndexOfAny(HanSigns) >= 0
        : token.Word.Length < 2 || English.Contains(token.Word) || token.Word.All(char.IsAsciiDigit);
}
