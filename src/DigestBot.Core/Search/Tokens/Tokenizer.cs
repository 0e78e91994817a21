using System.Text;

namespace DigestBot.Core.Search.Tokens;

/// <summary>
/// Cuts a text into the words that it is found by: letters and digits, in lower case, without accents, English ones as stems; of Han and other
/// scripts without spaces every two neighbours, since nothing tells where their words end.
/// </summary>
public static class Tokenizer
{
    // A word that is longer is none that people look for.
    private const int LongestWord = 64;

    /// <summary>The words in their order.</summary>
    public static IReadOnlyList<Token> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new Reader(text);
        reader.Run();
        return reader.Tokens;
    }

    private sealed class Reader(string text)
    {
        private readonly char[] _word = new char[LongestWord + Folding.Longest];
        private int _length;
        private int _start;
        private int _end;
        private (int Start, int End, bool IsPaired)? _han;

        // Of Chinese every sign begins one, of English every sixth or so.
        public List<Token> Tokens { get; } = new(text.Length / 4);

        public void Run()
        {
            var at = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                Take(rune, at);
                at += rune.Utf16SequenceLength;
            }

            EndWord();
            EndHan();
        }

        private void Take(Rune rune, int at)
        {
            var end = at + rune.Utf16SequenceLength;
            if (Script.IsHan(rune))
                TakeHan(at, end);
            else if (Script.IsWord(rune))
                TakeLetter(rune, at, end);
            else if (Script.IsMark(rune))
                Extend(at, end);
            else
                EndBoth();
        }

        private void TakeLetter(Rune rune, int at, int end)
        {
            EndHan();
            if (_length == 0)
                _start = at;
            if (_length < LongestWord)
                _length += Folding.Write(rune, _word.AsSpan(_length));
            _end = end;
        }

        private void TakeHan(int at, int end)
        {
            EndWord();
            if (_han is { } before)
                Add(before.End == at ? text[before.Start..end] : text[before.Start..before.End] + text[at..end], before.Start, end);
            _han = (at, end, IsPaired: _han is not null);
        }

        private void Extend(int at, int end)
        {
            if (_end == at && _length > 0)
                _end = end;
        }

        private void EndBoth()
        {
            EndWord();
            EndHan();
        }

        private void EndWord()
        {
            if (_length > 0)
            {
                var met = MetWords.Find(_word.AsSpan(0, _length));
                Tokens.Add(new(met.Stem, met.Word, _start, _end - _start, IsHan: false));
            }

            _length = 0;
        }

        private void EndHan()
        {
            if (_han is { IsPaired: false } alone)
                Add(text[alone.Start..alone.End], alone.Start, alone.End);
            _han = null;
        }

        private void Add(string han, int start, int end) => Tokens.Add(new(han, han, start, end - start, IsHan: true));
    }
}
