using DigestBot.Core.Digests;

namespace DigestBot.Core.Following;

/// <summary>What was read of a rule that somebody typed.</summary>
/// <param name="Rule">Null where there is a mistake.</param>
/// <param name="Mistake">Null where there is none.</param>
public sealed record RuleReading(Rule? Rule, RuleMistake? Mistake = null);

/// <summary>Why something cannot be followed as it was typed.</summary>
public abstract record RuleMistake
{
    /// <summary>There is no word in it.</summary>
    public sealed record Nothing : RuleMistake;

    /// <summary>It is longer than <see cref="Rule.Longest"/>, or has too many words.</summary>
    public sealed record TooLong : RuleMistake;

    /// <summary>No category is called so.</summary>
    public sealed record UnknownCategory(string Typed) : RuleMistake;

    /// <summary>It has a first day, while what is followed is always to come.</summary>
    public sealed record HasDay : RuleMistake;

    /// <summary>It only says what to leave out.</summary>
    public sealed record OnlyExclusions : RuleMistake;

    /// <summary>It asks for whole categories, which is what subscriptions are for.</summary>
    public sealed record OnlyCategories(EquatableList<string> Categories) : RuleMistake;
}
