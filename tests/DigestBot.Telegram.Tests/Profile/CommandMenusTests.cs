using DigestBot.Core.Conversation;
using DigestBot.Core.Languages;
using DigestBot.Telegram.Api.Calls;
using DigestBot.Telegram.Profile;

namespace DigestBot.Telegram.Tests.Profile;

public sealed class CommandMenusTests
{
    private static readonly CommandDefinition[] Commands =
    [
        new("paper", new("NUMBER", "编号"), new("A paper by number", "按编号查看论文")),
        new("subscribe", new("CATEGORY", "类别"), new("Get a category every day", "订阅类别"), ChangesChat: true),
    ];

    [Fact]
    public void Every_sort_of_chat_has_its_menu_in_both_languages()
    {
        var menus = CommandMenus.Of(Commands).ToList();

        Assert.Equal(
            ["all_private_chats", "all_group_chats", "all_chat_administrators", "all_private_chats zh", "all_group_chats zh", "all_chat_administrators zh"],
            menus.Select(menu => $"{menu.Scope.Type} {menu.LanguageCode}".TrimEnd()));
        Assert.Equal([new BotCommand("paper", "按编号查看论文"), new BotCommand("subscribe", "订阅类别")], menus[3].Commands);
    }

    [Fact]
    public void A_group_is_offered_what_everybody_may_do_and_its_administrators_all()
    {
        var menus = CommandMenus.Of(Commands).ToLookup(menu => menu.Scope.Type, menu => menu.Commands.Select(command => command.Command));

        Assert.Equal(["paper"], menus["all_group_chats"].First());
        Assert.Equal(["paper", "subscribe"], menus["all_chat_administrators"].First());
    }

    [Fact]
    public void The_texts_of_the_profile_are_within_their_limits() => Assert.All(Texts.All, texts =>
    {
        Assert.InRange(texts.ProfileDescription.Length, 1, 512);
        Assert.InRange(texts.ProfileShortDescription.Length, 1, 120);
    });
}
