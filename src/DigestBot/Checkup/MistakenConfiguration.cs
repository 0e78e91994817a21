using System.Runtime.CompilerServices;

namespace DigestBot.Checkup;

/// <summary>Settings that cannot be used: each of their mistakes.</summary>
internal sealed class MistakenConfiguration(Failure mistaken) : ICheck
{
    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        foreach (var mistake in mistaken.Items is [] ? [mistaken.Message] : mistaken.Items)
            yield return Finding.Wrong("configuration", $"{mistake}. The rest is looked at once that is mended.");
    }
}
