using DigestBot.Configuration;
using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Terminal;
using Microsoft.Extensions.Configuration;

namespace DigestBot.EndToEnd.Tests.Configuration;

/// <summary>Secrets in files of their own.</summary>
public sealed class SecretFileTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("7:abc")]
    [InlineData("7:abc\n")]
    [InlineData("\uFEFF  7:abc\r\n\n")]
    public void A_token_is_read_without_what_an_editor_puts_around_it(string content)
    {
        var telegram = Read("Telegram", _workspace.Write("token", content)).Telegram;
        Assert.Equal(("7:abc", true), (telegram.Token, telegram.IsOn));
    }

    [Fact]
    public void Each_platform_has_its_own() => Assert.Equal("abc.d-e_f", Read("Discord", _workspace.Write("token", "abc.d-e_f\n")).Discord.Token);

    [Fact]
    public void An_empty_key_names_no_file() => Assert.False(Read("Telegram", "").Telegram.IsOn);

    [Theory]
    [InlineData("", "is empty; write the secret into that file")]
    [InlineData("\n \n", "is empty")]
    [InlineData("7:abc\n8:def", "Telegram:Token is not a bot's token")]
    public void What_it_must_not_hold_is_said_with_its_path_and_never_shown(string content, string expected)
    {
        var path = _workspace.Write("token", content);
        var message = Assert.Throws<Failure>(() => Read("Telegram", path)).Message;
        Assert.Contains(expected, message);
        Assert.Contains(path, message);
        Assert.DoesNotContain("8:def", message);
    }

    [Fact]
    public void A_file_that_is_something_else_is_not_read_to_its_end() =>
        Assert.Contains("is longer than 4096 bytes", Assert.Throws<Failure>(() => Read("Telegram", "/dev/zero")).Message);

    [Fact]
    public void One_that_may_not_be_read_says_who_may_not()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "this user may read everything");
        var path = _workspace.Write("token", "7:abc");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.None);
        Assert.Contains($"may not be read by the user {Environment.UserName}", Assert.Throws<Failure>(() => Read("Telegram", path)).Message);
    }

    private static Settings Read(string section, string path) =>
        Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [$"{section}:TokenFile"] = path }).Build());
}
