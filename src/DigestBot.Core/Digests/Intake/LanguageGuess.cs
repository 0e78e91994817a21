using System.Text;

namespace DigestBot.Core.Digests.Intake;

/// <summary>Tells the language of a digest's AI texts from their script, for files whose name does not say.</summary>
public static class LanguageGuess
{
    // A few words of Chinese hold as much as a line of English: a Han character weighs as much as a short word. Chinese texts about
    // research are full of English terms and would lose letter by letter.
    private const int LettersAWord = 4;

    // Japanese is written with Han characters too, but never without kana; a Chinese text quotes a kana at most here and there.
    private const int HanPerKana = 10;

    /// <summary>An ISO 639-1 code: <c>zh</c>, <c>ja</c>, <c>ko</c>, or else <c>en</c>.</summary>
    public static string Of(IEnumerable<Paper> papers)
    {
        var count = new ScriptCount();
        foreach (var paper in papers)
            foreach (var text in (ReadOnlySpan<string?>)[paper.Tldr, paper.Motivation, paper.Method, paper.Result, paper.Conclusion])
                count.Add(text);
        return count.Language;
    }

    private struct ScriptCount
    {
        private long _han;
        private long _kana;
        private long _hangul;
        private long _latin;

        public readonly string Language
        {
            get
            {
                if ((_han + _kana + _hangul) * LettersAWord <= _latin || _han + _kana + _hangul == 0)
                    return "en";
                if (_hangul > _han + _kana)
                    return "ko";
                return _kana * HanPerKana > _han ? "ja" : "zh";
            }
        }

        public void Add(ReadOnlySpan<char> text)
        {
            foreach (var rune in text.EnumerateRunes())
                Add(rune);
        }

        private void Add(Rune rune)
        {
            switch (rune.Value)
            {
                case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                    _latin++;
                    break;
                case (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x3FFFF):
                    _han++;
                    break;
                case >= 0x3041 and <= 0x30FF:
                    _kana++;
                    break;
                case >= 0xAC00 and <= 0xD7A3:
                    _hangul++;
                    break;
            }
        }
    }
}
