using System.Text.Json.Nodes;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Api.Rest.Results;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Discord.Tests.Rest;

/// <summary>Answers to people.</summary>
public sealed class InteractionTests
{
    [Fact]
    public async Task An_answer_is_deferred_filled_in_and_followed_up()
    {
        await using var scene = await Scene.SetAsync();
        var asked = Ask(scene);

        Assert.IsType<RestAnswer<NoContent>.Ok>(
            await scene.Rest.RespondAsync(asked.Id, asked.Token, InteractionResponse.Deferred(isEphemeral: true), Scene.Ct));
        Assert.IsType<RestAnswer<SentMessage>.Ok>(await scene.Rest.EditOriginalAsync("1000", asked.Token, Scene.Edit("the answer"), Scene.Ct));
        Assert.IsType<RestAnswer<SentMessage>.Ok>(await scene.Rest.FollowUpAsync("1000", asked.Token, Scene.Message("and more"), Scene.Ct));

        Assert.Equal(2, scene.Server.Messages.Count);
        Assert.Equal(64, asked.Answer!.Value.GetProperty("data").GetProperty("flags").GetInt32());
    }

    [Fact]
    public async Task A_second_first_answer_is_refused()
    {
        await using var scene = await Scene.SetAsync();
        var asked = Ask(scene);
        InteractionResponse answer = new(
            InteractionResponseType.Message, new(Scene.Message("here").Components, MessageFlags.ComponentsV2, AllowedMentions.None));

        Assert.IsType<RestAnswer<NoContent>.Ok>(await scene.Rest.RespondAsync(asked.Id, asked.Token, answer, Scene.Ct));
        Assert.Equal(40060, Assert.IsType<RestAnswer<NoContent>.Error>(await scene.Rest.RespondAsync(asked.Id, asked.Token, answer, Scene.Ct)).What.Code);
    }

    [Fact]
    public async Task Choices_answer_what_is_being_typed()
    {
        await using var scene = await Scene.SetAsync();
        var asked = Ask(scene, SimInteraction.Autocomplete);

        Assert.IsType<RestAnswer<NoContent>.Ok>(
            await scene.Rest.RespondAsync(asked.Id, asked.Token, InteractionResponse.Autocomplete([new("17 · A title", "17")]), Scene.Ct));
    }

    [Fact]
    public async Task An_answer_waits_for_no_message_that_hangs()
    {
        const int mostAtOnce = 64;
        await using var scene = await Scene.SetAsync(timeoutSeconds: 300);
        var messages = Enumerable.Range(0, mostAtOnce).Select(channel =>
        {
            scene.Server.FailNext(Mishap.Hang);
            return scene.SendAsync(channel: $"{5000 + channel}");
        }).ToList();
        await scene.Server.UntilAsync(() => scene.Server.Requests.Count == mostAtOnce, Scene.Ct);
        var asked = Ask(scene);

        Assert.IsType<RestAnswer<NoContent>.Ok>(
            await scene.Rest.RespondAsync(asked.Id, asked.Token, InteractionResponse.Deferred(isEphemeral: true), Scene.Ct));
        Assert.DoesNotContain(messages, message => message.IsCompleted);
    }

    [Fact]
    public async Task Too_late_is_too_late()
    {
        await using var scene = await Scene.SetAsync(Scene.Settings with { FirstAnswerSeconds = 0, TokenSeconds = 0 });
        var asked = Ask(scene);

        Assert.Equal(10062, Assert.IsType<RestAnswer<NoContent>.Error>(
            await scene.Rest.RespondAsync(asked.Id, asked.Token, InteractionResponse.Deferred(isEphemeral: false), Scene.Ct)).What.Code);
        Assert.Equal(50027, Assert.IsType<RestAnswer<SentMessage>.Error>(await scene.Rest.EditOriginalAsync("1000", asked.Token, Scene.Edit("x"), Scene.Ct))
            .What.Code);
    }

    private static SimInteraction Ask(Scene scene, int type = SimInteraction.Command) =>
        scene.Server.Gateway.Interact(type, new JsonObject { ["id"] = "1", ["name"] = "today", ["type"] = 1 });
}
