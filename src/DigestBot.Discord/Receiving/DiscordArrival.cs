using DigestBot.Core.Conversation.Receiving;
using DigestBot.Discord.Api.Gateway;
using DigestBot.Discord.Talking;

namespace DigestBot.Discord.Receiving;

/// <summary>What the gateway told.</summary>
internal abstract record DiscordArrival(string Lane) : IArrival
{
    /// <inheritdoc />
    public bool IsRequest => this is Asked;

    /// <inheritdoc />
    public bool IsAwaited => this is Asked;

    /// <summary>Somebody used a command, a button or a menu, or is typing.</summary>
    /// <param name="Where">From where, and for which chat.</param>
    /// <param name="Answer">Due within 3 s.</param>
    public sealed record Asked(Interaction Interaction, Whereabouts Where, InteractionAnswer Answer) : DiscordArrival(LaneOf(Interaction, Where))
    {
        // A fast typist asks for a new list before the last one came, and must not hold up a chat by that.
        private static string LaneOf(Interaction interaction, Whereabouts where) =>
            interaction.Type is InteractionType.Autocomplete ? $"typing {interaction.PersonId}" : where.Chat.ToString();
    }

    /// <summary>Something happened.</summary>
    public sealed record News(GatewayEvent Told, string Guild) : DiscordArrival($"guild {Guild}");
}
