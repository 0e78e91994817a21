using System.Net;
using DigestBot.Core.Digests.Publishing;
using DigestBot.Simulators.Publisher;
using DigestBot.Sources.Web;

namespace DigestBot.Sources.Tests;

/// <summary>A server may lead the bot elsewhere on the internet, and not into the networks that the bot stands in.</summary>
public sealed class RedirectTests : IAsyncLifetime
{
    private const string Path = "/2026-01-05.md";

    private PublisherServer _named = null!;
    private PublisherServer _other = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _named = await PublisherServer.StartAsync(Ct);
        _other = await PublisherServer.StartAsync(Ct);
        _named.Put(Path, "here");
        _other.Put(Path, "elsewhere");
    }

    public async ValueTask DisposeAsync()
    {
        await _named.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task At_the_place_that_was_named_it_is_followed(int status)
    {
        _named.Put("/moved.md", "here");
        _named.Fail(Path, Faults.Redirect("/moved.md", status));
        Assert.IsType<Fetched>(await GetAsync());
    }

    [Fact]
    public async Task Another_port_of_this_machine_is_another_place()
    {
        _named.Fail(Path, Faults.Redirect(_other.AddressOf(Path).ToString()));
        var failed = Assert.IsType<FetchFailed>(await GetAsync());
        Assert.Equal("redirects to 127.0.0.1, which is no public address", failed.Reason);
        Assert.Empty(_other.Requests);
    }

    [Fact]
    public async Task It_is_followed_where_the_operator_allows_it()
    {
        _named.Fail(Path, Faults.Redirect(_other.AddressOf(Path).ToString()));
        Assert.IsType<Fetched>(await GetAsync(allow: true));
        Assert.Single(_other.Requests);
    }

    [Theory]
    [InlineData("http://localhost:{0}/", "localhost (")]
    [InlineData("http://2130706433:{0}/", "127.0.0.1,")]
    [InlineData("http://0x7f.1:{0}/", "127.0.0.1,")]
    [InlineData("http://0:{0}/", "0.0.0.0,")]
    [InlineData("http://[::1]:{0}/", "::1,")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/", "::ffff:127.0.0.1,")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "169.254.169.254,")]
    [InlineData("http://10.1.2.3/", "10.1.2.3,")]
    [InlineData("http://[fd00::1]/", "fd00::1,")]
    [InlineData("http://[fe80::1]/", "fe80::1,")]
    [InlineData("http://[64:ff9b::7f00:1]/", "64:ff9b::")]
    public async Task However_it_is_written(string location, string shown)
    {
        _named.Fail(Path, Faults.Redirect(string.Format(null, location, _other.AddressOf("/").Port)));
        var failed = Assert.IsType<FetchFailed>(await GetAsync());
        Assert.Contains(shown, failed.Reason);
        Assert.EndsWith("which is no public address", failed.Reason);
        Assert.Empty(_other.Requests);
    }

    [Fact]
    public async Task Also_after_some_hops()
    {
        _named.Fail(Path, Faults.Redirect("/2"));
        _named.Fail("/2", Faults.Redirect("/3"));
        _named.Fail("/3", Faults.Redirect(_other.AddressOf(Path).ToString()));
        Assert.Contains("which is no public address", Assert.IsType<FetchFailed>(await GetAsync()).Reason);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("185.199.108.133", true)]
    [InlineData("2606:50c0:8000::154", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("172.15.0.1", true)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2001:0:7f00:1::", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("64:ff9b::a00:1", false)]
    public void An_address_is_public_or_not(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddresses.Contain(IPAddress.Parse(address)));

    private async Task<FetchResult> GetAsync(bool allow = false)
    {
        using var fetcher = new WebFetcher([_named.AddressOf("/")], new() { AllowPrivateAddresses = allow, TimeoutSeconds = 5 }, TimeProvider.System);
        return await fetcher.GetAsync(_named.AddressOf(Path), mark: null, Ct);
    }
}
