using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Api.Gateway;

namespace DigestBot.Discord.Talking;

/// <summary>Makes requests of what people call and press.</summary>
internal sealed class Requests(DiscordDialect dialect)
{
    public ChatRequest Of(Interaction asked, Whereabouts where) => new()
    {
        Chat = where.Chat,
        PersonId = asked.PersonId,
        PersonName = asked.PersonName,
        Dialect = dialect,
        Locale = asked.Locale,
        Kind = where.Kind,
        Title = where.Title,
        MayAdminister = where.MayAdminister,
        // Without the intents for messages, commands and buttons are all that is told.
        HearsWords = false,
    };

    /// <summary>The same about another chat, which somebody looks after: it is asked from their own chat, whose answers only they see.</summary>
    public ChatRequest About(Interaction asked, Whereabouts where, ChatAddress? about) => Of(asked, where.Own(asked.PersonId)) with { About = about };
}
