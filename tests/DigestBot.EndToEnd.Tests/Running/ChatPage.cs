using System.Net.Http.Json;
using System.Text;

namespace DigestBot.EndToEnd.Tests.Running;

/// <summary>What the page of a running service does: it says things, and follows what appears.</summary>
internal sealed class ChatPage(Uri address, string person) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address };

    public Task<string> LoadAsync() => _http.GetStringAsync("/", TestContext.Current.CancellationToken);

    public async Task SayAsync(string text)
    {
        using var answer = await _http.PostAsJsonAsync("/chat/messages", new { @as = person, text }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Follows the chat until a text appears in it.</summary>
    public async Task<string> SeeAsync(string text)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        await using var events = await OpenEventsAsync(patience.Token);
        var seen = new StringBuilder();
        var buffer = new byte[4096];
        while (!seen.ToString().Contains(text, StringComparison.Ordinal))
        {
            var count = await events.ReadAsync(buffer, patience.Token);
            Assert.True(count > 0, $"The stream ended before '{text}' appeared.\n{seen}");
            seen.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        return seen.ToString();
    }

    public Task<Stream> OpenEventsAsync(CancellationToken ct) => _http.GetStreamAsync($"/chat/events?as={person}", ct);

    public void Dispose() => _http.Dispose();
}
