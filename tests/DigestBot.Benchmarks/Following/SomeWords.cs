namespace DigestBot.Benchmarks.Following;

/// <summary>Made-up words.</summary>
internal static class SomeWords
{
    private const int Vocabulary = 20_000;
    private const int Names = 30_000;

    private static readonly string[] Syllables = ["ba", "co", "di", "fu", "ga", "he", "ji", "ko", "lu", "ma", "ne", "po", "qui", "ra", "so", "tu", "ve", "wo", "xa", "zy"];

    public static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random)));

    public static string Name(Random random)
    {
        var name = random.Next(Names);
        return $"{Spell(name % 997)} {Spell(name)}";
    }

    // The square of a square: a tenth of the words makes more than half of the text.
    public static string Word(Random random) => Spell((int)(Vocabulary * Math.Pow(random.NextDouble(), 4)));

    private static string Spell(int number) =>
        $"{Syllables[number % 20]}{Syllables[number / 20 % 20]}{Syllables[number / 400 % 20]}{Syllables[number / 8000 % 20]}n";
}
