using System.Globalization;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Views;
using DigestBot.Core.Together;
using NodaTime;

namespace DigestBot.Core.Conversation.Together;

/// <summary>Shows what was put forward in a chat: of a week, of a month, of all time, or of a round-up.</summary>
internal sealed class TopList(INominations nominations, NominatedPapers papers, TimeProvider time)
{
    public const string Week = "week";
    public const string Month = "month";
    public const string All = "all";

    /// <summary>The list of that name; null where there is none of that name, or nothing in it.</summary>
    public async Task<Message?> FindAsync(CommandCall call, string name, CancellationToken ct) => name switch
    {
        Week => await ShowAsync(call, name, call.Texts.TopOfWeek, Duration.FromDays(7), ct),
        Month => await ShowAsync(call, name, call.Texts.TopOfMonth, Duration.FromDays(30), ct),
        All => await ShowAsync(call, name, call.Texts.TopOfAll, Duration.MaxValue, ct),
        ['r', .. var number] when long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var roundUp) =>
            await ShowAsync(call, name, call.Texts.RoundUpTitle, await nominations.OfRoundUpAsync(roundUp, call.Chat.Id, NominationView.MostListed, ct), ct),
        _ => null,
    };

    private async Task<Message?> ShowAsync(CommandCall call, string name, string title, Duration reach, CancellationToken ct)
    {
        Instant? since = reach == Duration.MaxValue ? null : Instant.FromDateTimeOffset(time.GetUtcNow()) - reach;
        return await ShowAsync(call, name, title, await nominations.TopAsync(call.Chat.Id, since, NominationView.MostListed, ct), ct);
    }

    private async Task<Message?> ShowAsync(CommandCall call, string name, string title, NominationList list, CancellationToken ct) =>
        await papers.FindAsync(list.Shown, call.Chat.Settings.Language, ct) is { Count: > 0 } shown
            ? NominationView.List(title, name, shown, list.Count - list.Shown.Count, call.Viewer, [.. Others(call, name)])
            : null;

    /// <summary>Turns to the lists of other times.</summary>
    public static IEnumerable<Button> Others(CommandCall call, string name) =>
        new[] { (Name: Week, Label: call.Texts.TopOfWeek), (Name: Month, Label: call.Texts.TopOfMonth), (Name: All, Label: call.Texts.TopOfAll) }
            .Where(other => other.Name != name)
            .Select(other => Press.Turn(other.Label, $"/{CommandNames.Top} {other.Name}"));
}
