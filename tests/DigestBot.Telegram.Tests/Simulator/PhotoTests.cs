using System.Buffers.Binary;
using System.Text.Json;
using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>The server takes pictures as Telegram does, and refuses what Telegram refuses.</summary>
public sealed class PhotoTests
{
    private const string Media = """{"type":"photo","media":"attach://photo","caption":"two"}""";

    [Theory]
    [InlineData(1200, 800, "ok")]
    [InlineData(5000, 5000, "ok")]
    [InlineData(5001, 5000, "Bad Request: PHOTO_INVALID_DIMENSIONS")]
    [InlineData(100, 5, "ok")]
    [InlineData(101, 5, "Bad Request: PHOTO_INVALID_DIMENSIONS")]
    public async Task A_picture_has_a_size_that_is_taken(uint width, uint height, string answer)
    {
        await using var visitor = await Visitor.ComeAsync();
        Assert.Equal(answer, await PostAsync(visitor, "sendPhoto", Png(width, height), ("chat_id", "7"), ("caption", "<b>one</b>"), ("parse_mode", "HTML")));
    }

    [Fact]
    public async Task What_is_no_picture_is_refused()
    {
        await using var visitor = await Visitor.ComeAsync();
        Assert.Equal("Bad Request: IMAGE_PROCESS_FAILED", await PostAsync(visitor, "sendPhoto", "GIF89a"u8.ToArray(), ("chat_id", "7")));
        Assert.Equal("Bad Request: file must be non-empty", await PostAsync(visitor, "sendPhoto", [], ("chat_id", "7")));
        Assert.Equal("Bad Request: there is no photo in the request", await PostAsync(visitor, "sendPhoto", file: null, ("chat_id", "7")));
        Assert.Equal("Bad Request: message caption is too long", await PostAsync(visitor, "sendPhoto", Png(9, 9), ("chat_id", "7"), ("caption", new string('x', 1025))));
    }

    [Fact]
    public async Task A_picture_takes_the_place_of_a_text_or_of_a_picture()
    {
        await using var visitor = await Visitor.ComeAsync();
        await visitor.CallAsync("sendMessage", """{"chat_id":7,"text":"one"}""");

        Assert.Equal("ok", await PostAsync(visitor, "editMessageMedia", Png(9, 9), ("chat_id", "7"), ("message_id", "1"), ("media", Media)));
        Assert.Equal("ok", await PostAsync(visitor, "editMessageMedia", Png(9, 9), ("chat_id", "7"), ("message_id", "1"), ("media", Media)));

        var shown = Assert.Single(visitor.Server.Shown(7));
        Assert.Equal(("two", true, true), (shown.Text, shown.IsEdited, shown.File?.IsPhoto));
        Assert.Equal("400 Bad Request: there is no text in the message to edit", await visitor.TryAsync("editMessageText", """{"chat_id":7,"message_id":1,"text":"x"}"""));
    }

    private static byte[] Png(uint width, uint height)
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[16]];
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    private static async Task<string> PostAsync(Visitor visitor, string method, byte[]? file, params (string Name, string Value)[] fields)
    {
        using var http = new HttpClient();
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        if (file is not null)
            form.Add(new ByteArrayContent(file), "photo", "a.png");
        using var response = await http.PostAsync($"{visitor.Server.Address}/bot{Scene.Token}/{method}", form, Scene.Ct);
        var answer = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(Scene.Ct));
        return answer.GetProperty("ok").GetBoolean() ? "ok" : answer.GetProperty("description").GetString()!;
    }
}
