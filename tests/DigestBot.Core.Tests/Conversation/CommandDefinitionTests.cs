using System.Text.RegularExpressions;

namespace DigestBot.Tests.Conversation;

public partial class CommandDefinitionTests
{
    private readonly Chatting _chat = new();

    [Fact]
    public void Names_and_descriptions_fit_every_menu()
    {
        Assert.All(_chat.Commands, command =>
        {
            Assert.Matches("^[a-z0-9_]{1,32}$", command.Name);
            Assert.InRange(command.Description.English.Length, 1, 100);
            Assert.InRange(command.Description.Chinese.Length, 1, 100);
            Assert.Matches(Ideograph(), command.Description.Chinese);
            Assert.DoesNotMatch(Ideograph(), command.Description.English.Replace("中文", ""));
        });
    }

    [Fact]
    public void Every_command_that_is_asked_for_is_there() =>
        Assert.Equal(
            [
                "today", "paper", "digest", "categories", "subscribe", "unsubscribe", "subscriptions", "settings", "time", "timezone", "language", "why", "pause", "resume",
                "start", "help",
            ],
            _chat.Commands.Select(command => command.Name));

    [Fact]
    public void Every_command_has_a_chinese_name() =>
        Assert.All(_chat.Commands, command => Assert.Contains(command.Aliases, alias => Ideograph().IsMatch(alias)));

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Ideograph();
}
