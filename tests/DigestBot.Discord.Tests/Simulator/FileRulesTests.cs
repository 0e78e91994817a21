using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;
using DigestBot.Simulators.Discord.Happenings;

namespace DigestBot.Discord.Tests.Simulator;

/// <summary>The server takes files as Discord does, and refuses what Discord refuses.</summary>
public sealed class FileRulesTests
{
    private const string Payload = """{"flags": 32768, "components": [{"type": 13, "file": {"url": "attachment://a.bib"}}]}""";
    private const string Listed = """, "attachments": [{"id": "0", "filename": "a.bib"}]""";

    [Theory]
    [InlineData("a.bib", "a.bib", Listed, 200, 0, "")]
    [InlineData("a.bib", "a.bib", "", 200, 0, "")]
    [InlineData("a.bib", "b.bib", "", 400, 50035, "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND")]
    [InlineData("a b.bib", "a b.bib", "", 400, 50035, "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND")]
    [InlineData("_a.bib", "_a.bib", "", 400, 50035, "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND")]
    [InlineData(null, "a.bib", "", 400, 50035, "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND")]
    [InlineData("a.bib", null, Listed, 400, 50035, "ATTACHMENT_NOT_SHOWN")]
    [InlineData("b.bib", "b.bib", Listed, 400, 50035, "ATTACHMENT_NOT_FOUND")]
    [InlineData(null, null, Listed, 400, 50035, "ATTACHMENT_NOT_FOUND")]
    public async Task Files_and_what_speaks_of_them_have_to_agree(string? uploaded, string? shown, string more, int status, int code, string fault)
    {
        await using var server = await Scene.StartServerAsync();
        var file = shown is null ? """{"type": 10, "content": "x"}""" : $$"""{"type": 13, "file": {"url": "attachment://{{shown}}" } }""";

        var (found, body) = await PostAsync(server, $$"""{"flags": 32768, "components": [{{file}}]{{more}}}""", uploaded, "x"u8.ToArray());

        Assert.Equal((status, code), (found, body.TryGetProperty("code", out var told) ? told.GetInt32() : 0));
        Assert.Contains(fault, body.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.png", "a.png", 200, "")]
    [InlineData("a.png", "b.png", 400, "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND")]
    [InlineData("a.png", null, 400, "BASE_TYPE_BAD_LENGTH")]
    public async Task Galleries_show_what_came_along(string uploaded, string? shown, int status, string fault)
    {
        await using var server = await Scene.StartServerAsync();
        var items = shown is null ? "" : $$"""{"media": {"url": "attachment://{{shown}}"}, "description": "x"}""";

        var (found, body) = await PostAsync(server, $$"""{"flags": 32768, "components": [{"type": 12, "items": [{{items}}]}]}""", uploaded, "x"u8.ToArray());

        Assert.Equal(status, found);
        Assert.Contains(fault, body.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", 50109)]
    [InlineData("", 50109)]
    public async Task What_is_no_JSON_is_refused(string payload, int code)
    {
        await using var server = await Scene.StartServerAsync();
        Assert.Equal(code, (await PostAsync(server, payload, "a.bib", "x"u8.ToArray())).Body.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Each_file_has_a_largest_size_and_not_the_request()
    {
        await using var server = await Scene.StartServerAsync(Scene.Settings with { MostBytes = 500 });

        Assert.Equal(200, (await PostAsync(server, Payload, "a.bib", new byte[500])).Status);
        var (status, body) = await PostAsync(server, Payload, "a.bib", new byte[501]);

        Assert.Equal((413, 40005), (status, body.GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task The_JSON_is_compared_with_what_is_published()
    {
        Assert.SkipWhen(Scene.Settings.Spec is null, "no description");
        await using var server = await Scene.StartServerAsync(Scene.Settings with { WantsQuiet = false });
        await PostAsync(server, Payload.Replace("\"components\"", "\"componentz\": [], \"components\"", StringComparison.Ordinal), "a.bib", "x"u8.ToArray());
        Assert.Contains("$.componentz is unknown", Assert.Single(server.Violations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_a_right_of_their_own()
    {
        await using var server = await Scene.StartServerAsync();
        server.Happen(new BotMay("10", 1024 + 2048));
        var (_, body) = await PostAsync(server, Payload, "a.bib", "x"u8.ToArray());
        Assert.Equal(50013, body.GetProperty("code").GetInt32());
    }

    private static async Task<(int Status, JsonElement Body)> PostAsync(DiscordServer server, string payload, string? name, byte[] bytes)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1.0.0)");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", Scene.Token);
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(payload, Encoding.UTF8, "application/json"), "payload_json");
        if (name is not null)
            form.Add(new ByteArrayContent(bytes), "files[0]", name);
        using var response = await http.PostAsync($"{server.Address}/channels/10/messages", form, Scene.Ct);
        return ((int)response.StatusCode, JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(Scene.Ct)));
    }
}
