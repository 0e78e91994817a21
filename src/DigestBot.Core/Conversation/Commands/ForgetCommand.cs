using DigestBot.Core.Chats;
using DigestBot.Core.Learning;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Forgets what thumbs taught, after it said what that is.</summary>
internal sealed class ForgetCommand(ITasteStore store) : ICommand
{
    private const string Taste = "taste";
    private const string Confirmed = "taste yes";

    public CommandDefinition Definition { get; } = new(
        CommandNames.Forget,
        new("taste", "taste"),
        new("Forget what thumbs up and down taught", "清除赞和踩教会的排序"),
        ChangesChat: true)
    {
        Aliases = ["忘记"],
        Parameters = [new(new("what", "内容"), new("taste", "taste")) { Choices = [new(Taste, new("thumbs up and down", "赞和踩"))] }],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var typed = call.Arguments.ToLowerInvariant();
        if (typed is not ("" or Taste or Confirmed or "口味" or "喜好"))
            return new Draft().Paragraph(call.Texts.ForgetWhat).Row(Press.Say(call.Texts.TasteButton, $"/{CommandNames.Forget} {Taste}")).Reply;
        var taste = await store.ReadAsync(call.Chat.Id, version: null, call.Chat.Settings.Language, ct);
        if (taste.Votes is [])
            return Reply.Of(Draft.Of(call.Texts.NoTasteYet));
        var (up, down) = (taste.Votes.Count(vote => vote.Thumb == Thumb.Up), taste.Votes.Count(vote => vote.Thumb == Thumb.Down));
        if (typed is not Confirmed)
            return new Draft()
                .Paragraph(call.Texts.ForgetTasteReally(up, down))
                .Row(Press.Turn(call.Texts.ForgetTaste, $"/{CommandNames.Forget} {Confirmed}"))
                .Reply;
        await store.ForgetAsync(call.Chat.Id, ct);
        return Reply.Of(Draft.Of(call.Texts.TasteIsForgotten(up, down)));
    }
}
