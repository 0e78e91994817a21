using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Following;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Rules;

/// <summary>Answers a wish to follow something: with what it would have brought, or with what is wrong with it.</summary>
internal sealed class RuleAnswer(IFollowStore store, RuleWishes wishes)
{
    /// <summary>Of how many days with editions is told what a rule brings.</summary>
    public const int Days = 7;

    private const int Best = 3;

    public async Task<Message> ComposeAsync(CommandCall call, string typed, CancellationToken ct)
    {
        var wish = await wishes.ReadAsync(call, typed, ct);
        if (wish.Reading.Rule is not { } rule)
            return Explain(call, wish.Reading.Mistake!, typed);
        var held = await store.ListAsync(call.Chat.Id, days: 0, ct);
        if (held.FirstOrDefault(other => other.Rule.AsksForTheSame(rule)) is { } known)
            return WithList(call, call.Texts.FollowedAlready(RuleText.Describe(known.Rule, call.Texts)));
        if (held.Count >= Rule.Most)
            return WithList(call, call.Texts.TooManyRules(Rule.Most));
        var preview = await store.PreviewAsync(rule, Days, Best, ct);
        return RulePreviewView.Compose(call, wish, rule, await store.KeepAsync(call.Chat.Id, rule, ct), preview);
    }

    /// <summary>A text, and a button to what the chat follows.</summary>
    public static Message WithList(CommandCall call, string text) => new Draft()
        .Paragraph(text)
        .Row(Press.Say(call.Texts.FollowingTitle, "/" + CommandNames.Following))
        .Message;

    private static Message Explain(CommandCall call, RuleMistake mistake, string typed) => mistake switch
    {
        RuleMistake.TooLong => Draft.Of(call.Texts.RuleIsTooLong(Rule.Longest)),
        RuleMistake.HasDay => Draft.Of(call.Texts.RuleHasDay),
        RuleMistake.OnlyExclusions => Draft.Of(call.Texts.RuleOnlyExcludes),
        RuleMistake.UnknownCategory category => new Draft()
            .Paragraph(call.Texts.NoSuchSearchCategory(Excerpt.Of(category.Typed)))
            .Row(CategorySuggestions.For(category.Typed).Select(near =>
                NearCategory.Button(CommandNames.Follow, RuleReader.WithCategory(typed, category.Typed, near.Value), near)))
            .Message,
        RuleMistake.OnlyCategories only => new Draft()
            .Paragraph(call.Texts.RuleOnlyCategories(string.Join(call.Texts.Comma, only.Categories)))
            .Row(only.Categories.Take(3).Select(category => Press.Say(category, $"/{CommandNames.Subscribe} {category}")))
            .Message,
        _ => new Draft().Paragraph(call.Texts.FollowWhat).Lines(call.Texts.FollowExamples)
            .Row(Press.Say(call.Texts.FollowingTitle, "/" + CommandNames.Following)).Message,
    };
}
