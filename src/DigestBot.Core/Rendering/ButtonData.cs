using System.Text;
using DigestBot.Core.Digests;

namespace DigestBot.Core.Rendering;

/// <summary>
/// What a button names: what it shows or does. Written in at most 64 bytes (Telegram's <c>callback_data</c>, the narrowest platform),
/// without secrets, and good after a restart and on an old message.
/// </summary>
public abstract record ButtonData
{
    /// <summary>The most bytes of <see cref="Encode()"/>. Source: Bot API, InlineKeyboardButton.callback_data.</summary>
    public const int MaxBytes = 64;

    /// <summary>Opens a paper's card.</summary>
    /// <param name="InPlace">In the place of the message, as from one card to the next; from a summary it is a message of its own.</param>
    public sealed record ShowPaper(long EditionId, int Number, bool InPlace = false) : ButtonData;

    /// <summary>Turns to a page of a category's summary.</summary>
    /// <param name="Page">From 1.</param>
    public sealed record ShowCategory(long EditionId, string Category, PaperScope Scope, int Page) : ButtonData;

    /// <summary>Subscribes to a category, or ends the subscription.</summary>
    /// <param name="Redraw">The text whose answer shows the new choice in the place of the message; empty when that shows no choice.</param>
    public sealed record Toggle(string Category, string Redraw = "") : ButtonData;

    /// <summary>Pushes the latest edition to this chat now.</summary>
    public sealed record PushNow : ButtonData;

    /// <summary>Does what the text would do if the person had typed it.</summary>
    public sealed record Say(string Text) : ButtonData;

    /// <summary>The same, but the answer takes the place of the message the button stands on.</summary>
    public sealed record Turn(string Text) : ButtonData;

    /// <summary>The data as text; throws when it exceeds <see cref="MaxBytes"/>, which is a mistake in a view.</summary>
    public string Encode()
    {
        var text = this switch
        {
            ShowPaper paper => $"p:{paper.EditionId}:{paper.Number}{(paper.InPlace ? ":i" : "")}",
            ShowCategory category => $"c:{category.EditionId}:{category.Category}:{Encode(category.Scope)}:{category.Page}",
            Toggle { Redraw: "" } toggle => $"t:{toggle.Category}",
            Toggle toggle => $"t:{toggle.Category}:{toggle.Redraw}",
            PushNow => "n",
            Say say => $"s:{say.Text}",
            Turn turn => $"r:{turn.Text}",
            _ => throw new NotSupportedException(GetType().Name),
        };
        return Encoding.UTF8.GetByteCount(text) <= MaxBytes
            ? text
            : throw new InvalidOperationException($"The button data '{text}' is longer than {MaxBytes} bytes.");
    }

    /// <summary>Reads what <see cref="Encode()"/> wrote; null for anything else, such as data that was tampered with.</summary>
    public static ButtonData? Decode(string? text) => text?.Split(':') switch
    {
        ["p", var edition, var number, .. [] or ["i"]] place when Id(edition) is { } id && Count(number) is { } n => new ShowPaper(id, n, place.Length > 3),
        ["c", var edition, var category, var scope, var page] when Id(edition) is { } id && Count(page) is { } p && DecodeScope(scope) is { } s
            => new ShowCategory(id, category, s, p),
        ["t", { Length: > 0 } category, .. var redraw] => new Toggle(category, string.Join(':', redraw)),
        ["n"] => new PushNow(),
        ["s", ..] when text.Length > 2 => new Say(text[2..]),
        ["r", ..] when text.Length > 2 => new Turn(text[2..]),
        _ => null,
    };

    // "a" and "n" with the arrivals it is about, where it is about some: a, n7, a3-7, n0-7.
    private static string Encode(PaperScope scope) => (scope.NewOnly ? "n" : "a") + scope switch
    {
        { ThroughArrival: > 0 } => $"{scope.AfterArrival}-{scope.ThroughArrival}",
        { NewOnly: false, AfterArrival: 0 } => "",
        _ => $"{scope.AfterArrival}",
    };

    private static PaperScope? DecodeScope(string text) => text switch
    {
        "a" => PaperScope.All,
        [('a' or 'n') and var what, .. var arrivals] => arrivals.Split('-') switch
        {
            [var after] when Id(after) is { } first => new PaperScope(what == 'n', first),
            [var after, var through] when Id(after) is { } first && Id(through) is > 0 and { } last => new PaperScope(what == 'n', first, last),
            _ => null,
        },
        _ => null,
    };

    private static long? Id(string text) =>
        long.TryParse(text, System.Globalization.NumberStyles.None, null, out var id) ? id : null;

    private static int? Count(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, null, out var count) && count > 0 ? count : null;
}
