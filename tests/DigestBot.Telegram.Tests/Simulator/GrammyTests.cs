using DigestBot.Simulators.Telegram;
using DigestBot.Telegram.Tests.Support;
using DigestBot.Tests.Adapters;

namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>The server, used by a client that others wrote for the real one: https://grammy.dev.</summary>
public sealed class GrammyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_was_not_written_for_the_server_finds_nothing_wrong()
    {
        var (exitCode, output) = await CheckAsync(Scene.Settings);

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task It_would_find_what_is_wrong()
    {
        var (exitCode, output) = await CheckAsync(Scene.Settings with { UnknownMethods = ["getMyCommands"] });

        Assert.NotEqual(0, exitCode);
        Assert.Contains("GrammyError", output, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> CheckAsync(TelegramSettings settings)
    {
        await using var server = await TelegramServer.StartAsync(settings, Ct);
        return await NodeCheck.RunAsync("grammy", "grammy", server.Address, Scene.Token, Ct);
    }
}
