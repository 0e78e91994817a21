using System.Text.RegularExpressions;
using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.EndToEnd.Tests;

/// <summary>What the README tells people to say to the bot.</summary>
public sealed partial class ReadMeTalkTests : IDisposable
{
    // Said to BotFather, or not in a chat.
    private static readonly string[] Elsewhere =
        ["/newbot", "/setinline", "/status", "/metrics", "/health/live", "/health/ready", "/data", "/manage channel:"];

    private readonly Workspace _workspace = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Each_command_in_it_is_understood()
    {
        await using var parts = await RealConversation.StartAsync(_workspace.Folder, Ct);
        var conversation = parts.GetRequiredService<IConversation>();
        var said = Said();
        Assert.InRange(said.Count, 70, 500);
        foreach (var text in said)
        {
            // Operators are heard in their own chat, and what people do together is done in a group.
            var kind = text.StartsWith("/admin", StringComparison.Ordinal) ? ChatKind.Private : ChatKind.Group;
            var reply = await conversation.AnswerAsync(
                new() { Chat = new("local", $"{kind}"), PersonId = "ada", PersonName = "Ada", Dialect = new TextDialect(), Locale = "en", Kind = kind, Text = text }, Ct);
            var shown = string.Join('\n', reply.Messages.Select(new TextDialect().Render));
            Assert.False(reply.IsHelpless || reply.IsRefusal || NotUnderstood().IsMatch(shown), $"{text}: {shown}");
        }
    }

    [Theory]
    [InlineData("/nosuchthing")]
    [InlineData("/settings quiet late")]
    [InlineData("what is this")]
    public async Task What_is_not_understood_would_be_noticed(string text)
    {
        await using var parts = await RealConversation.StartAsync(_workspace.Folder, Ct);
        var reply = await parts.GetRequiredService<IConversation>().AnswerAsync(
            new() { Chat = new("local", "Group"), PersonId = "ada", Dialect = new TextDialect(), Locale = "en", Kind = ChatKind.Group, Text = text }, Ct);
        Assert.True(reply.IsHelpless || reply.IsRefusal || NotUnderstood().IsMatch(string.Join('\n', reply.Messages.Select(new TextDialect().Render))));
    }

    private static List<string> Said() => [.. Command().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md")))
        .Select(match => match.Groups["text"].Value).Distinct().Where(text => !Elsewhere.Contains(text))];

    [GeneratedRegex("`(?<text>/[a-z]+( [^`]+)?)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Command();

    [GeneratedRegex("I know no /|look like|looks like")]
    private static partial Regex NotUnderstood();
}
