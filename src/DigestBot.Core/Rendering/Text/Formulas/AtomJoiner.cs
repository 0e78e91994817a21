using System.Text;
using DigestBot.Core.Rendering.Text.Signs;

namespace DigestBot.Core.Rendering.Text.Formulas;

/// <summary>Sets the atoms of a formula side by side, with the spaces that make it readable.</summary>
internal static class AtomJoiner
{
    private const string Separators = ",;:";

    /// <summary>
    /// The formula's text. Signs between operands are spaced all alike: if the source has a space beside one, which TeX itself ignores, every
    /// one gets its spaces.
    /// </summary>
    public static string Join(List<Atom> atoms)
    {
        MakeLoneSignsOperands(atoms);
        var spaced = IsSpaced(atoms);
        var joined = new StringBuilder();
        for (var i = 0; i < atoms.Count; i++)
        {
            if (joined.Length > 0 && HasSpaceBefore(atoms, i, spaced)) joined.Append(' ');
            joined.Append(NeedsBrackets(atoms, i) ? $"({atoms[i].Text})" : atoms[i].Text);
        }
        return joined.ToString();
    }

    // The dot of "f(·)" stands for an operand.
    private static void MakeLoneSignsOperands(List<Atom> atoms)
    {
        for (var i = 0; i < atoms.Count; i++)
            if (atoms[i].Spacing == Spacing.Between && IsPrefix(atoms, i) && IsSuffix(atoms, i))
                atoms[i] = atoms[i] with { Spacing = Spacing.Tight };
    }

    private static bool IsSpaced(List<Atom> atoms)
    {
        for (var i = 0; i < atoms.Count; i++)
            if (atoms[i].Spacing == Spacing.Between
                && ((i > 0 && atoms[i].SpaceBefore) || (i + 1 < atoms.Count && atoms[i + 1].SpaceBefore) || atoms[i].Text == "mod"))
                return true;
        return false;
    }

    private static bool HasSpaceBefore(List<Atom> atoms, int i, bool spaced)
    {
        var (left, right) = (atoms[i - 1], atoms[i]);
        if (left.Text.Length == 0 || right.Text.Length == 0) return right.SpaceBefore;
        // "20 \times" with nothing behind it means "20×"; a relation without a left side, as in "∼10³" or "(≥3)", is a prefix.
        if (right.Spacing == Spacing.Between) return spaced && (i + 1 < atoms.Count || right.Text != "×") && !IsPrefix(atoms, i);
        if (left.Spacing == Spacing.Between) return spaced && !IsPrefix(atoms, i - 1);
        if (left.Text.EndsWith(' ') || right.Text.StartsWith(' ') || left.Spacing == Spacing.Opening || right.Spacing == Spacing.Closing) return false;
        return right.SpaceBefore || NeedsSpace(left, right);
    }

    private static bool IsPrefix(List<Atom> atoms, int i) =>
        i == 0
        || atoms[i - 1].Spacing is Spacing.Between or Spacing.Opening
        || Separators.Contains(atoms[i - 1].Text, StringComparison.Ordinal);

    private static bool IsSuffix(List<Atom> atoms, int i) =>
        i + 1 < atoms.Count
        && (atoms[i + 1].Spacing is Spacing.Between or Spacing.Closing || Separators.Contains(atoms[i + 1].Text, StringComparison.Ordinal));

    private static bool NeedsSpace(Atom left, Atom right)
    {
        if (left.Tail.Length > 0 && StartsWithWord(right)) return true;
        if (left.Spacing == Spacing.Around) return StartsWithWord(right) || right.Spacing == Spacing.Around || right.Text[0] is '√';
        return right.Spacing == Spacing.Around && EndsWithOperand(left);
    }

    private static bool NeedsBrackets(List<Atom> atoms, int i)
    {
        if (atoms[i].Spacing != Spacing.Fraction) return false;
        var afterOperand = i > 0 && (EndsWithWord(atoms[i - 1]) || atoms[i - 1].Text.EndsWith('/'));
        var beforeOperand = i + 1 < atoms.Count
            && (StartsWithWord(atoms[i + 1]) || atoms[i + 1].Spacing == Spacing.Around || atoms[i + 1].Text is ['√' or '(' or '/' or '!', ..]);
        return afterOperand || beforeOperand;
    }

    private static bool StartsWithWord(Atom atom) =>
        Rune.DecodeFromUtf16(atom.Text, out var first, out _) == System.Buffers.OperationStatus.Done && Rune.IsLetterOrDigit(first);

    private static bool EndsWithWord(Atom atom) =>
        atom.Spacing is Spacing.Tight or Spacing.Fraction
        && Rune.DecodeLastFromUtf16(atom.Text, out var last, out _) == System.Buffers.OperationStatus.Done
        && (Rune.IsLetterOrDigit(last) || Rune.GetUnicodeCategory(last) is System.Globalization.UnicodeCategory.OtherNumber);

    private static bool EndsWithOperand(Atom atom) => EndsWithWord(atom) || atom.Spacing == Spacing.Closing || atom.Text.EndsWith('′');
}
