using DigestBot.Core.Chats;
using DigestBot.Core.Rendering.Dialects.Discord;

namespace DigestBot.Tests.Conversation;

public class RightsTests
{
    private readonly Chatting _chat = Chatting.WithEditions();

    [Fact]
    public async Task All_that_is_stored_comes_as_a_file()
    {
        await _chat.Say("/mydata");
        Assert.Equal("digestbot-data.json", _chat.Answer.Messages[0].File?.Name);
    }

    [Fact]
    public async Task What_is_more_than_a_file_may_hold_is_not_promised()
    {
        var chat = new Chatting { Dialect = new TightDialect(new DiscordDialect(), largestFile: 1) };
        Assert.Contains("more than I can send here as a file", await chat.Say("/mydata"), StringComparison.Ordinal);
        Assert.Null(chat.Answer.Messages[0].File);
    }

    [Fact]
    public async Task Everything_is_deleted_by_the_button_alone_and_counted()
    {
        await _chat.Say("/forgetme");
        await _chat.Say("/forgetme yes-all-of-it");
        Assert.Empty(_chat.Data.Forgotten);
        Assert.Contains("3 saved papers, 1 subscription, the settings, 5 other records", await _chat.Press("Delete everything"), StringComparison.Ordinal);
        Assert.Equal(["1"], _chat.Data.Forgotten);
    }

    [Fact]
    public async Task In_a_group_only_administrators_may_and_nobody_is_forgotten_elsewhere()
    {
        (_chat.Kind, _chat.MayAdminister) = (ChatKind.Group, false);
        Assert.StartsWith("Only administrators", await _chat.Say("/mydata"), StringComparison.Ordinal);
        Assert.StartsWith("Only administrators", await _chat.Say("/forgetme"), StringComparison.Ordinal);
        _chat.MayAdminister = true;
        await _chat.Say("/forgetme");
        await _chat.Press("Delete everything");
        Assert.Equal([null], _chat.Data.Forgotten);
    }
}
