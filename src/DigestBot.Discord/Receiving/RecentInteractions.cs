namespace DigestBot.Discord.Receiving;

/// <summary>Recognises an interaction that is told again: what a connection broke at comes once more after the resume. For one thread at a time.</summary>
internal sealed class RecentInteractions
{
    // Far more than are told between two numbers that the gateway knows to have been heard.
    private const int Remembered = 4096;

    private readonly HashSet<string> _known = [];
    private readonly Queue<string> _order = [];

    /// <summary>Whether it was not told before.</summary>
    public bool IsNew(string id)
    {
        if (!_known.Add(id))
            return false;
        _order.Enqueue(id);
        if (_order.Count > Remembered)
            _known.Remove(_order.Dequeue());
        return true;
    }
}
