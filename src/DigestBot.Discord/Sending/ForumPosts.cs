using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Discord.Sending;

/// <summary>
/// Writes into forums: one post for each edition, which its first message begins and all others follow. Making a post knows no nonce, so what is
/// about to be made is noted first, and where no answer came, it is looked for before it is made again. What remains possible is a second post
/// where Discord makes the first one only after it was looked for, or where somebody archived, renamed or deleted it in between.
/// </summary>
internal sealed class ForumPosts(DiscordRest rest, MessagePoster poster, PostSearch search, IChatNotes notes)
{
    public async Task<SendResult> SendAsync(Place.Channel forum, OutgoingMessage message, CancellationToken ct)
    {
        var body = DiscordMessage.FromJson(message.Content);
        // A word that belongs to no edition, such as a notice, is a post of its own.
        if (body.Edition is not { } edition)
            return DiscordErrors.Read(await CreateAsync(forum, PostTitle.Of(body), body, message, ct), post => new SendResult.Sent(post.Id));
        var note = new EditionNote(notes, Places.OfChannel(forum.Guild, forum.Id), edition.Id);
        return await note.ReadAsync(ct) switch
        {
            { Thread: { } thread } post => await FollowAsync(forum, thread, post.Key, note, edition, message, ct),
            { } begun => await LookAsync(forum, begun.Key, note, edition, message, ct),
            null => await BeginAsync(forum, note, edition, message, ct),
        };
    }

    private async Task<SendResult> FollowAsync(
        Place.Channel forum, string thread, string firstKey, EditionNote note, EditionMark edition, OutgoingMessage message, CancellationToken ct)
    {
        // The first message has the post's own id.
        if (firstKey == message.Key)
            return new SendResult.Sent(thread);
        var answer = await poster.PostAsync(thread, message, ct);
        if (answer is not RestAnswer<SentMessage>.Error { What.Code: ErrorCodes.UnknownChannel })
            return InPost(DiscordErrors.Read(answer));
        await note.ForgetAsync(ct);
        return await BeginAsync(forum, note, edition, message, ct);
    }

    private async Task<SendResult> LookAsync(
        Place.Channel forum, string firstKey, EditionNote note, EditionMark edition, OutgoingMessage message, CancellationToken ct)
    {
        var (thread, trouble) = await search.FindAsync(forum, PostTitle.Of(edition), ct);
        if (trouble is not null)
            return trouble;
        if (thread is null)
            return await BeginAsync(forum, note, edition, message, ct);
        await note.SetAsync(firstKey, thread, ct);
        return await FollowAsync(forum, thread, firstKey, note, edition, message, ct);
    }

    private async Task<SendResult> BeginAsync(Place.Channel forum, EditionNote note, EditionMark edition, OutgoingMessage message, CancellationToken ct)
    {
        await note.SetAsync(message.Key, thread: null, ct);
        var answer = await CreateAsync(forum, PostTitle.Of(edition), DiscordMessage.FromJson(message.Content), message, ct);
        if (answer is RestAnswer<DiscordChannel>.Ok { Result.Id: var thread })
            await note.SetAsync(message.Key, thread, ct);
        else if (answer is RestAnswer<DiscordChannel>.NotSent or RestAnswer<DiscordChannel>.Error { What.Status: < 500 })
            await note.ForgetAsync(ct);
        return DiscordErrors.Read(answer, post => new SendResult.Sent(post.Id));
    }

    private async Task<RestAnswer<DiscordChannel>> CreateAsync(
        Place.Channel forum, string title, DiscordMessage body, OutgoingMessage message, CancellationToken ct)
    {
        ForumPostCreate post = new(title, MessagePoster.Ready(body, message.Silent));
        var answer = await rest.CreateForumPostAsync(forum.Id, post, Patience.None, ct);
        return answer is RestAnswer<DiscordChannel>.Error { What.Code: ErrorCodes.TagRequired } && await TagAsync(forum, ct) is { } tag
            ? await rest.CreateForumPostAsync(forum.Id, post with { AppliedTags = [tag] }, Patience.None, ct)
            : answer;
    }

    // Any will do; those that only moderators may give are for them.
    private async Task<string?> TagAsync(Place.Channel forum, CancellationToken ct) =>
        await rest.GetChannelAsync(forum.Id, Patience.None, ct) is RestAnswer<DiscordChannel>.Ok { Result.AvailableTags: { } tags }
            ? tags.FirstOrDefault(tag => !tag.Moderated)?.Id
            : null;

    // A post that was closed is this edition's alone: the forum is well, and the next edition begins another.
    private static SendResult InPost(SendResult result) =>
        result is SendResult.Refused { Kind: RefusalKind.TargetClosed } closed ? new SendResult.Rejected(closed.Reason) : result;
}
