using DigestBot.Telegram.Api;
using DigestBot.Telegram.Api.Calls;

namespace DigestBot.Telegram.Profile;

/// <summary>A command menu as a part of the profile.</summary>
internal static class MenuPart
{
    public static ProfilePart Of(TelegramApi api, SetMyCommands menu) => new(
        $"menu {menu.Scope.Type} {menu.LanguageCode}".TrimEnd(),
        async ct => await api.GetMyCommandsAsync(new(menu.Scope, menu.LanguageCode), ct) is ApiAnswer<IReadOnlyList<BotCommand>>.Ok shown
            && shown.Result.SequenceEqual(menu.Commands),
        ct => api.SetMyCommandsAsync(menu, ct));
}
