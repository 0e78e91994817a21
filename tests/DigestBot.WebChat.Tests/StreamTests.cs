using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering;
using DigestBot.WebChat.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DigestBot.WebChat.Tests;

/// <summary>What an open page is told, read from the stream itself.</summary>
public sealed class StreamTests : IAsyncLifetime
{
    private static readonly ChatAddress Anna = new("web", "anna");

    private readonly HttpClient _http = new();
    private readonly MemoryTranscript _transcript = new();
    private WebChatServer _server = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await WebChatServer.StartAsync(
            services => services.AddSingleton<ITranscript>(_transcript).AddSingleton<IConversation>(new ScriptedConversation(Answer)), Ct);
        _http.BaseAddress = _server.Url;
    }

    [Fact]
    public async Task It_begins_with_the_history_and_goes_on_with_both_sides()
    {
        await SayAsync("before");
        await using var events = Follow();

        var history = await NextAsync(events);
        await SayAsync("after");
        var later = await TakeAsync(events, "bot says after");

        Assert.Equal("history", history.EventType);
        Assert.Contains("bot says before", history.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("before", later, StringComparison.Ordinal);
        Assert.Contains("\"content\":\"after\"", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_arrives_and_keeps_its_number()
    {
        await using var events = Follow();
        await NextAsync(events);

        var sent = await _server.Services.GetRequiredService<IChatPlatform>().SendAsync(Anna, new OutgoingMessage("<p>news</p>", Silent: false, "k"), Ct);
        var news = await NextAsync(events);

        Assert.Equal(new SendResult.Sent(news.EventId!), sent);
        Assert.Contains("<p>news</p>", news.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_deleted_leaves_the_open_page()
    {
        await SayAsync("before");
        await using var events = Follow();
        await NextAsync(events);
        _transcript.Forget(Anna);

        await _transcript.AppendAsync(Anna, TranscriptAuthor.Bot, "<p>all is deleted</p>", silent: true, Instant.FromUnixTimeSeconds(0), Ct);
        var anew = await NextAsync(events);
        await SayAsync("after");

        Assert.Equal("anew", anew.EventType);
        Assert.Contains("all is deleted", anew.Data, StringComparison.Ordinal);
        Assert.Equal("entries", (await NextAsync(events)).EventType);
    }

    [Fact]
    public async Task What_another_process_wrote_arrives_soon()
    {
        await using var events = Follow();
        await NextAsync(events);

        await _transcript.AppendAsync(Anna, TranscriptAuthor.Bot, "<p>from elsewhere</p>", silent: true, Instant.FromUnixTimeSeconds(0), Ct);

        Assert.Contains("from elsewhere", (await NextAsync(events)).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_comes_back_gets_all_that_it_missed()
    {
        for (var i = 0; i < 150; i++)
            await _transcript.AppendAsync(Anna, TranscriptAuthor.Bot, $"<p>no {i}.</p>", silent: true, Instant.FromUnixTimeSeconds(i), Ct);

        await using var anew = Follow();
        await using var back = Follow(lastSeen: 20);

        Assert.DoesNotContain("no 49.", (await NextAsync(anew)).Data, StringComparison.Ordinal);
        var missed = (await NextAsync(back)).Data;
        Assert.Contains("no 20.", missed, StringComparison.Ordinal);
        Assert.Contains("no 149.", missed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_changes_its_message_in_place_and_brings_a_notice()
    {
        await SayAsync("hello");
        await using var events = Follow();
        await NextAsync(events);

        using var response = await _http.PostAsJsonAsync("/chat/press", new { @as = "anna", messageId = 2, data = "in place" }, Ct);
        var edit = await NextAsync(events);

        Assert.Equal("""{"notice":"done"}""", await response.Content.ReadAsStringAsync(Ct));
        Assert.Equal("edit", edit.EventType);
        Assert.Contains("bot says in place", edit.Data, StringComparison.Ordinal);
        Assert.Contains((await _transcript.ReadAsync(Anna, 0, 10, Ct)), entry => entry.Id == 2 && entry.Content.Contains("in place", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_of_somebody_else_cannot_be_changed()
    {
        await SayAsync("mine");

        using var response = await _http.PostAsJsonAsync("/chat/press", new { @as = "bert", messageId = 2, data = "in place" }, Ct);

        Assert.DoesNotContain(await _transcript.ReadAsync(Anna, 0, 10, Ct), entry => entry.Content.Contains("in place", StringComparison.Ordinal));
        Assert.Single(await _transcript.ReadAsync(Anna with { ChatId = "bert" }, 0, 10, Ct));
    }

    [Fact]
    public async Task Trouble_is_a_sentence_and_the_next_question_is_answered()
    {
        using var trouble = await _http.PostAsJsonAsync("/chat/messages", new { @as = "anna", text = "break" }, Ct);
        using var after = await _http.PostAsJsonAsync("/chat/messages", new { @as = "anna", text = "again" }, Ct);

        Assert.Contains("Something went wrong here", await trouble.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.True(after.IsSuccessStatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    private static Reply Answer(ChatRequest request) => request switch
    {
        { Text: "break" } => throw new InvalidOperationException("a broken part"),
        { ButtonData: { } data } => Reply.Edit(new Message([new Block.Paragraph([$"bot says {data}"])]), "done"),
        _ => Reply.Of(new Message([new Block.Paragraph([$"bot says {request.Text}"])])),
    };

    private async Task SayAsync(string text)
    {
        using var response = await _http.PostAsJsonAsync("/chat/messages", new { @as = "anna", text }, Ct);
        response.EnsureSuccessStatusCode();
    }

    private IAsyncEnumerator<SseItem<string>> Follow(long? lastSeen = null) => EventsAsync(lastSeen).GetAsyncEnumerator(Ct);

    private async IAsyncEnumerable<SseItem<string>> EventsAsync(long? lastSeen)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/chat/events?as=anna");
        if (lastSeen is not null)
            request.Headers.Add("Last-Event-ID", $"{lastSeen}");
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
        await using var stream = await response.Content.ReadAsStreamAsync(Ct);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(Ct))
            yield return item;
    }

    private static async Task<SseItem<string>> NextAsync(IAsyncEnumerator<SseItem<string>> events)
    {
        Assert.True(await events.MoveNextAsync());
        return events.Current;
    }

    private static async Task<string> TakeAsync(IAsyncEnumerator<SseItem<string>> events, string until)
    {
        var seen = "";
        while (!seen.Contains(until, StringComparison.Ordinal))
            seen += (await NextAsync(events)).Data;
        return seen;
    }
}
