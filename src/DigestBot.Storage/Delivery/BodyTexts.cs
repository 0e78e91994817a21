using System.Collections.Concurrent;

namespace DigestBot.Storage.Delivery;

/// <summary>
/// The texts of bodies that are being sent: read once and held once, however many chats get them. A text that another process has replaced
/// since is still a right one.
/// </summary>
internal sealed class BodyTexts
{
    // A push of all categories in both layouts and languages; with the longest messages, a few megabytes.
    private const int Most = 256;

    private readonly ConcurrentDictionary<long, string> _known = [];

    public string Of(long bodyId, Func<long, string> read)
    {
        if (_known.TryGetValue(bodyId, out var known))
            return known;
        if (_known.Count >= Most)
            _known.Clear();
        return _known[bodyId] = read(bodyId);
    }

    /// <summary>Reads a body again when it is next asked for, because it was rendered anew.</summary>
    public void Forget(long bodyId) => _known.TryRemove(bodyId, out _);
}
