using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Discord.Api.Rest;

[JsonSerializable(typeof(MessageCreate))]
[JsonSerializable(typeof(MessageEdit))]
[JsonSerializable(typeof(ForumPostCreate))]
[JsonSerializable(typeof(DmCreate))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>), TypeInfoPropertyName = "Commands")]
[JsonSerializable(typeof(SentMessage))]
[JsonSerializable(typeof(IReadOnlyList<PastMessage>), TypeInfoPropertyName = "PastMessages")]
[JsonSerializable(typeof(DiscordChannel))]
[JsonSerializable(typeof(DiscordGuild))]
[JsonSerializable(typeof(GuildMember))]
[JsonSerializable(typeof(ActiveThreads))]
[JsonSerializable(typeof(DiscordApplication))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(NoContent))]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class RestJson : JsonSerializerContext
{
    /// <summary>Names as Discord writes them; what is described as always there has to be, and what is not known is passed over.</summary>
    public static RestJson Snake { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });
}
