using DigestBot.Core.Following;

namespace DigestBot.Core.Conversation.Rules;

/// <summary>What somebody wants to follow.</summary>
/// <param name="Reading">The rule, or what is wrong with it.</param>
/// <param name="Name">The words that may be an author's name or plain words; null where there is no doubt.</param>
/// <param name="IsAuthor">Which of the two the rule takes them for.</param>
internal sealed record RuleWish(RuleReading Reading, string? Name = null, bool IsAuthor = false)
{
    /// <summary>What asks for the other meaning.</summary>
    public string Other => IsAuthor ? $"/{CommandNames.Follow} \"{Name}\"" : $"/{CommandNames.Follow} author:\"{Name}\"";
}
