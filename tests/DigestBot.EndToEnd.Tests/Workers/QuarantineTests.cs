using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Reading;
using DigestBot.Workers;

namespace DigestBot.EndToEnd.Tests.Workers;

public sealed class QuarantineTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly Quarantine _quarantine;

    public QuarantineTests() => _quarantine = new(_workspace.PathOf("aside"));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("../../etc", "passwd")]
    [InlineData("a/b", "..")]
    [InlineData("", "")]
    [InlineData("c:\\x", "con\0trol\n.md")]
    [InlineData("源", "2026-01-05.md")]
    public async Task No_name_leads_out_of_it(string source, string name)
    {
        var path = await _quarantine.PutAsync(source, name, new byte[] { 1 }, "Why.", Ct);
        Assert.Equal(_workspace.PathOf("aside"), Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(path))));
        Assert.False(DigestFiles.IsDigest(path) || DigestFiles.IsDigest(Path.ChangeExtension(path, ".reason")));
        Assert.Equal("Why.\n", await File.ReadAllTextAsync(Path.ChangeExtension(path, ".reason"), Ct));
        _quarantine.Release(source, name);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(path)!));
        _quarantine.Release(source, name);
    }

    [Fact]
    public async Task Of_a_very_large_file_it_keeps_the_beginning_and_says_so()
    {
        var path = await _quarantine.PutAsync("a", new string('x', 500), new byte[Quarantine.MostBytes + 1], "Why.", Ct);
        Assert.Equal(Quarantine.MostBytes, new FileInfo(path).Length);
        Assert.Contains("Only the first 16777216 of 16777217 bytes are here.", await File.ReadAllTextAsync(Path.ChangeExtension(path, ".reason"), Ct));
    }
}
