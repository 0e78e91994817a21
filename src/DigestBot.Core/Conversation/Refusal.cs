namespace DigestBot.Core.Conversation;

/// <summary>What is not done, said politely.</summary>
internal static class Refusal
{
    /// <summary>To somebody who may look here but not change.</summary>
    public static Reply ToOthers(CommandCall call) =>
        new([Draft.Of(call.Texts.OnlyAdministrators)], Private: true, Notice: call.Texts.OnlyAdministrators) { IsRefusal = true };

    /// <summary>To a button that cannot do what it did, or never could.</summary>
    public static Reply ToButton(string why) => Notice(why) with { IsRefusal = true };

    /// <summary>A short word, which leaves the message as it is.</summary>
    public static Reply Notice(string text) => new([], Private: true, Notice: text);
}
