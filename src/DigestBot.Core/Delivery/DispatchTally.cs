namespace DigestBot.Core.Delivery;

/// <summary>Counts what a dispatch does; several chats are served at once.</summary>
internal sealed class DispatchTally
{
    private readonly Lock _lock = new();
    private readonly HashSet<long> _chats = [];
    private int _sent, _waiting, _failed;

    public DispatchOutcome Outcome => new(_sent, _chats.Count, _waiting, _failed);

    public void Add(long chatId, DeliveryRecord record)
    {
        lock (_lock)
        {
            switch (record)
            {
                case DeliveryRecord.Sent:
                    _sent++;
                    _chats.Add(chatId);
                    break;
                case DeliveryRecord.Retry:
                    _waiting++;
                    break;
                default:
                    _failed++;
                    break;
            }
        }
    }
}
