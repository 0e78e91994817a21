using System.Text.RegularExpressions;
using DigestBot.EndToEnd.Tests.Packaging;
using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Tests;

namespace DigestBot.EndToEnd.Tests;

/// <summary>What the README tells people to type.</summary>
public sealed partial class ReadMeTests : IDisposable
{
    private const string First = "dotnet run --project src/DigestBot";

    private static readonly string ReadMe = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
    private static readonly string Unit = File.ReadAllText(Path.Combine(Repository.Root, "config", "digestbot.service"));

    // What is tried elsewhere, or is another program's to do; here, that it speaks of what there is.
    private static readonly Dictionary<string, Func<string[], bool>> Others = new()
    {
        ["export "] = words => words[1..].All(word => ReadMe.Contains($"| `{word.Split('=')[0].Replace("__", ":", StringComparison.Ordinal)}` |", StringComparison.Ordinal)),
        ["dotnet test"] = _ => File.Exists(InClone("DigestBot.sln")),
        ["dotnet publish"] = words => !words[1..^1].Except(ImageFile.PublishArguments).Any() && Unit.Contains($"ExecStart={words[^1]}/digestbot ", StringComparison.Ordinal),
        ["docker build"] = words => words[^1] == "." && File.Exists(InClone("Dockerfile")),
        ["docker run"] = words => words.Contains("digestbot-data:/data") && ImageFile.Instructions.Contains("VOLUME /data") && words[^1] == "digestbot",
        ["docker compose"] = words => File.Exists(InClone(words[3])),
        ["install -D"] = words => Unit.Contains($"LoadCredential=telegram-token:{words[^1]}\n", StringComparison.Ordinal),
        ["cp config/digestbot.service"] = words => File.Exists(InClone(words[1])),
        ["systemctl daemon-reload"] = words => words.Length == 2,
        ["systemctl enable"] = words => words[^1] == "digestbot",
    };

    private readonly Workspace _workspace = new();

    public static TheoryData<string> Commands => [.. Row().Matches(ReadMe).Select(row => row.Groups["usage"].Value)];

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task In_a_clone_the_program_works_where_the_person_stands()
    {
        await using var run = new ProgramRun(
            Repository.Root, ["run", "--no-build", "-c", ProgramRun.BuildConfiguration, "--project", "src/DigestBot", "--", "parse", "config/samples/2026-01-05.md"]);
        Assert.Contains("12 papers", (await run.WaitAsync()).Succeeded().Output);
    }

    [Fact]
    public async Task The_first_command_serves_the_page_with_the_samples()
    {
        Assert.Contains(First, Lines());
        await using var run = new ProgramRun(
            Repository.Root, [.. First.Split(' ')[1..], "--no-build", "-c", ProgramRun.BuildConfiguration, "--", $"--Storage:Path={_workspace.PathOf("bot.db")}", "--WebChat:Url=http://127.0.0.1:0"]);
        using var page = new ChatPage(await run.AddressAsync(), "ada");
        await run.LineAsync(line => line.Contains("12 papers, 12 new", StringComparison.Ordinal));
        Assert.Contains("<html", await page.LoadAsync());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Each_command_is_there_with_each_of_its_options(string usage)
    {
        var command = usage.Split(' ') is [_, var word, ..] && word.All(char.IsLetter) ? [word] : Array.Empty<string>();
        var help = (await _workspace.RunAsync([.. command, "--help"])).Succeeded().Output;
        Assert.All(Option().Matches(usage), option => Assert.Contains(option.Value, help));
    }

    [Fact]
    public void Each_line_to_be_typed_is_tried_or_speaks_of_what_there_is() => Assert.DoesNotContain(
        Lines(), line => line != First && !(Others.FirstOrDefault(other => line.StartsWith(other.Key, StringComparison.Ordinal)).Value?.Invoke(line.Split(' ')) ?? false));

    [Fact]
    public void There_are_lines_and_commands_to_be_tried() => Assert.True(Lines().Count >= 8 && Commands.Count >= 10);

    // Blocks that are indented, but for the two that draw how data flows.
    private static List<string> Lines() =>
        [.. Block().Matches(ReadMe).Select(line => line.Groups["line"].Value).Where(line => !line.Contains('→', StringComparison.Ordinal))];

    private static string InClone(string name) => Path.Combine(Repository.Root, name);

    [GeneratedRegex("^(    ){1,2}(?<line>[a-z].*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("^\\| `(?<usage>digestbot [^`]*)` \\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex("--[a-z]+")]
    private static partial Regex Option();
}
