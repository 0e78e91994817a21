using System.Text.Json;
using DigestBot.Simulators.Discord.Components;
using DigestBot.Simulators.Discord.Wire;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Rest.Routes;

/// <summary>Answers to interactions. Source: Discord, "Receiving and Responding".</summary>
internal sealed class InteractionRoutes(Stage stage)
{
    private const int Ephemeral = 1 << 6;
    private const int MostForeignFollowUps = 5;

    /// <summary>Takes a first answer.</summary>
    /// <param name="withResponse">Whether to tell what has come of it.</param>
    public Outcome Respond(string id, string token, JsonElement body, IReadOnlyList<SimFile> files, bool withResponse)
    {
        if (stage.Interactions.Find(token) is not { } interaction || interaction.Id != id || stage.Interactions.IsTooLate(interaction))
            return DiscordRefusal.Of(10062);
        if (interaction.Answer is not null)
            return DiscordRefusal.Of(40060);
        if (AnswerRules.Check(interaction, body, files) is { } wrong)
            return wrong;
        interaction.Answer = body;
        Take(interaction, Json.Number(body, "type"), body.TryGetProperty("data", out var data) ? data : default, files);
        return withResponse ? Outcome.Ok(AnswerJson.Of(interaction, Original(interaction), stage.Settings.Application)) : Outcome.NoContent;
    }

    public Outcome ShowOriginal(string token) => Refusal(token, out var interaction) is { } refusal
        ? refusal
        : Original(interaction) is { } original ? Shown(original) : DiscordRefusal.Of(10008);

    public Outcome EditOriginal(string token, JsonElement body, IReadOnlyList<SimFile> files)
    {
        if (Refusal(token, out var interaction) is { } refusal)
            return refusal;
        if (interaction.Original is null && !interaction.IsPending)
            return DiscordRefusal.Of(10008);
        var known = Original(interaction);
        if (MessageRules.Check(body, isV2: known is not null && (known.Flags & MessageRules.ComponentsV2) != 0, files: files, known: known?.Files) is { } wrong)
            return wrong;
        return Shown(known is null ? Promised(interaction, body, files) : stage.Messages.Edit(known, body, files));
    }

    public Outcome FollowUp(string token, JsonElement body, IReadOnlyList<SimFile> files)
    {
        if (Refusal(token, out var interaction) is { } refusal)
            return refusal;
        if (MessageRules.Check(body, files: files) is { } wrong)
            return wrong;
        // Source: Discord, "Create Followup Message": the first one after a deferral becomes the original, and cannot make it private.
        if (interaction is { IsPending: true, Original: null })
            return Shown(Promised(interaction, body, files));
        if (interaction.IsForeign && interaction.FollowUps.Count >= MostForeignFollowUps)
            return DiscordRefusal.Of(40094);
        var message = stage.Messages.Send(interaction.Channel, body, answer: interaction.Id, person: IsPrivate(body) ? interaction.Person : null, files: files);
        interaction.FollowUps.Add(message.Id);
        return Shown(message);
    }

    private void Take(SimInteraction interaction, int type, JsonElement data, IReadOnlyList<SimFile> files)
    {
        interaction.IsPrivate = IsPrivate(data);
        interaction.IsPending = type == AnswerRules.Deferred;
        if (type == AnswerRules.Message)
            Promised(interaction, data, files);
        else if (type is AnswerRules.Update or AnswerRules.DeferredUpdate)
            Change(interaction, data);
    }

    private void Change(SimInteraction interaction, JsonElement data)
    {
        interaction.Original = interaction.Message;
        interaction.IsPending = !stage.Messages.Has(interaction.Message!);
        if (data.ValueKind != JsonValueKind.Object)
            return;
        if (interaction.IsPending)
            stage.Messages.Send(interaction.Channel, data, interaction.Message);
        else
            stage.Messages.Edit(stage.Messages.Of(interaction.Message!), data);
    }

    private SimMessage Promised(SimInteraction interaction, JsonElement body, IReadOnlyList<SimFile> files)
    {
        var message = stage.Messages.Send(interaction.Channel, body, interaction.Original,
            interaction.Id, interaction.IsPrivate ? interaction.Person : null, files);
        (interaction.Original, interaction.IsPending) = (message.Id, false);
        return message;
    }

    private SimMessage? Original(SimInteraction interaction) => interaction.Original is { } id && stage.Messages.Has(id) ? stage.Messages.Of(id) : null;

    private DiscordRefusal? Refusal(string token, out SimInteraction interaction)
    {
        interaction = stage.Interactions.Find(token)!;
        if (interaction is null)
            return DiscordRefusal.Of(10015);
        if (!stage.Interactions.IsAlive(interaction))
            return DiscordRefusal.Of(50027);
        return interaction.Answer is null ? DiscordRefusal.Of(10015) : null;
    }

    private static bool IsPrivate(JsonElement data) => (Json.Number(data, "flags") & Ephemeral) != 0;

    private Outcome Shown(SimMessage message) => Outcome.Ok(MessageJson.Of(message, stage.Settings.Application));
}
