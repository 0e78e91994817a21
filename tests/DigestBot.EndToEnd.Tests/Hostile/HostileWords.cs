namespace DigestBot.EndToEnd.Tests.Hostile;

/// <summary>What people type by mistake or on purpose, and programs send for them.</summary>
internal static class HostileWords
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["nothing"] = "",
        ["spaces"] = " \t\n\u3000 ",
        ["10,000 letters"] = new('a', 10_000),
        ["10,000 signs"] = string.Concat(Enumerable.Repeat("的 ", 5_000)),
        ["10,000 numbers"] = string.Concat(Enumerable.Repeat("7 ", 5_000)),
        ["10,000 emoji"] = string.Concat(Enumerable.Repeat("😀", 5_000)),
        ["emoji"] = "👩‍👩‍👧 😀🏳️‍🌈",
        ["right to left"] = "\u202eمرحبا \u200fשלום",
        ["accents without letters"] = "\u0301\u0301\u0301",
        ["a quote"] = "\"",
        ["quotes"] = "\"video \"diffusion\"\" '; DROP TABLE chat; --",
        ["a star"] = "*",
        ["stars"] = "* ** diffus** *usion",
        ["a minus"] = "-",
        ["exclusions alone"] = "-survey -\"world model\" --",
        ["operators"] = "NEAR( NEAR(a b, 5) AND OR NOT a AND",
        ["columns"] = "title: title:x {title}: author: cat: since:",
        ["brackets"] = "(((( )))) [x](y) {0} ${x} <b>&amp;",
        ["carets and signs"] = "^a + ~ % _ \\ / | ; : , . ? = # @ `",
        ["NUL"] = "vid\0eo \0",
        ["control signs"] = "\u0001\u0007\u001b[31m\u007f\u0085",
        ["a lone high surrogate"] = "a\ud800b \ud800",
        ["a lone low surrogate"] = "\udc00 a\udfff",
        ["noncharacters"] = "\uffff\ufffe\ufdd0",
        ["huge numbers"] = "99999999999999999999 -2147483649 1e309 0x7f ٣ ⅷ",
        ["days that are none"] = "2026-02-30 0000-00-00 9999-12-31 since:9999w",
        ["categories that are none"] = "cat:.. cs.* *.* cs. .CV cs.CVcs.CV",
        ["ids that are none"] = "2601.99999 9999.99999v0 https://arxiv.org/abs/ arxiv:",
        ["tags and options"] = "##x # #\0 --help -- -v /start /search /nominate",
        ["a path"] = "../../etc/passwd file:///etc/passwd",
    };
}
