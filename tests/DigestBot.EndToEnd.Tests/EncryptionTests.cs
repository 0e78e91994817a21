using DigestBot.EndToEnd.Tests.Discord;
using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Simulators.Telegram;

namespace DigestBot.EndToEnd.Tests;

/// <summary>Platforms behind TLS, as they are in truth: believed where the system knows the certificate, and only there.</summary>
public sealed class EncryptionTests : IDisposable
{
    private const string Token = "654321:ZZyy-telltale_part";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_server_is_believed_where_the_system_knows_its_certificate()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "certificates are looked up elsewhere");
        var output = await LookAsync(front => front.Pem);
        Assert.Matches("OK +Telegram +speaks as @", output);
        Assert.Matches("OK +Discord +speaks as ", output);
    }

    [Fact]
    public async Task Else_it_is_said_that_the_certificate_is_the_trouble()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "certificates are looked up elsewhere");
        var output = await LookAsync(_ => "");
        Assert.Matches("problem +Telegram +.*no certificate that this system trusts", output);
        Assert.Matches("problem +Discord +.*no certificate that this system trusts", output);
    }

    private async Task<string> LookAsync(Func<TlsFront, string> known)
    {
        await using var telegram = await TelegramServer.StartAsync(new() { Token = Token }, TestContext.Current.CancellationToken);
        await using var lab = await Lab.OpenAsync();
        using var telegramFront = new TlsFront(telegram.Address);
        using var discordFront = new TlsFront(lab.Server.Address);
        var certificates = _workspace.Write("certificates.pem", known(telegramFront) + "\n" + known(discordFront));
        await using var doctor = ProgramRun.OfBot(
            _workspace.Folder,
            ["doctor", "--WebChat:Url=http://127.0.0.1:0", $"--Telegram:Token={Token}", $"--Telegram:BaseUrl={telegramFront.Address}", .. lab.Settings, $"--Discord:BaseUrl={discordFront.Address}"],
            // OpenSSL's names for where the system's certificates are.
            new Dictionary<string, string> { ["SSL_CERT_FILE"] = certificates, ["SSL_CERT_DIR"] = _workspace.Folder });
        return (await doctor.WaitAsync()).Output;
    }
}
