namespace DigestBot.Tests.Conversation;

public class KeepingTests
{
    private readonly Chatting _chat = Chatting.WithEditions();

    [Fact]
    public async Task Who_sets_a_chat_up_looks_after_it_until_somebody_else_changes_something()
    {
        await SayAs("ada", "/start");
        Assert.Equal("ada", _chat.Chats.Only.Keeper);
        await SayAs("bo", "17");
        Assert.Equal("ada", _chat.Chats.Only.Keeper);
        await SayAs("bo", "/subscribe cs.CV");
        Assert.Equal("bo", _chat.Chats.Only.Keeper);
        await SayAs("cleo", "/start");
        await _chat.Press("cs.CV · 4");
        Assert.Equal("cleo", _chat.Chats.Only.Keeper);
    }

    [Fact]
    public async Task Nobody_who_may_not_administer_comes_to_look_after_a_chat()
    {
        _chat.MayAdminister = false;
        await SayAs("ada", "/start");
        await SayAs("ada", "/subscribe cs.CV");
        Assert.Null(_chat.Chats.Only.Keeper);
    }

    [Fact]
    public async Task A_title_is_kept_up_and_not_forgotten_where_the_platform_does_not_tell()
    {
        _chat.Title = "Vision group";
        await _chat.Say("/help");
        Assert.Equal("Vision group", _chat.Chats.Only.Title);
        _chat.Title = null;
        await _chat.Say("/help");
        Assert.Equal("Vision group", _chat.Chats.Only.Title);
        _chat.Title = "Vision & language";
        await _chat.Say("/help");
        Assert.Equal("Vision & language", _chat.Chats.Only.Title);
    }

    private async Task SayAs(string person, string text)
    {
        _chat.PersonId = person;
        await _chat.Say(text);
    }
}
