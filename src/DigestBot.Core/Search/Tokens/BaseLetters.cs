using System.Collections.Frozen;

namespace DigestBot.Core.Search.Tokens;

/// <summary>The letters that people type in place of those with accents. The program runs without Unicode's tables of decompositions.</summary>
internal static class BaseLetters
{
    // Source: the compatibility decompositions of the Unicode Character Database, and for letters that have none (ł, ø, ß) common spelling.
    private static readonly (string Base, string Letters)[] Table =
    [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("ae", "æǣǽ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ðďđḋḍḏḑḓ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("ff", "ﬀ"),
        ("ffi", "ﬃ"),
        ("ffl", "ﬄ"),
        ("fi", "ﬁ"),
        ("fl", "ﬂ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥħȟḣḥḧḩḫẖ"),
        ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
        ("j", "ĵǰ"),
        ("k", "ķĸǩḱḳḵ"),
        ("l", "ĺļľłḷḹḻḽ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňŋǹṅṇṉṋ"),
        ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("oe", "œ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšſșṡṣṥṧṩẛ"),
        ("ss", "ß"),
        ("t", "ţťŧțṫṭṯṱẗ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
        ("α", "ά"), ("ε", "έϵ"), ("η", "ή"), ("θ", "ϑ"), ("ι", "ΐίϊ"), ("κ", "ϰ"), ("ο", "ό"), ("π", "ϖ"), ("ρ", "ϱ"), ("σ", "ς"),
        ("υ", "ΰϋύ"), ("φ", "ϕ"), ("ω", "ώ"), ("е", "ѐё"), ("и", "йѝ"), ("і", "ї"), ("у", "ў"),
    ];

    private static readonly FrozenDictionary<char, string> ByLetter =
        Table.SelectMany(row => row.Letters, (row, letter) => (letter, row.Base)).ToFrozenDictionary(pair => pair.letter, pair => pair.Base);

    /// <summary>What a lower-case letter stands for; null when it is a base letter itself.</summary>
    public static string? Find(char letter) => ByLetter.GetValueOrDefault(letter);
}
