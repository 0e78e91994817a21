using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Views;
using DigestBot.Core.Together;

namespace DigestBot.Core.Conversation.Together;

/// <summary>Puts papers forward and counts votes.</summary>
internal sealed class NominationDesk(INominations nominations, PaperFinder finder, NominatedPapers papers, TopList top)
{
    /// <summary>Puts a paper forward, for all to see.</summary>
    public async Task<Reply> NominateAsync(CommandCall call, Sought sought, CancellationToken ct)
    {
        var found = (await finder.FindAsync(call, sought, atMost: 1, ct))[0];
        if (found.Paper is not { } paper)
            return new([found.Instead!], Private: true);
        return await nominations.NominateAsync(call.Chat.Id, paper.Paper.ArxivId, Speaker(call.Request), ct) is { } nomination
            ? Reply.Of(NominationView.One(new(paper, nomination), call.Viewer))
            : new([Draft.Of(call.Texts.NoLongerThere)], Private: true);
    }

    /// <summary>Votes, or takes the vote back, and shows the new number where the button was.</summary>
    public async Task<Reply> VoteAsync(CommandCall call, ButtonData.Vote vote, CancellationToken ct)
    {
        if (call.Request.PersonId is not { Length: > 0 } person)
            return Refusal.ToButton(call.Texts.VotesArePersonal);
        if (await nominations.VoteAsync(call.Chat.Id, vote.NominationId, person, ct) is not { } outcome)
            return Refusal.ToButton(call.Texts.NoLongerThere);
        var word = outcome.Counts ? call.Texts.VoteCounts : call.Texts.VoteIsTakenBack;
        return await ShowAsync(call, outcome.Nomination, vote.List, ct) is { } anew ? Reply.Edit(anew, word) : Refusal.Notice(word);
    }

    // A list that the last vote left stays as it was.
    private async Task<Message?> ShowAsync(CommandCall call, Nomination nomination, string list, CancellationToken ct) => list is ""
        ? await papers.FindAsync(nomination, call.Chat.Settings.Language, ct) is { } nominated ? NominationView.One(nominated, call.Viewer) : null
        : await top.FindAsync(call, list, ct);

    // The name is kept as the others saw it; who stays unknown on the platform does so here.
    private static Nominator Speaker(ChatRequest request) =>
        new(request.PersonId, request.PersonId is not "" && request.PersonName is { } name && Excerpt.Of(name) is { Length: > 0 } shown ? shown : null);
}
