using DigestBot.Core.Conversation;
using DigestBot.Core.Languages;
using DigestBot.Telegram.Api.Calls;

namespace DigestBot.Telegram.Profile;

/// <summary>
/// The menus behind the slash: one for each sort of chat and each language. In groups everybody sees what looks things up, and
/// administrators what changes the chat as well.
/// </summary>
internal static class CommandMenus
{
    public static IEnumerable<SetMyCommands> Of(IReadOnlyList<CommandDefinition> commands) =>
        from language in Texts.All
        from menu in new (BotCommandScope Scope, IEnumerable<CommandDefinition> Commands)[]
        {
            (BotCommandScope.AllPrivateChats, commands),
            (BotCommandScope.AllGroupChats, commands.Where(command => !command.ChangesChat)),
            (BotCommandScope.AllChatAdministrators, commands),
        }
        select new SetMyCommands(
            [.. menu.Commands.Select(command => new BotCommand(command.Name, command.Description.In(language.Code)))],
            menu.Scope,
            ProfileLanguage.CodeOf(language));
}
