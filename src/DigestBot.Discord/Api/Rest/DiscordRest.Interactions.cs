using DigestBot.Core.Chats;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Discord.Api.Rest;

public sealed partial class DiscordRest
{
    /// <summary>
    /// The first answer to an interaction, due within 3 s. 10062 means too late, 40060 that it was answered already.
    /// Source: Discord, "Create Interaction Response".
    /// </summary>
    /// <param name="token">The interaction's: a secret as long as it lives, 15 minutes.</param>
    /// <param name="file">The one that the response speaks of, if it does.</param>
    public Task<RestAnswer<NoContent>> RespondAsync(
        string interaction, string token, InteractionResponse response, CancellationToken ct, Attachment? file = null) => CallAsync(
        RestRoute.OfInteraction(interaction, token), response, RestJson.Snake.InteractionResponse, file, RestJson.Snake.NoContent, Patience.OfAnswers, ct);

    /// <summary>
    /// Puts content into the first answer, such as one that was deferred. 50027 after 15 minutes, 10008 where it was deleted.
    /// Source: Discord, "Edit Original Interaction Response".
    /// </summary>
    public Task<RestAnswer<SentMessage>> EditOriginalAsync(
        string application, string token, MessageEdit edit, CancellationToken ct, Attachment? file = null) => CallAsync(
        RestRoute.OfWebhook(HttpMethod.Patch, application, token, "/messages/@original"),
        edit, RestJson.Snake.MessageEdit, file, RestJson.Snake.SentMessage, Patience.OfAnswers, ct);

    /// <summary>A further answer. Source: Discord, "Create Followup Message".</summary>
    public Task<RestAnswer<SentMessage>> FollowUpAsync(
        string application, string token, MessageCreate message, CancellationToken ct, Attachment? file = null) => CallAsync(
        RestRoute.OfWebhook(HttpMethod.Post, application, token, ""),
        message, RestJson.Snake.MessageCreate, file, RestJson.Snake.SentMessage, Patience.OfAnswers, ct);
}
