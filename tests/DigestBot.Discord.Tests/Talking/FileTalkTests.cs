using System.Text;
using DigestBot.Core.Chats;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;
using DigestBot.Simulators.Discord.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DigestBot.Discord.Tests.Talking;

/// <summary>Files come with answers of every kind.</summary>
public sealed class FileTalkTests
{
    private const string EditOriginal = "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original";
    private const string Everything = "{\"chat\": \"\u8bba\u6587 \ud83d\udcc4 --x\r\n\"}";

    [Fact]
    public async Task A_bibliography_comes_as_a_file_with_its_text_and_buttons()
    {
        await using var bot = await Bot.StartAsync();
        await bot.CallAsync("save", options: [Bot.Option("paper", "3"), Bot.Option("note", "#vision \u5728\u706b\u8f66\u4e0a\u8bfb")]);

        var sent = await FiledAsync(bot, await bot.CallAsync("export", options: Bot.Option("format", "bibtex")));

        var file = Assert.Single(sent.Files);
        Assert.Equal(("saved.bib", "application/x-bibtex"), (file.Name, file.MediaType));
        Assert.Contains("annote        = {\u5728\u706b\u8f66\u4e0a\u8bfb},", file.Text, StringComparison.Ordinal);
        Assert.Equal("### 1 paper\n-# as BibTeX", sent.Text);
        Assert.Equal(["RIS", "CSL-JSON", "Markdown"], sent.Labels);
        Assert.Equal(Bot.Ada, sent.For);
    }

    [Fact]
    public async Task A_citation_is_shown_and_a_pressed_format_brings_another_file_below()
    {
        await using var bot = await Bot.StartAsync();
        var asked = await bot.CallAsync("cite", guild: null, options: Bot.Option("paper", "3"));
        var cited = await FiledAsync(bot, asked);
        Assert.StartsWith("@misc{", Assert.Single(cited.Files).Text, StringComparison.Ordinal);
        Assert.Contains("@misc{", cited.Text, StringComparison.Ordinal);

        await bot.PressAsync(bot.Server.Exchange(asked.Id), "RIS");

        await bot.UntilAsync(() => bot.Server.Messages is [_, { Files: [{ Name: "arXiv.2601.00003.ris" }] }]);
        Assert.StartsWith("TY  - UNPB", bot.Server.Messages[1].Files[0].Text, StringComparison.Ordinal);
        Assert.Equal(0, bot.Server.Messages[0].Edits);
    }

    [Fact]
    public async Task What_is_stored_arrives_byte_for_byte()
    {
        await using var bot = await Bot.StartAsync(With(Everything));

        var file = Assert.Single((await FiledAsync(bot, await bot.CallAsync("mydata", guild: null))).Files);

        Assert.Equal(("digestbot-data.json", "application/json"), (file.Name, file.MediaType));
        Assert.Equal(Encoding.UTF8.GetBytes(Everything), file.Bytes);
    }

    [Fact]
    public async Task What_is_put_off_is_filled_in_with_its_file()
    {
        await using var bot = await Bot.StartAsync(SlowConversation.Use);
        var asked = await bot.CallAsync("mydata", guild: null);
        Assert.Equal(5, asked.Type());

        bot.Part<SlowConversation>().LetGo();

        await bot.UntilAsync(() => bot.Server.Exchange(asked.Id).Shown?.Files is [{ Name: "digestbot-data.json" }]);
    }

    [Fact]
    public async Task After_the_token_has_died_a_file_comes_to_who_asked_alone()
    {
        await using var bot = await Bot.StartAsync(SlowConversation.Use);
        await bot.CallAsync("cite", options: [Bot.Option("paper", "3"), Bot.Shared()]);
        bot.Server.Settings = bot.Server.Settings with { TokenSeconds = 0 };

        bot.Part<SlowConversation>().LetGo();

        await bot.UntilAsync(() => bot.Server.Shown(bot.Server.Dm(Bot.Ada).Id)
            .Any(message => message.Files is [{ Name: var name }] && name.EndsWith(".bib", StringComparison.Ordinal)));
        Assert.DoesNotContain(bot.Server.Shown(Bot.Channel), message => message.Files.Count > 0);
    }

    [Fact]
    public async Task A_file_of_just_the_largest_size_is_sent()
    {
        var largest = new string('x', new DiscordDialect().LargestFile);
        await using var bot = await Bot.StartAsync(With(largest));
        Assert.Equal(largest.Length, Assert.Single((await FiledAsync(bot, await bot.CallAsync("mydata", guild: null))).Files).Bytes.Length);
    }

    [Fact]
    public async Task A_larger_one_is_not_tried()
    {
        await using var bot = await Bot.StartAsync(With(new string('x', new DiscordDialect().LargestFile + 1)));

        var asked = await bot.CallAsync("mydata", guild: null);

        await bot.UntilAsync(() => bot.Server.Exchange(asked.Id).Shown is not null);
        Assert.Contains("more than I can send here as a file", Assert.Single(bot.Server.Messages).Text, StringComparison.Ordinal);
        Assert.Empty(bot.Server.Messages[0].Files);
    }

    [Fact]
    public async Task Where_Discord_refuses_a_file_all_the_same_the_rest_is_said()
    {
        await using var bot = await Bot.StartAsync(SlowConversation.Use);
        await bot.CallAsync("cite", guild: null, options: Bot.Option("paper", "3"));
        bot.Server.AnswerNext(DiscordRefusal.Of(40005), EditOriginal);

        bot.Part<SlowConversation>().LetGo();

        await bot.UntilAsync(() => bot.Server.Messages.Count > 0);
        var said = bot.Server.Messages[0].Text;
        Assert.EndsWith("The file that belongs here could not be sent.", said, StringComparison.Ordinal);
        Assert.Contains("@misc{", said, StringComparison.Ordinal);
        Assert.Single(bot.Log.From(LogLevel.Error));
    }

    [Fact]
    public async Task A_lost_answer_with_a_file_is_tried_again_and_there_once()
    {
        await using var bot = await Bot.StartAsync(SlowConversation.Use);
        await bot.CallAsync("cite", guild: null, options: Bot.Option("paper", "3"));
        bot.Server.FailNext(Mishap.AnswerLost, EditOriginal);

        bot.Part<SlowConversation>().LetGo();

        await bot.UntilAsync(() => bot.Asked(EditOriginal) == 2);

        Assert.Single(bot.Server.Messages, message => message.Files.Count > 0);
    }

    // On a busy machine an answer is put off first.
    private static async Task<SimMessage> FiledAsync(Bot bot, Exchange asked)
    {
        await bot.UntilAsync(() => bot.Server.Exchange(asked.Id).Shown?.Files.Count > 0);
        return bot.Server.Exchange(asked.Id).Shown!;
    }

    private static Action<IServiceCollection> With(string data) => services => services.AddSingleton<IChatData>(new FixedData(data));

    private sealed class FixedData(string json) : IChatData
    {
        public Task<string> ReadAsync(Chat chat, string? personId, CancellationToken ct) => Task.FromResult(json);

        public Task<IReadOnlyList<ForgottenRows>> ForgetAsync(Chat chat, string? personId, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<ForgottenRows>>([]);

        public Task<int> PurgeAsync(Instant suspendedBefore, int atMost, CancellationToken ct) => Task.FromResult(0);
    }
}
