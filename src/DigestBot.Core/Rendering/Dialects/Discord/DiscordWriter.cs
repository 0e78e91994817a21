using System.Text;

namespace DigestBot.Core.Rendering.Dialects.Discord;

/// <summary>Writes messages as <see cref="DiscordJson"/> reads them.</summary>
internal static class DiscordWriter
{
    public static string Write(DiscordMessage message)
    {
        var json = SpareBuilder.Take().Append("{\"components\":").List(message.Components, Write);
        if (message.Edition is { } edition)
            json.Append(",\"edition\":{\"id\":").Append(edition.Id).Further("title", edition.Title).Append('}');
        return SpareBuilder.Finish(json.Append('}'));
    }

    private static void Write(StringBuilder json, DiscordComponent component)
    {
        switch (component)
        {
            case DiscordComponent.Container container:
                json.Append("{\"type\":17").Further("components", container.Components, Write).Further("accent_color", container.AccentColor);
                break;
            case DiscordComponent.Section section:
                Write(json.Append("{\"type\":9").Further("components", section.Components, Write).Append(",\"accessory\":"), section.Accessory);
                break;
            case DiscordComponent.TextDisplay text:
                json.Append("{\"type\":10").Further("content", text.Content);
                break;
            case DiscordComponent.MediaGallery gallery:
                json.Append("{\"type\":12").Further("items", gallery.Items, Write);
                break;
            case DiscordComponent.FileCard card:
                Write(json.Append("{\"type\":13").Append(",\"file\":"), card.File);
                break;
            case DiscordComponent.Separator:
                json.Append("{\"type\":14");
                break;
            case DiscordComponent.ActionRow row:
                json.Append("{\"type\":1").Further("components", row.Components, Write);
                break;
            case DiscordComponent.Press press:
                Write(json.Append("{\"type\":2"), press);
                break;
            case DiscordComponent.StringSelect menu:
                Write(json.Append("{\"type\":3"), menu);
                break;
            default:
                throw new NotSupportedException(component.GetType().Name);
        }

        json.Further("id", component.Id).Append('}');
    }

    private static void Write(StringBuilder json, DiscordComponent.Press press) => json
        .Further("style", (long)press.Style)
        .Further("label", press.Label)
        .Further("custom_id", press.CustomId)
        .Further("url", press.Url)
        .Further("disabled", press.Disabled);

    private static void Write(StringBuilder json, DiscordComponent.StringSelect menu) => json
        .Further("custom_id", menu.CustomId)
        .Further("options", menu.Options, Write)
        .Further("min_values", menu.MinValues)
        .Further("max_values", menu.MaxValues);

    private static void Write(StringBuilder json, SelectOption option) => json
        .Append("{\"label\":").Quoted(option.Label)
        .Further("value", option.Value)
        .Further("default", option.Default)
        .Append('}');

    private static void Write(StringBuilder json, GalleryItem item)
    {
        Write(json.Append("{\"media\":"), item.Media);
        json.Further("description", item.Description).Append('}');
    }

    private static void Write(StringBuilder json, MediaLink link) => json.Append("{\"url\":").Quoted(link.Url).Append('}');
}
