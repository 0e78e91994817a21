using DigestBot.Core.Delivery;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery.Model;

/// <summary>A random history of the bot, written as numbers so that it is easily generated.</summary>
internal static class History
{
    private static readonly string[] Patterns = ["cs.CV", "cs.*", "math.CO"];
    private static readonly string[] Languages = ["zh", "en"];
    private static readonly string[] Categories = ["cs.CV", "cs.AI", "math.CO"];

    public static IReadOnlyList<string> Chats { get; } = ["regular", "eager"];

    /// <summary>What can be followed, and which papers that is.</summary>
    public static IReadOnlyDictionary<string, Func<int, bool>> Rules { get; } = new Dictionary<string, Func<int, bool>>
    {
        ["\"paper 4\""] = paper => paper == 4,
        ["says cat:cs.AI"] = paper => CategoryOf(paper) == "cs.AI",
        ["author:lovelace -cat:math.CO"] = paper => CategoryOf(paper) != "math.CO",
    };

    public static string CategoryOf(int paper) => Categories[paper % Categories.Length];

    public static Step Read(int number) => Read(number, follows: false);

    /// <summary>The same, in which chats also follow something.</summary>
    public static Step ReadFollowing(int number) => Read(number, follows: true);

    /// <summary>The same, and the source publishes in two languages.</summary>
    public static Step ReadInTwoLanguages(int number) =>
        Read(number, follows: true) is Step.Import import ? import with { Language = Languages[number % Languages.Length] } : Read(number, follows: true);

    private static Step Read(int number, bool follows)
    {
        var random = new Random(number);
        var chat = Chats[random.Next(Chats.Count)];
        return random.Next(follows ? 13 : 10) switch
        {
            10 or 11 => new Step.Follow(chat, Rules.Keys.ElementAt(random.Next(Rules.Count))),
            12 => new Step.Unfollow(chat, Rules.Keys.ElementAt(random.Next(Rules.Count))),
            < 3 => Import(random),
            3 or 4 => new Step.Subscribe(chat, Patterns[random.Next(Patterns.Length)]),
            5 => new Step.Unsubscribe(chat, Patterns[random.Next(Patterns.Length)]),
            6 => random.Next(2) == 0 ? new Step.Pause(chat) : new Step.Resume(chat),
            7 => new Step.Plan(PlanMode.Now, random.Next(2) == 0 ? chat : null),
            _ => new Step.Plan(PlanMode.Due, Only: null),
        };
    }

    // Few days and few papers, so that corrections, repeats and back-filled history are common.
    private static Step.Import Import(Random random)
    {
        int[] papers = [.. Enumerable.Range(1, 12)];
        random.Shuffle(papers);
        return new(Some.Day(1 + random.Next(12)), papers[..(1 + random.Next(8))]);
    }
}

/// <summary>Something that happens to the bot.</summary>
internal abstract record Step
{
    public sealed record Import(LocalDate Day, int[] Papers, string Language = "zh") : Step;

    public sealed record Subscribe(string Chat, string Pattern) : Step;

    public sealed record Unsubscribe(string Chat, string Pattern) : Step;

    public sealed record Follow(string Chat, string Rule) : Step;

    public sealed record Unfollow(string Chat, string Rule) : Step;

    public sealed record Pause(string Chat) : Step;

    public sealed record Resume(string Chat) : Step;

    public sealed record Plan(PlanMode Mode, string? Only) : Step;
}
