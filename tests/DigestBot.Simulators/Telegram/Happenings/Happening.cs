using System.Text.Json.Serialization;

namespace DigestBot.Simulators.Telegram.Happenings;

/// <summary>
/// Something that is so, or that somebody does, on the other side of the server. In this process it is given to
/// <see cref="TelegramServer.Happen"/>, from another one to <see cref="Control.TelegramControl.HappenAsync"/>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "happening")]
[JsonDerivedType(typeof(PersonIs), "personIs")]
[JsonDerivedType(typeof(ChatIs), "chatIs")]
[JsonDerivedType(typeof(TopicIs), "topicIs")]
[JsonDerivedType(typeof(MemberIs), "memberIs")]
[JsonDerivedType(typeof(BotBecomes), "botBecomes")]
[JsonDerivedType(typeof(Migrates), "migrates")]
[JsonDerivedType(typeof(Writes), "writes")]
[JsonDerivedType(typeof(Edits), "edits")]
[JsonDerivedType(typeof(Deletes), "deletes")]
[JsonDerivedType(typeof(Presses), "presses")]
[JsonDerivedType(typeof(Asks), "asks")]
[JsonDerivedType(typeof(Chooses), "chooses")]
[JsonDerivedType(typeof(QueriesExpire), "queriesExpire")]
[JsonDerivedType(typeof(UpdateComes), "updateComes")]
public abstract record Happening;

/// <summary>What came of it.</summary>
/// <param name="Update">The number of the update that the bot gets; null when it gets none.</param>
/// <param name="Message">The number, in its chat, of the message that was written.</param>
/// <param name="Query">The callback or inline query that waits for an answer.</param>
/// <param name="InlineMessage">The message that somebody sent by way of the bot, if it has buttons.</param>
public sealed record Happened(int? Update = null, long? Message = null, string? Query = null, string? InlineMessage = null)
{
    public static readonly Happened Nothing = new();
}
