using System.Text;
using DigestBot.Core.Chats;
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
    /// <param name="Part">The folded part that it shows open, from 1, on platforms that cannot fold; then it is in place.</param>
    public sealed record ShowPaper(long EditionId, int Number, bool InPlace = false, int? Part = null) : ButtonData;

    /// <summary>Keeps a paper or takes it off the list, on its card, which then shows the new choice.</summary>
    /// <param name="Part">The folded part that the card shows open, as in <see cref="ShowPaper"/>.</param>
    public sealed record KeepPaper(long EditionId, int Number, bool IsWanted, int? Part = null) : ButtonData;

    /// <summary>Says what the chat thinks of a paper, on its card, which then shows the new choice.</summary>
    /// <param name="Part">The folded part that the card shows open, as in <see cref="ShowPaper"/>.</param>
    public sealed record Rate(long EditionId, int Number, Thumb Thumb, int? Part = null) : ButtonData;

    /// <summary>Turns to a page of a category's summary.</summary>
    /// <param name="Page">From 1.</param>
    /// <param name="SelectionId">Which papers of the scope it shows; 0 for all.</param>
    /// <param name="TasteVersion">The votes that its order is made of; 0 for none.</param>
    public sealed record ShowCategory(long EditionId, string Category, PaperScope Scope, int Page, long SelectionId = 0, long TasteVersion = 0) : ButtonData;

    /// <summary>Turns to a page of what the chat was pushed as followed.</summary>
    /// <param name="Page">From 1.</param>
    public sealed record ShowFollowed(long EditionId, long SelectionId, int Page) : ButtonData;

    /// <summary>Does something with a rule that the chat follows or thinks of following.</summary>
    public sealed record Follow(long RuleId, FollowStep Step) : ButtonData;

    /// <summary>Votes for a paper that was put forward, or takes the vote back, and shows the new number in the place of the message.</summary>
    /// <param name="List">The list that the button stands on: <c>week</c>, <c>month</c>, <c>all</c>, or a round-up such as <c>r7</c>; empty on the paper's own message.</param>
    public sealed record Vote(long NominationId, string List = "") : ButtonData;

    /// <summary>Subscribes to a category, or ends the subscription.</summary>
    /// <param name="Redraw">The text whose answer shows the new choice in the place of the message; empty when that shows no choice.</param>
    public sealed record Toggle(string Category, string Redraw = "") : ButtonData;

    /// <summary>Pushes the latest edition to this chat now.</summary>
    public sealed record PushNow : ButtonData;

    /// <summary>Does what the text would do if the person had typed it.</summary>
    public sealed record Say(string Text) : ButtonData;

    /// <summary>The same, but the answer takes the place of the message the button stands on.</summary>
    public sealed record Turn(string Text) : ButtonData;

    /// <summary>Lets what is said in this chat mean another one from now on.</summary>
    public sealed record SpeakFor(string ChatId, string Thread) : ButtonData;

    /// <summary>Ends that. It also marks a message as being about that chat: what its other buttons do, they do there.</summary>
    public sealed record SpokenFor(string ChatId, string Thread) : ButtonData;

    /// <summary>Whether it can be written; only what holds words of people can be too long.</summary>
    public bool Fits => IsShort(Write());

    /// <summary>The data as text; throws when it exceeds <see cref="MaxBytes"/>, which is a mistake in a view.</summary>
    public string Encode() => Write() is var text && IsShort(text) ? text : throw new InvalidOperationException($"The button data '{text}' is longer than {MaxBytes} bytes.");

    /// <summary>Reads what <see cref="Encode()"/> wrote; null for anything else, such as data that was tampered with.</summary>
    public static ButtonData? Decode(string? text) => text?.Split(':') switch
    {
        ["p", var edition, var number, .. [] or ["i"]] place when Id(edition) is { } id && Count(number) is { } n => new ShowPaper(id, n, place.Length > 3),
        ["p", var edition, var number, ['i', .. var part]] when Id(edition) is { } id && Count(number) is { } n && Count(part) is { } open
            => new ShowPaper(id, n, InPlace: true, open),
        ["k", var edition, var number, "0" or "1", ..] kept when Id(edition) is { } id && Count(number) is { } n && kept.Length <= 5 && (kept.Length == 4 || Count(kept[4]) is not null)
            => new KeepPaper(id, n, kept[3] == "1", kept.Length == 4 ? null : Count(kept[4])),
        ["c", var edition, var category, var scope, var page] when Id(edition) is { } id && Count(page) is { } p && DecodeScope(scope) is { } s
            => new ShowCategory(id, category, s, p),
        ["v", var nomination, .. [] or [{ Length: > 0 }]] vote when Id(nomination) is { } id => new Vote(id, vote.Length > 2 ? vote[2] : ""),
        ["c", var edition, var category, var scope, var page, var selection]
            when Id(edition) is { } id && Count(page) is { } p && DecodeScope(scope) is { } s && Id(selection) is > 0 and { } chosen
            => new ShowCategory(id, category, s, p, chosen),
        ["c", var edition, var category, var scope, var page, var selection, var taste]
            when Id(edition) is { } id && Count(page) is { } p && DecodeScope(scope) is { } s && Id(taste) is > 0 and { } version && (selection is "" || Id(selection) is > 0)
            => new ShowCategory(id, category, s, p, Id(selection) ?? 0, version),
        ["g", var edition, var number, [var thumb], .. [] or [_]] rated
            when Id(edition) is { } id && Count(number) is { } n && "-0+".IndexOf(thumb, StringComparison.Ordinal) is >= 0 and var place && (rated.Length == 4 || Count(rated[4]) is not null)
            => new Rate(id, n, (Thumb)(place - 1), rated.Length == 4 ? null : Count(rated[4])),
        ["y", var edition, var selection, var page] when Id(edition) is { } id && Id(selection) is { } chosen && Count(page) is { } p
            => new ShowFollowed(id, chosen, p),
        ["w", var rule, [var step]] when Id(rule) is { } id && Enum.IsDefined((FollowStep)step) => new Follow(id, (FollowStep)step),
        ["t", { Length: > 0 } category, .. var redraw] => new Toggle(category, string.Join(':', redraw)),
        ["n"] => new PushNow(),
        ["f", { Length: > 0 } chat, var thread] => new SpeakFor(chat, thread),
        ["d", { Length: > 0 } chat, var thread] => new SpokenFor(chat, thread),
        ["s", ..] when text.Length > 2 => new Say(text[2..]),
        ["r", ..] when text.Length > 2 => new Turn(text[2..]),
        _ => null,
    };

    private static bool IsShort(string text) => Encoding.UTF8.GetByteCount(text) <= MaxBytes;

    private string Write() => this switch
    {
        ShowPaper { Part: { } part } paper => $"p:{paper.EditionId}:{paper.Number}:i{part}",
        ShowPaper paper => $"p:{paper.EditionId}:{paper.Number}{(paper.InPlace ? ":i" : "")}",
        KeepPaper paper => $"k:{paper.EditionId}:{paper.Number}:{(paper.IsWanted ? 1 : 0)}{(paper.Part is { } part ? $":{part}" : "")}",
        Rate paper => $"g:{paper.EditionId}:{paper.Number}:{"-0+"[(int)paper.Thumb + 1]}{(paper.Part is { } part ? $":{part}" : "")}",
        Vote { List: "" } vote => $"v:{vote.NominationId}",
        Vote vote => $"v:{vote.NominationId}:{vote.List}",
        ShowCategory category =>
            $"c:{category.EditionId}:{category.Category}:{Encode(category.Scope)}:{category.Page}{Encode(category)}",
        ShowFollowed followed => $"y:{followed.EditionId}:{followed.SelectionId}:{followed.Page}",
        Follow follow => $"w:{follow.RuleId}:{(char)follow.Step}",
        Toggle { Redraw: "" } toggle => $"t:{toggle.Category}",
        Toggle toggle => $"t:{toggle.Category}:{toggle.Redraw}",
        PushNow => "n",
        Say say => $"s:{say.Text}",
        Turn turn => $"r:{turn.Text}",
        SpeakFor chat => $"f:{chat.ChatId}:{chat.Thread}",
        SpokenFor chat => $"d:{chat.ChatId}:{chat.Thread}",
        _ => throw new NotSupportedException(GetType().Name),
    };

    // "a", "n" or "t" for all, new or translated ones, with the arrivals it is about, where it is about some: a, n7, a3-7, n0-7.
    private static string Encode(PaperScope scope) => "ant"[scope.Mark] + scope switch
    {
        { ThroughArrival: > 0 } => $"{scope.AfterArrival}-{scope.ThroughArrival}",
        { NewOnly: false, AfterArrival: 0 } => "",
        _ => $"{scope.AfterArrival}",
    };

    // What was chosen for a push has its order already.
    private static string Encode(ShowCategory category) => category switch
    {
        { SelectionId: > 0, TasteVersion: > 0 } => $":{category.SelectionId}:{category.TasteVersion}",
        { SelectionId: > 0 } => $":{category.SelectionId}",
        { TasteVersion: > 0 } => $"::{category.TasteVersion}",
        _ => "",
    };

    private static PaperScope? DecodeScope(string text) => text switch
    {
        "a" => PaperScope.All,
        [('a' or 'n' or 't') and var what, .. var arrivals] => arrivals.Split('-') switch
        {
            [var after] when Id(after) is { } first => PaperScope.Of("ant".IndexOf(what, StringComparison.Ordinal), first, 0),
            [var after, var through] when Id(after) is { } first && Id(through) is > 0 and { } last => PaperScope.Of("ant".IndexOf(what, StringComparison.Ordinal), first, last),
            _ => null,
        },
        _ => null,
    };

    private static long? Id(string text) =>
        long.TryParse(text, System.Globalization.NumberStyles.None, null, out var id) ? id : null;

    private static int? Count(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, null, out var count) && count > 0 ? count : null;
}

/// <summary>What is done with a rule.</summary>
public enum FollowStep
{
    /// <summary>It is followed from now on.</summary>
    Begin = 'b',

    /// <summary>It is said how to change it.</summary>
    Change = 'c',

    /// <summary>It is not followed after all.</summary>
    Cancel = 'x',

    /// <summary>It ends, in the list of what the chat follows.</summary>
    End = 'e',

    /// <summary>It begins again, in that list.</summary>
    Undo = 'u',
}
