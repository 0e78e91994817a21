using System.Text;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Dialects;

public sealed partial class WebDialect
{
    // Views cut long lists of toggles into rows for narrow platforms; a browser breaks the line where its own width ends.
    private static List<ButtonRow> JoinToggles(IReadOnlyList<ButtonRow> rows)
    {
        List<ButtonRow> joined = [];
        foreach (var row in rows)
        {
            if (joined is [.., var last] && IsToggles(last) && IsToggles(row))
                joined[^1] = new([.. last.Buttons, .. row.Buttons]);
            else
                joined.Add(row);
        }
        return joined;
    }

    private static bool IsToggles(ButtonRow row) => row.Buttons.All(button => button.Data is ButtonData.Toggle);

    private static void Write(StringBuilder html, ButtonRow row)
    {
        html.Append("<div class=\"row\">\n");
        var isChoice = row.Buttons.Any(button => button.Chosen);
        foreach (var button in row.Buttons)
            Write(html, button, isChoice);
        html.Append("</div>\n");
    }

    private static void Write(StringBuilder html, Button button, bool isChoice = false)
    {
        if (button.Data is { } data)
        {
            WriteText(html.Append("<button type=\"button\" data-press=\""), data.Encode()).Append('"');
            WriteName(html, button);
            WriteText(html.Append(StateOf(button, isChoice)).Append('>'), button.Label).Append("</button>\n");
        }
        else if (Addresses.Normal(button.Url) is { } address)
        {
            WriteText(html.Append("<a class=\"button\" href=\""), address).Append("\" rel=\"noopener noreferrer\" target=\"_blank\"");
            WriteName(html, button);
            WriteText(html.Append('>'), button.Label).Append("</a>\n");
        }
        else
        {
            WriteAttribute(html.Append("<span class=\"shown\""), "title", button.Title);
            WriteText(html.Append('>'), button.Label).Append("</span>\n");
        }
    }

    // A span without a role may have no aria-label, hence the title alone there.
    private static void WriteName(StringBuilder html, Button button)
    {
        WriteAttribute(html, "aria-label", button.Title);
        WriteAttribute(html, "title", button.Title);
    }

    private static void WriteAttribute(StringBuilder html, string name, string? value)
    {
        if (value is not null)
            WriteText(html.Append(' ').Append(name).Append("=\""), value).Append('"');
    }

    // A toggle or one of several choices says whether it is on; every other button would read "not pressed" for nothing.
    private static string StateOf(Button button, bool isChoice) => button switch
    {
        { Chosen: true } => " aria-pressed=\"true\"",
        { Data: ButtonData.Toggle } => " aria-pressed=\"false\"",
        { Data: ButtonData.Turn } when isChoice => " aria-pressed=\"false\"",
        _ => "",
    };
}
