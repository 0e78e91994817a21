using System.Text.Json;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Core.Rendering.Dialects.Telegram;

namespace DigestBot.Core.Tests.Rendering.Dialects;

public sealed class BodyJsonTests
{
    private const string Awkward = "\"quoted\" \\ <b>&amp;</b>\n\t\0\u007F 中文，é 😀 \uD800 \u2028 \u0378";

    [Fact]
    public void A_Telegram_message_is_written_as_the_serializer_would()
    {
        TelegramMessage[] messages =
        [
            new("", []),
            new(Awkward, [[]]) { RichHtml = Awkward },
            new("x", [[new("1", CallbackData: Awkward), new("2", Url: "https://a.example/?a=1&b=2")], [new(Awkward) { Share = "p-1" }]]),
        ];

        Assert.All(messages, message => Assert.Equal(JsonSerializer.Serialize(message, TelegramJson.Readable.TelegramMessage), message.ToJson()));
    }

    [Fact]
    public void A_Discord_message_is_written_as_the_serializer_would()
    {
        DiscordMessage[] messages = [new([]), new([Everything(), Everything() with { AccentColor = null, Id = 7 }], new EditionMark(long.MaxValue, Awkward))];

        Assert.All(messages, message => Assert.Equal(JsonSerializer.Serialize(message, DiscordJson.Readable.DiscordMessage), message.ToJson()));
    }

    [Fact]
    public void Every_component_of_Discord_is_among_those() =>
        Assert.Equal(
            typeof(DiscordComponent).GetNestedTypes().Order(Comparer<Type>.Create((one, other) => string.CompareOrdinal(one.Name, other.Name))),
            All(Everything()).Select(component => component.GetType()).Distinct().OrderBy(type => type.Name, StringComparer.Ordinal));

    private static DiscordComponent.Container Everything() => new(
        [
            new DiscordComponent.TextDisplay(Awkward) { Id = int.MinValue },
            new DiscordComponent.Section([new DiscordComponent.TextDisplay("a"), new DiscordComponent.TextDisplay("b")], new DiscordComponent.Press(ButtonStyle.Secondary, Awkward, "p:1:2")),
            new DiscordComponent.MediaGallery([new(MediaLink.Of("a.png"), Awkward), new(MediaLink.Of("b.png"), Description: null)]),
            new DiscordComponent.FileCard(MediaLink.Of("a.bib")),
            new DiscordComponent.Separator { Id = 3 },
            new DiscordComponent.ActionRow([new DiscordComponent.Press(ButtonStyle.Link, "x", Url: "https://a.example"), new DiscordComponent.Press(ButtonStyle.Primary, "-", "-", Disabled: true)]),
            new DiscordComponent.ActionRow([new DiscordComponent.StringSelect("open", [new("1", "p:1:1"), new(Awkward, Awkward, Default: true), new("3", "c", Default: false)], 0, 2)]),
        ],
        0x2F6FDE);

    private static IEnumerable<DiscordComponent> All(DiscordComponent component) =>
    [
        component,
        .. component switch
        {
            DiscordComponent.Container container => container.Components.SelectMany(All),
            DiscordComponent.Section section => section.Components.Append(section.Accessory).SelectMany(All),
            DiscordComponent.ActionRow row => row.Components.SelectMany(All),
            _ => [],
        },
    ];
}
