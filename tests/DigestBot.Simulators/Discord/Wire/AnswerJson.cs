using System.Text.Json.Nodes;
using DigestBot.Simulators.Discord.Components;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Wire;

/// <summary>Writes what came of a first answer. Source: Discord, "Interaction Callback Response Object".</summary>
internal static class AnswerJson
{
    public static JsonObject Of(SimInteraction interaction, SimMessage? message, string bot)
    {
        var resource = new JsonObject { ["type"] = Json.Number(interaction.Answer!.Value, "type") };
        if (message is not null)
            resource["message"] = MessageJson.Of(message, bot);
        return new()
        {
            ["interaction"] = new JsonObject
            {
                ["id"] = interaction.Id,
                ["type"] = interaction.Type,
                ["response_message_id"] = message?.Id,
                ["response_message_loading"] = interaction.IsPending,
                ["response_message_ephemeral"] = interaction.IsPrivate,
                ["channel_id"] = interaction.Channel,
            },
            ["resource"] = resource,
        };
    }
}
