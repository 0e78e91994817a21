using DigestBot.Core.Delivery;
using DigestBot.Discord.Api.Rest;

namespace DigestBot.Discord.Sending;

/// <summary>What about a message is not as Discord wants it, and what takes that away.</summary>
internal static class FormErrors
{
    private const int TooLarge = 40005;

    private static readonly string[] OfButtons = ["label", "custom_id", "url", "options", "style", "emoji", "accessory", "max_values", "min_values"];
    private static readonly string[] OfLength = ["MAX_LENGTH", "BAD_LENGTH", "MAX_TEXT", "TOTAL_COMPONENTS"];

    public static Simplification Simplification(RestError error) => error switch
    {
        { Code: TooLarge } => Core.Delivery.Simplification.Split,
        { Fields: var fields } when fields.Any(IsOfButton) => Core.Delivery.Simplification.WithoutButtons,
        { Fields: var fields } when fields.Any(IsOfLength) => Core.Delivery.Simplification.Split,
        _ => Core.Delivery.Simplification.PlainText,
    };

    private static bool IsOfButton(FieldError field) => field.Path.Split('.').Any(part => OfButtons.Contains(part, StringComparer.Ordinal));

    private static bool IsOfLength(FieldError field) => OfLength.Any(word => field.Code.Contains(word, StringComparison.Ordinal));
}
