using System.Text.Json;
using DigestBot.Core.Conversation;
using DigestBot.Core.Conversation.Operation;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Commands;
using DigestBot.Discord.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Discord.Tests.Commands;

/// <summary>What is registered, and when.</summary>
public sealed class RegistrationTests
{
    private const string Put = "PUT /applications/{application_id}/commands";

    [Fact]
    public async Task The_commands_are_registered_once_and_not_again_while_they_are_the_same()
    {
        await using var bot = await Bot.StartAsync();
        await bot.UntilAsync(() => bot.Server.Commands.Count > 0);

        await AgainAsync(bot);

        Assert.Equal(1, bot.Asked(Put));
        Assert.Equal(bot.Part<IConversation>().Commands.Select(command => command.Name),
            bot.Server.Commands.Select(command => command.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task They_are_registered_anew_when_something_changed()
    {
        await using var bot = await Bot.StartAsync();
        await bot.UntilAsync(() => bot.Server.Commands.Count > 0);
        await bot.Part<Api.Rest.DiscordRest>().PutCommandsAsync("1000", [new("today", "An old description")], Scene.Ct);

        await AgainAsync(bot);

        Assert.Equal(bot.Part<IConversation>().Commands.Count, bot.Server.Commands.Count);
    }

    [Fact]
    public async Task Commands_of_another_program_that_had_the_token_before_are_replaced()
    {
        await using var bot = await Bot.StartAsync(prepare: server => server.Commands =
            [JsonElement.Parse("""{"id":"5","type":1,"name":"roll","description":"x","options":[{"type":4,"name":"dice","description":"y","choices":[{"name":"six","value":6}]}]}""")]);

        await bot.UntilAsync(() => bot.Server.Commands.Count == bot.Part<IConversation>().Commands.Count);
    }

    [Fact]
    public async Task A_trouble_of_the_server_is_waited_out()
    {
        await using var bot = await Bot.StartAsync(prepare: server => server.AnswerNext(new(503, 0, "upstream"), Put));

        await bot.UntilAsync(() => bot.Server.Commands.Count > 0);
    }

    [Fact]
    public async Task Every_command_is_within_Discords_limits_and_there_in_Chinese()
    {
        await using var bot = await Bot.StartAsync();
        var commands = CommandBook.Of(bot.Part<IConversation>().Commands);

        Assert.InRange(commands.Count, 1, 100);
        Assert.All(commands, command =>
        {
            Assert.Matches("^[-_a-z0-9]{1,32}$", command.Name);
            Assert.InRange(command.Description.Length, 1, 100);
            Assert.True(command.NameLocalizations is null || command.NameLocalizations["zh-CN"].Length is > 0 and <= 32);
            Assert.InRange(command.DescriptionLocalizations!["zh-CN"].Length, 1, 100);
            Assert.Equal([0, 1], command.IntegrationTypes!);
            Assert.Equal([0, 1, 2], command.Contexts!);
            Check(command.Options!);
        });
        Assert.Equal(commands.Count, commands.Select(command => command.Name).Distinct().Count());
        Assert.Contains(commands, command => command.NameLocalizations?["zh-CN"] == "订阅");
    }

    [Fact]
    public void A_command_that_tells_no_parameters_takes_any_words()
    {
        var command = Assert.Single(CommandBook.Of([new("follow", new("AUTHOR | WORDS", "作者 | 关键词"), new("Follow something", "关注"))]));

        Assert.Equal(["text", "share"], command.Options!.Select(option => option.Name));
        Assert.Equal("AUTHOR | WORDS", command.Options![0].Description);
        Assert.Null(command.Options[0].Required);
    }

    [Fact]
    public void More_than_Discord_takes_is_left_out()
    {
        var many = Enumerable.Range(0, 120).Select(number => new CommandDefinition($"c{number}", new("", ""), new("x", "x"))).ToList();

        Assert.Equal(100, CommandBook.Of(many).Count);
    }

    [Fact]
    public void What_Discord_fills_in_is_no_difference()
    {
        ApplicationCommand mine = new("a", "b", Options: [new(3, "x", "y", Required: true), new(7, "c", "d", ChannelTypes: [0, 5])],
            IntegrationTypes: [0, 1], Contexts: [0, 1]);
        ApplicationCommand theirs = mine with
        {
            NameLocalizations = new Dictionary<string, string>(),
            Options = [new(3, "x", "y", Required: true, Autocomplete: false, Choices: []), new(7, "c", "d", Required: false, ChannelTypes: [5, 0])],
            Contexts = [1, 0],
        };

        Assert.True(CommandComparison.AreSame([mine], [theirs]));
        Assert.False(CommandComparison.AreSame([mine], [theirs with { Description = "other" }]));
        Assert.False(CommandComparison.AreSame([mine], [theirs with { Options = [theirs.Options[1], theirs.Options[0]] }]));
        Assert.False(CommandComparison.AreSame([mine], []));
    }

    private static Task AgainAsync(Bot bot) => new CommandRegistration(
        bot.Part<Api.Rest.DiscordRest>(), bot.Part<IConversation>(), bot.Part<OperatorMenu>(), TimeProvider.System, NullLogger<CommandRegistration>.Instance).PublishAsync(Scene.Ct);

    private static void Check(IReadOnlyList<CommandOption> options)
    {
        Assert.InRange(options.Count, 0, 25);
        Assert.Equal(options.Count, options.Select(option => option.Name).Distinct().Count());
        Assert.Equal(options.OrderByDescending(option => option.Required is true), options);
        Assert.All(options, option =>
        {
            Assert.Matches("^[-_a-z0-9]{1,32}$", option.Name);
            Assert.InRange(option.Description.Length, 1, 100);
            Assert.NotNull(option.NameLocalizations);
            Assert.False(option is { Choices.Count: > 0, Autocomplete: true });
        });
    }
}
