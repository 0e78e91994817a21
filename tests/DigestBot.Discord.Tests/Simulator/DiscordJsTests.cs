using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;
using DigestBot.Tests.Adapters;

namespace DigestBot.Discord.Tests.Simulator;

/// <summary>The server, used by a client that others wrote for the real one: https://discord.js.org.</summary>
public sealed class DiscordJsTests
{
    // It sends some fields that are not described, such as tts in an edit; the server takes them as the real one does.
    private static readonly DiscordSettings Lenient = Scene.Settings with { Spec = null, WantsQuiet = false };

    [Fact]
    public async Task A_client_that_was_not_written_for_the_server_finds_nothing_wrong()
    {
        var (exitCode, output, resumes) = await CheckAsync(Lenient);

        Assert.True(exitCode == 0, output);
        Assert.Equal(1, resumes);
    }

    [Fact]
    public async Task It_would_find_what_is_wrong()
    {
        var (exitCode, output, _) = await CheckAsync(Lenient with { FirstAnswerSeconds = 0 });

        Assert.NotEqual(0, exitCode);
        Assert.Contains("DiscordAPIError[10062]", output, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, int Resumes)> CheckAsync(DiscordSettings settings)
    {
        await using var server = await DiscordServer.StartAsync(settings, Scene.Ct);
        var api = server.Address[..^"/v10".Length];
        var (exitCode, output) = await NodeCheck.RunAsync("discordjs", "discord.js", api, Scene.Token, Scene.Ct);
        return (exitCode, output, server.Gateway.Resumes);
    }
}
