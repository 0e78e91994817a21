using DigestBot.Core.Rendering.Text.Signs;

namespace DigestBot.Core.Rendering.Text.Formulas;

/// <summary>A piece of a formula that is read whole: a letter with its scripts, a sign, a fraction.</summary>
/// <param name="Body">The piece with the scripts that Unicode has signs for.</param>
/// <param name="Spacing">How it keeps its distance.</param>
/// <param name="SpaceBefore">Whether the source has a space before it.</param>
/// <param name="Tail">The scripts that had to be written out, such as <c>_max</c>; they come last, so that F with both is 𝔽ⁿ_q.</param>
internal readonly record struct Atom(string Body, Spacing Spacing = Spacing.Tight, bool SpaceBefore = false, string Tail = "")
{
    /// <summary>As it is shown.</summary>
    public string Text => Body + Tail;
}
