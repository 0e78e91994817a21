using DigestBot.Simulators.Telegram.Markup;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>The methods that the server knows.</summary>
internal static class MethodTable
{
    public static IEnumerable<Method> Of(Backstage stage)
    {
        var contents = new ContentReader();
        var keyboards = new KeyboardReader();
        var members = new MemberAccess(stage.World, stage.Access);
        var outbox = new Outbox(stage.World, stage.Access, stage.Gate, stage.Messages, stage.Ledger, stage.Wire, stage.Rules, stage.Time);
        var edited = new EditTarget(stage.World, stage.Access, stage.Messages);
        var revision = new Revision(stage.Messages, stage.Wire, stage.Time);
        var deletion = new DeleteWebhook(stage.Updates, stage.Webhook);
        return
        [
            new GetMe(stage.Rules),
            new GetUpdates(stage.Updates, stage.Polls, stage.Webhook, stage.Time),
            deletion,
            new SetWebhook(stage.Updates, stage.Polls, stage.Webhook, deletion),
            new GetWebhookInfo(stage.Updates, stage.Webhook),
            new SendMessage(contents, keyboards, outbox),
            new SendDocument(contents, keyboards, outbox),
            new SendPhoto(contents, keyboards, outbox),
            new EditMessageMedia(contents, keyboards, edited, revision),
            new EditMessageText(contents, keyboards, edited, revision),
            new EditMessageReplyMarkup(keyboards, edited, revision),
            new SendRichMessage(contents, keyboards, outbox),
            new DeleteMessage(stage.World, stage.Access, stage.Messages),
            new SendChatAction(stage.World, stage.Access),
            new AnswerCallbackQuery(stage.Queries),
            new AnswerInlineQuery(stage.Queries, stage.Inline, new(contents, keyboards)),
            new GetChat(stage.World, stage.Access),
            new GetChatMember(stage.World, members, stage.Rules),
            new GetChatAdministrators(stage.World, members, stage.Rules),
            new LeaveChat(stage.World, stage.Access, stage.Director, stage.Rules),
            .. OfProfile(stage.Profile),
        ];
    }

    private static IEnumerable<Method> OfProfile(Profile profile) =>
    [
        new SetMyCommands(profile),
        new GetMyCommands(profile),
        new DeleteMyCommands(profile),
        new SetProfileText(ProfileText.Name, "setMyName", "name", longest: 64, "BOT_TITLE_INVALID", profile),
        new GetProfileText(ProfileText.Name, "getMyName", "name", profile),
        new SetProfileText(ProfileText.Description, "setMyDescription", "description", longest: 512, "BOT_DESC_INVALID", profile),
        new GetProfileText(ProfileText.Description, "getMyDescription", "description", profile),
        new SetProfileText(ProfileText.ShortDescription, "setMyShortDescription", "short_description", longest: 120, "BOT_SHARETEXT_INVALID", profile),
        new GetProfileText(ProfileText.ShortDescription, "getMyShortDescription", "short_description", profile),
    ];
}
