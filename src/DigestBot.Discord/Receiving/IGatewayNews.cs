using DigestBot.Discord.Api.Gateway;

namespace DigestBot.Discord.Receiving;

/// <summary>
/// Hears of what happened on Discord that nobody waits for an answer to, in order within a server. Nothing but cancellation and broken storage is
/// thrown. To a server that it was just added to, the bot says nothing of itself: nobody there chose a channel for that, whoever added it has all
/// commands before them, and each of them, <c>/start</c> first, says how to go on.
/// </summary>
internal interface IGatewayNews
{
    Task HandleAsync(GatewayEvent told, CancellationToken ct);
}
