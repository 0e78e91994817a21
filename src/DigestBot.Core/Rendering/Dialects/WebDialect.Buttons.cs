using System.Globalization;
using System.Text;

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
        var name = NameOf(button);
        if (button.Data is { } data)
            html.Append(CultureInfo.InvariantCulture, $"<button type=\"button\" data-press=\"{Escape(data.Encode())}\"{name}{StateOf(button, isChoice)}>{Escape(button.Label)}</button>\n");
        else if (IsSafe(button.Url, out var address))
            html.Append(CultureInfo.InvariantCulture, $"<a class=\"button\" href=\"{Escape(address.AbsoluteUri)}\" rel=\"noopener noreferrer\" target=\"_blank\"{name}>{Escape(button.Label)}</a>\n");
        else
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"shown\"{TitleOf(button)}>{Escape(button.Label)}</span>\n");
    }

    private static string NameOf(Button button) =>
        button.Title is { } title ? $" aria-label=\"{Escape(title)}\"{TitleOf(button)}" : "";

    // A span without a role may have no aria-label, hence the title alone there.
    private static string TitleOf(Button button) =>
        button.Title is { } title ? $" title=\"{Escape(title)}\"" : "";

    // A toggle or one of several choices says whether it is on; every other button would read "not pressed" for nothing.
    private static string StateOf(Button button, bool isChoice) => button switch
    {
        { Chosen: true } => " aria-pressed=\"true\"",
        { Data: ButtonData.Toggle } => " aria-pressed=\"false\"",
        { Data: ButtonData.Turn } when isChoice => " aria-pressed=\"false\"",
        _ => "",
    };
}
