namespace DigestBot.Core.Delivery;

/// <summary>Counts what a dispatch does.</summary>
internal sealed class DispatchTally
{
    private readonly IdSet _chats = new();
    private readonly HashSet<long> _waiting = [];
    private int _sent, _failed;

    public DispatchOutcome Outcome => new(_sent, _chats.Count, _waiting.Count, _failed);

    public void Add(DeliveryResult result)
    {
        var (delivery, record) = result;
        _waiting.Remove(delivery.Id);
        switch (record)
        {
            case DeliveryRecord.Sent:
                _sent++;
                _chats.Add(delivery.ChatId);
                break;
            case DeliveryRecord.Suspended or DeliveryRecord.Dead:
                _failed++;
                break;
            default:
                _waiting.Add(delivery.Id);
                break;
        }
    }
}
