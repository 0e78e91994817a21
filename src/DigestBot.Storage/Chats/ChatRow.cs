using DigestBot.Core.Chats;
using NodaTime.Text;

namespace DigestBot.Storage.Chats;

/// <summary>A chat with its profile, as it is selected. The id is the chat's.</summary>
internal sealed class ChatRow : ProfileRow
{
    public bool Silent { get; init; }

    public ChatState State { get; init; }

    public required string ServedOn { get; init; }

    public Chat ToChat(ChatAddress address) => new(Id, address, new()
    {
        Language = Language,
        TimeZone = TimeZone,
        DeliveryTime = DeliveryTime,
        Days = Days,
        Quiet = Quiet,
        TellsNothingNew = TellsNothingNew,
        Layout = Layout,
        Silent = Silent,
    }, State, ServedOn is "" ? null : LocalDatePattern.Iso.Parse(ServedOn).Value);
}
