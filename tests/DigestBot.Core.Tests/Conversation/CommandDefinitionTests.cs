using System.Text.RegularExpressions;
using DigestBot.Core.Conversation;

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
                "today", "paper", "digest", "search", "related", "save", "saved", "unsave", "read", "unread", "export", "cite", "catchup", "random", "stats", "categories", "subscribe", "unsubscribe", "subscriptions", "nominate", "top", "follow", "following", "unfollow", "settings", "forget", "time", "timezone", "language", "why", "pause", "resume",
                "mydata", "forgetme", "start", "help",
            ],
            _chat.Commands.Select(command => command.Name));

    [Fact]
    public void Every_command_has_a_chinese_name() =>
        Assert.All(_chat.Commands, command => Assert.Contains(command.Aliases, alias => Ideograph().IsMatch(alias)));

    [Fact]
    public void What_commands_are_called_with_fits_every_platform_that_asks_for_it() => Assert.All(_chat.Commands.SelectMany(command => command.Parameters), parameter =>
    {
        Assert.Matches("^[a-z]{1,32}$", parameter.Name.English);
        Assert.Matches(Ideograph(), parameter.Name.Chinese);
        Assert.InRange(parameter.Description.English.Length, 1, 100);
        Assert.InRange(parameter.Description.Chinese.Length, 1, 100);
        Assert.InRange(parameter.Choices.Count, 0, 25);
    });

    [Fact]
    public void Required_ones_come_first_and_each_name_once() => Assert.All(_chat.Commands, command =>
    {
        Assert.Equal(command.Parameters.OrderByDescending(parameter => parameter.IsRequired), command.Parameters);
        Assert.Equal(command.Parameters.Count, command.Parameters.Select(parameter => parameter.Name.English).Distinct().Count());
    });

    [Fact]
    public void What_was_given_is_written_as_one_would_type_it()
    {
        var search = _chat.Commands.Single(command => command.Name == "search");

        Assert.Equal(
            "/search video \"world model\" author:\"Yann LeCun\" cat:cs.CV",
            search.Write(new Dictionary<string, string> { ["category"] = " cs.CV", ["author"] = "Yann \"LeCun", ["words"] = "video \"world model\"", ["since"] = " " }));
        Assert.Equal("/today", _chat.Commands.Single(command => command.Name == "today").Write(new Dictionary<string, string> { ["paper"] = "3" }));
    }

    [Fact]
    public void A_command_that_takes_something_and_tells_nothing_of_it_takes_any_words()
    {
        CommandDefinition follow = new("follow", new("WORDS", "关键词"), new("Follow", "关注"));

        Assert.Equal("/follow a b", follow.Write(new Dictionary<string, string> { ["text"] = "a b" }));
        Assert.Empty((follow with { Arguments = new("", "") }).Parameters);
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Ideograph();
}
