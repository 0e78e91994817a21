using System.Text.RegularExpressions;

namespace DigestBot.EndToEnd.Tests.HouseRules;

public partial class FolderCircleTests
{
    [Fact]
    public void No_folder_of_Core_imports_another_in_a_circle() =>
        Assert.Empty(Circles(Sources.Files("src/DigestBot.Core", "*.cs").Select(File.ReadAllText)));

    [Fact]
    public void A_circle_over_three_folders_would_be_found() => Assert.NotEmpty(Circles(
    [
        "using DigestBot.Core.Chats;\nnamespace DigestBot.Core.Digests.Intake;",
        "using DigestBot.Core.Rendering.Text;\nnamespace DigestBot.Core.Chats;",
        "namespace DigestBot.Core.Rendering;\nclass X : DigestBot.Core.Digests.Y;",
    ]));

    [Fact]
    public void Imports_that_only_go_down_are_no_circle() => Assert.Empty(Circles(
    [
        "using DigestBot.Core.Chats;\nusing DigestBot.Core.Rendering;\nnamespace DigestBot.Core.Digests;",
        "using DigestBot.Core.Rendering;\nnamespace DigestBot.Core.Chats;",
    ]));

    /// <summary>The folders that can be reached from themselves.</summary>
    private static IEnumerable<string> Circles(IEnumerable<string> files)
    {
        var imports = files.SelectMany(Imports).Distinct().ToLookup(import => import.From, import => import.To);
        return imports.Select(folder => folder.Key).Where(folder => Reachable(folder, imports).Contains(folder));
    }

    private static HashSet<string> Reachable(string start, ILookup<string, string> imports)
    {
        HashSet<string> reached = [];
        Queue<string> waiting = new(imports[start]);
        while (waiting.TryDequeue(out var folder))
            if (reached.Add(folder))
                foreach (var next in imports[folder])
                    waiting.Enqueue(next);
        return reached;
    }

    private static IEnumerable<(string From, string To)> Imports(string file)
    {
        if (Home().Match(file) is not { Success: true } home)
            return [];
        var from = home.Groups["folder"].Value;
        return Mentions().Matches(file).Select(mention => (from, mention.Groups["folder"].Value)).Where(import => import.Item2 != from);
    }

    [GeneratedRegex(@"^namespace DigestBot\.Core\.(?<folder>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Home();

    [GeneratedRegex(@"(?<!namespace )DigestBot\.Core\.(?<folder>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Mentions();
}
