using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestBot.WebChat.Wire;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SayRequest))]
[JsonSerializable(typeof(PressRequest))]
[JsonSerializable(typeof(EntryView[]))]
[JsonSerializable(typeof(EditView))]
[JsonSerializable(typeof(CommandView[]))]
[JsonSerializable(typeof(NoticeView))]
[JsonSerializable(typeof(ErrorView))]
internal sealed partial class WebChatJson : JsonSerializerContext
{
    /// <summary>Leaves Chinese and markup unescaped: what is read by a JSON parser alone needs no escaping for HTML.</summary>
    public static WebChatJson Compact { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
