namespace DigestBot.Telegram.Tests.Receiving;

public sealed class WebhookUrlTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("https://bot.example.org", true)]
    [InlineData("https://bot.example.org:8443/telegram", true)]
    [InlineData("https://bot.example.org:80", true)]
    [InlineData("https://bot.example.org:88", true)]
    [InlineData("https://bot.example.org:8080", false)]
    [InlineData("http://bot.example.org", false)]
    [InlineData("bot.example.org", false)]
    public void Telegram_sends_to_four_ports_by_https(string? url, bool isSound) =>
        Assert.Equal(isSound, IsSound(new() { WebhookUrl = url }));

    [Theory]
    [InlineData("http://127.0.0.1:9000/", true)]
    [InlineData("ftp://127.0.0.1", false)]
    public void A_server_of_ones_own_sends_anywhere(string url, bool isSound) =>
        Assert.Equal(isSound, IsSound(new() { WebhookUrl = url, BaseUrl = "http://127.0.0.1:8081" }));

    private static bool IsSound(TelegramOptions options) => new TelegramOptionsValidator().Validate(name: null, options).Succeeded;
}
