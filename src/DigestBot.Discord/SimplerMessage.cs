using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Sending;

namespace DigestBot.Discord;

/// <summary>What goes out instead of a message that Discord does not take.</summary>
internal static class SimplerMessage
{
    // More texts than that are put together; with rows of buttons they stay far below the limit.
    private const int MostTexts = 20;

    public static IReadOnlyList<OutgoingMessage> Of(OutgoingMessage message, Simplification how)
    {
        var body = DiscordMessage.FromJson(message.Content);
        return how switch
        {
            Simplification.WithoutButtons => [message with { Content = (body with { Components = [.. WithoutButtons(body.Components)] }).ToJson() }],
            Simplification.PlainText => [message with { Content = (body with { Components = [Together(Texts(body.Components)), .. Files(body)] }).ToJson() }],
            Simplification.Split => Split(message, body),
            _ => [],
        };
    }

    /// <summary>All that is read, from top to bottom.</summary>
    public static IEnumerable<string> Texts(IEnumerable<DiscordComponent> components) => components.SelectMany(component => component switch
    {
        DiscordComponent.TextDisplay text => [text.Content],
        DiscordComponent.Section section => Texts(section.Components),
        DiscordComponent.Container container => Texts(container.Components),
        _ => [],
    }).Where(text => !string.IsNullOrWhiteSpace(text));

    private static IEnumerable<DiscordComponent> WithoutButtons(IEnumerable<DiscordComponent> components) => components.SelectMany(component => component switch
    {
        DiscordComponent.ActionRow => [],
        DiscordComponent.Section section => section.Components,
        DiscordComponent.Container container => [container with { Components = [.. WithoutButtons(container.Components)] }],
        _ => (IEnumerable<DiscordComponent>)[component],
    });

    private static DiscordComponent.TextDisplay Together(IEnumerable<string> texts) =>
        new(TextParts.Cut(string.Join("\n\n", texts), DiscordDialect.MaxCharacters).FirstOrDefault("…"));

    private static OutgoingMessage[] Split(OutgoingMessage message, DiscordMessage body)
    {
        var parts = TextParts.Pack(Texts(body.Components), DiscordDialect.MaxCharacters, MostTexts);
        DiscordComponent[] last = [.. Files(body), .. Rows(body)];
        return [.. parts.Select((texts, index) => message with
        {
            Content = (body with { Components = [.. texts.Select(Display), .. index == parts.Count - 1 ? last : []] }).ToJson(),
            File = index == parts.Count - 1 ? message.File : null,
            Key = $"{message.Key}.{index + 1}",
        })];
    }

    private static DiscordComponent Display(string text) => new DiscordComponent.TextDisplay(text);

    // The last ones turn pages; a menu before them is for what is no longer there.
    private static IEnumerable<DiscordComponent> Rows(DiscordMessage body) => Within(body).OfType<DiscordComponent.ActionRow>().TakeLast(1);

    private static IEnumerable<DiscordComponent> Files(DiscordMessage body) => Within(body).OfType<DiscordComponent.FileCard>();

    // What was made simpler before has no container any more.
    private static IEnumerable<DiscordComponent> Within(DiscordMessage body) =>
        body.Components.SelectMany(component => component is DiscordComponent.Container container ? container.Components : [component]);
}
