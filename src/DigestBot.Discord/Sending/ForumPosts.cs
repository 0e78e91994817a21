using System.Globalization;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Discord.Sending;

/// <summary>
/// Writes into forums: one post for each edition, which its first message begins and all others follow; a word that belongs to no edition, such as
/// a notice, is a post of its own. Making a post knows no nonce, so what is about to be made is noted first, and where no answer came, it is
/// looked for before it is made again. What remains possible is a second post where Discord makes the first one only after it was looked for, or
/// where somebody archived, renamed or deleted it in between.
/// </summary>
internal sealed class ForumPosts(DiscordRest rest, MessagePoster poster, PostSearch search, IChatNotes notes, TimeProvider time)
{
    public async Task<SendResult> SendAsync(Place.Channel forum, OutgoingMessage message, CancellationToken ct)
    {
        var post = Of(forum, message);
        return await post.Note.ReadAsync(ct) switch
        {
            { Thread: { } thread } begun => await FollowAsync(post, begun.Key, thread, ct),
            { } begun => await LookAsync(post, begun, ct),
            null => await BeginAsync(post, ct),
        };
    }

    private Post Of(Place.Channel forum, OutgoingMessage message)
    {
        var body = DiscordMessage.FromJson(message.Content);
        var (name, title) = body.Edition is { } edition
            ? (string.Create(CultureInfo.InvariantCulture, $"edition {edition.Id}"), PostTitle.Of(edition))
            : (message.Key, PostTitle.Of(body));
        return new(forum, title, body, message, new(notes, Places.OfChannel(forum.Guild, forum.Id), name, time));
    }

    private async Task<SendResult> FollowAsync(Post post, string firstKey, string thread, CancellationToken ct)
    {
        // The first message has the post's own id.
        if (firstKey == post.Message.Key)
            return new SendResult.Sent(thread);
        var answer = await poster.PostAsync(thread, post.Message, ct);
        if (answer is not RestAnswer<SentMessage>.Error { What.Code: ErrorCodes.UnknownChannel })
            return InPost(DiscordErrors.Read(answer));
        await post.Note.ForgetAsync(ct);
        return await BeginAsync(post, ct);
    }

    private async Task<SendResult> LookAsync(Post post, Begun begun, CancellationToken ct)
    {
        var (thread, trouble) = await search.FindAsync(post.Forum, post.Title, begun.Since, ct);
        if (trouble is not null)
            return trouble;
        if (thread is null)
            return await BeginAsync(post, ct);
        await post.Note.SetAsync(begun.Key, thread, ct);
        return await FollowAsync(post, begun.Key, thread, ct);
    }

    private async Task<SendResult> BeginAsync(Post post, CancellationToken ct)
    {
        await post.Note.BeginAsync(post.Message.Key, ct);
        var answer = await CreateAsync(post, ct);
        if (answer is RestAnswer<DiscordChannel>.Ok { Result.Id: var thread })
            await post.Note.SetAsync(post.Message.Key, thread, ct);
        else if (answer is RestAnswer<DiscordChannel>.NotSent or RestAnswer<DiscordChannel>.Error { What.Status: < 500 })
            await post.Note.ForgetAsync(ct);
        return DiscordErrors.Read(answer, made => new SendResult.Sent(made.Id));
    }

    private async Task<RestAnswer<DiscordChannel>> CreateAsync(Post post, CancellationToken ct)
    {
        ForumPostCreate call = new(post.Title, MessagePoster.Ready(post.Body, post.Message.Silent));
        var answer = await rest.CreateForumPostAsync(post.Forum.Id, call, Patience.None, ct);
        return answer is RestAnswer<DiscordChannel>.Error { What.Code: ErrorCodes.TagRequired } && await TagAsync(post.Forum, ct) is { } tag
            ? await rest.CreateForumPostAsync(post.Forum.Id, call with { AppliedTags = [tag] }, Patience.None, ct)
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

    /// <summary>A message for a forum, and the post that it begins or follows.</summary>
    private sealed record Post(Place.Channel Forum, string Title, DiscordMessage Body, OutgoingMessage Message, PostNote Note);
}
