namespace DigestBot.Benchmarks.Library;

/// <summary>Words that are as unevenly common as those of a language: the n-th is used about 1/n as often as the first.</summary>
internal sealed class ZipfWords
{
    private readonly string[] _words;
    private readonly double[] _upTo;

    public ZipfWords(int count, Func<int, string> word)
    {
        _words = [.. Enumerable.Range(0, count).Select(word)];
        _upTo = new double[count];
        var sum = 0.0;
        for (var rank = 0; rank < count; rank++)
            _upTo[rank] = sum += 1.0 / (rank + 3);
    }

    /// <summary>A number as a word: no two have the same.</summary>
    public static string Letters(int number)
    {
        string[] syllables = ["ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "xo", "zu", "ter"];
        var word = syllables[number % syllables.Length];
        for (number /= syllables.Length; number > 0; number /= syllables.Length)
            word += syllables[number % syllables.Length];
        return word + "x";
    }

    public string Next(Random random)
    {
        var found = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return _words[Math.Min(found < 0 ? ~found : found, _words.Length - 1)];
    }

    public string Text(Random random, int words, string between) => string.Join(between, Enumerable.Range(0, words).Select(_ => Next(random)));
}
