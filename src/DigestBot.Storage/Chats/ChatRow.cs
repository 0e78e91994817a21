using DigestBot.Core.Chats;
using NodaTime;

namespace DigestBot.Storage.Chats;

/// <summary>A chat as it is selected.</summary>
internal sealed class ChatRow
{
    public long Id { get; init; }

    public required string Dialect { get; init; }

    public required string Language { get; init; }

    public required string TimeZone { get; init; }

    public LocalTime? DeliveryTime { get; init; }

    public Layout Layout { get; init; }

    public bool Silent { get; init; }

    public ChatState State { get; init; }

    public Chat ToChat(ChatAddress address) => new(Id, address, new()
    {
        Language = Language,
        TimeZone = TimeZone,
        DeliveryTime = DeliveryTime,
        Layout = Layout,
        Silent = Silent,
    }, State);
}
