using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects;

namespace DigestBot.Tests.Conversation;

/// <summary>Another dialect, of a platform that takes small files alone.</summary>
internal sealed class TightDialect(IDialect inner, int largestFile) : IDialect
{
    public string Name => inner.Name;

    public int LargestFile => largestFile;

    public bool Fits(Message message) => inner.Fits(message);

    public string Render(Message message) => inner.Render(message);
}
