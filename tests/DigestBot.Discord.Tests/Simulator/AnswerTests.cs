using System.Text.Json.Nodes;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Discord.Tests.Simulator;

/// <summary>How the simulated Discord lets people ask and the bot answer.</summary>
public sealed class AnswerTests
{
    private const int Deferral = (int)InteractionResponseType.DeferredMessage;
    private const int Choices = (int)InteractionResponseType.AutocompleteResult;

    [Theory]
    [InlineData(SimInteraction.Command, Deferral, 0)]
    [InlineData(SimInteraction.Command, (int)InteractionResponseType.DeferredUpdate, 50035)]
    [InlineData(SimInteraction.Command, Choices, 50035)]
    [InlineData(SimInteraction.Autocomplete, Deferral, 50035)]
    [InlineData(SimInteraction.Autocomplete, Choices, 0)]
    public async Task Each_way_of_asking_takes_answers_of_its_own(int asking, int answering, int code)
    {
        await using var scene = await Scene.SetAsync();
        var asked = scene.Server.Gateway.Interact(asking, new JsonObject { ["id"] = "1", ["name"] = "x", ["type"] = 1 });
        var answer = answering == Choices ? InteractionResponse.Autocomplete([new("17 · A title", "17")])
            : new InteractionResponse((InteractionResponseType)answering);

        Assert.Equal(code, CodeOf(await scene.Rest.RespondAsync(asked.Id, asked.Token, answer, Scene.Ct)));
    }

    [Fact]
    public async Task A_deferral_decides_who_sees_the_answer_and_the_first_follow_up_fills_it()
    {
        await using var scene = await Scene.SetAsync();
        var asked = scene.Server.Gateway.Interact(SimInteraction.Command, new JsonObject { ["id"] = "1", ["name"] = "x", ["type"] = 1 }, guild: "1");
        await scene.Rest.RespondAsync(asked.Id, asked.Token, InteractionResponse.Deferred(isEphemeral: true), Scene.Ct);

        await scene.Rest.FollowUpAsync("1000", asked.Token, Scene.Message("first"), Scene.Ct);
        await scene.Rest.FollowUpAsync("1000", asked.Token, Scene.Message("second"), Scene.Ct);

        var exchange = scene.Server.Exchange(asked.Id);
        Assert.Equal(("first", "42"), (exchange.Shown!.Text, exchange.Shown.For));
        Assert.Equal([("second", null)], exchange.FollowUps.Select(message => (message.Text, message.For)));
    }

    [Fact]
    public async Task Choices_have_limits()
    {
        await using var scene = await Scene.SetAsync(Scene.Settings with { Spec = null });
        CommandChoice[][] bad = [[.. Enumerable.Range(0, 26).Select(number => new CommandChoice($"{number}", $"{number}"))],
            [new("", "x")], [new("x", new string('x', 101))]];

        foreach (var choices in bad)
        {
            var asked = scene.Server.Gateway.Interact(SimInteraction.Autocomplete, new JsonObject { ["id"] = "1", ["name"] = "x", ["type"] = 1 });
            Assert.Equal(50035, CodeOf(await scene.Rest.RespondAsync(asked.Id, asked.Token, InteractionResponse.Autocomplete(choices), Scene.Ct)));
        }
    }

    [Fact]
    public async Task Nobody_can_do_what_is_not_there()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.PutCommandsAsync("1000", [new("paper", "A card", Options: [new(3, "which", "Number", Required: true)], Contexts: [1])], Scene.Ct);
        await scene.SendAsync();
        var message = Assert.Single(scene.Server.Messages).Id;

        foreach (var impossible in (Happening[])
            [
                new UsesCommand("42", "nothing"), new UsesCommand("42", "paper"),
                    new UsesCommand("42", "paper", "10", new Dictionary<string, string> { ["which"] = "17" }),
                new Types("42", "paper", "which", "x"), new Presses("42", message, "Details"), new Chooses("42", message, ["x"]), new ChannelGoes("99"),
            ])
            Assert.Throws<InvalidOperationException>(() => scene.Server.Happen(impossible));
        Assert.NotNull(scene.Server.Happen(new UsesCommand("42", "paper", Options: new Dictionary<string, string> { ["which"] = "17" })).Interaction);
    }

    private static int CodeOf(RestAnswer<NoContent> answer) => answer is RestAnswer<NoContent>.Error { What: var error } ? error.Code : 0;
}
