namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>What the bot says about itself.</summary>
public sealed class ProfileTests : IAsyncLifetime
{
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync() => _visitor = await Visitor.ComeAsync();

    public ValueTask DisposeAsync() => _visitor.DisposeAsync();

    [Fact]
    public async Task Commands_are_kept_for_each_scope_and_language()
    {
        await _visitor.CallAsync("setMyCommands", """{"commands":[{"command":"today","description":"Today"}]}""");
        await _visitor.CallAsync("setMyCommands", """{"commands":[{"command":"today","description":"今日"}],"language_code":"zh","scope":{"type":"all_group_chats"}}""");

        Assert.Equal("""[{"command":"today","description":"Today"}]""", (await _visitor.CallAsync("getMyCommands")).ToJsonString());
        Assert.Equal("今日", Assert.Single(_visitor.Server.Commands("all_group_chats", "zh")).Description);
        Assert.Empty(_visitor.Server.Commands("all_group_chats"));
        Assert.Equal("[]", (await _visitor.CallAsync("getMyCommands", """{"scope":{"type":"all_group_chats"}}""")).ToJsonString());

        await _visitor.CallAsync("deleteMyCommands");
        Assert.Empty(_visitor.Server.Commands());
        Assert.NotEmpty(_visitor.Server.Commands("all_group_chats", "zh"));
    }

    [Theory]
    [InlineData("""{"commands":[{"command":"/today_2","description":"x"}]}""", "ok")]
    [InlineData("""{"commands":[{"command":"Today","description":"x"}]}""", "400 Bad Request: BOT_COMMAND_INVALID")]
    [InlineData("""{"commands":[{"command":"to-day","description":"x"}]}""", "400 Bad Request: BOT_COMMAND_INVALID")]
    [InlineData("""{"commands":[{"command":"今日","description":"x"}]}""", "400 Bad Request: BOT_COMMAND_INVALID")]
    [InlineData("""{"commands":[{"command":"","description":"x"}]}""", "400 Bad Request: command must be non-empty")]
    [InlineData("""{"commands":[{"command":"today","description":""}]}""", "400 Bad Request: command description must be non-empty")]
    [InlineData("""{"commands":[{"command":"today"}]}""", "400 Bad Request: can't parse BotCommand: Can't find field \"description\"")]
    [InlineData("""{"commands":["today"]}""", "400 Bad Request: can't parse BotCommand: expected an Object")]
    [InlineData("""{"commands":{}}""", "400 Bad Request: expected an Array of BotCommand")]
    [InlineData("""{"commands":[],"language_code":"zh-hans"}""", "400 Bad Request: invalid language code specified")]
    [InlineData("""{"commands":[],"language_code":"zh"}""", "ok")]
    [InlineData("""{"commands":[],"scope":{"type":"chat_administrators","chat_id":-7}}""", "ok")]
    [InlineData("""{"commands":[],"scope":{"type":"chat_administrators"}}""", "400 Bad Request: can't parse BotCommandScope: Can't find field \"chat_id\"")]
    [InlineData("""{"commands":[],"scope":{"type":"chat_member","chat_id":-7}}""", "400 Bad Request: can't parse BotCommandScope: Can't find field \"user_id\"")]
    [InlineData("""{"commands":[],"scope":{"type":"everybody"}}""", "400 Bad Request: can't parse BotCommandScope: Unsupported type specified")]
    [InlineData("""{"commands":[],"scope":"default"}""", "400 Bad Request: can't parse BotCommandScope JSON object")]
    public async Task Commands_are_taken_or_refused(string json, string answer) => Assert.Equal(answer, await _visitor.TryAsync("setMyCommands", json));

    [Theory]
    [InlineData(100, 32, 256, "ok")]
    [InlineData(101, 1, 1, "400 Bad Request: BOT_COMMANDS_TOO_MUCH")]
    [InlineData(1, 33, 1, "400 Bad Request: command length must not exceed 32")]
    [InlineData(1, 1, 257, "400 Bad Request: command description length must not exceed 256")]
    public async Task Commands_have_limits(int count, int name, int description, string answer)
    {
        var commands = string.Join(',', Enumerable.Repeat($$"""{"command":"{{new string('a', name)}}","description":"{{new string('b', description)}}"}""", count));

        Assert.Equal(answer, await _visitor.TryAsync("setMyCommands", $$"""{"commands":[{{commands}}]}"""));
    }

    [Theory]
    [InlineData("Name", "name", 64, "400 Bad Request: BOT_TITLE_INVALID")]
    [InlineData("Description", "description", 512, "400 Bad Request: BOT_DESC_INVALID")]
    [InlineData("ShortDescription", "short_description", 120, "400 Bad Request: BOT_SHARETEXT_INVALID")]
    public async Task A_text_of_the_profile_has_a_limit_and_languages(string method, string field, int longest, string refusal)
    {
        var text = new string('x', longest);
        Assert.Equal("ok", await _visitor.TryAsync($"setMy{method}", $$"""{"{{field}}":"{{text}}"}"""));
        Assert.Equal(refusal, await _visitor.TryAsync($"setMy{method}", $$"""{"{{field}}":"{{text}}x"}"""));
        Assert.Equal("ok", await _visitor.TryAsync($"setMy{method}", $$"""{"{{field}}":"论文","language_code":"zh"}"""));

        Assert.Equal(text, await ReadAsync("en"));
        Assert.Equal("论文", await ReadAsync("zh"));
        await _visitor.CallAsync($"setMy{method}", """{"language_code":"zh"}""");
        Assert.Equal(text, await ReadAsync("zh"));

        async Task<string> ReadAsync(string language) => (await _visitor.CallAsync($"getMy{method}", $$"""{"language_code":"{{language}}"}"""))[field]!.GetValue<string>();
    }

    [Fact]
    public async Task A_bot_cannot_be_without_a_name() => Assert.Equal("400 Bad Request: BOT_TITLE_INVALID", await _visitor.TryAsync("setMyName"));
}
