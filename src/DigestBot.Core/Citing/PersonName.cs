using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Rendering.Views;

namespace DigestBot.Core.Citing;

/// <summary>An author's name in its parts, which bibliographies want apart.</summary>
/// <param name="Particle">What stands before the family name in small letters: <c>van der</c>. Empty for none.</param>
/// <param name="Suffix"><c>Jr.</c>, <c>III</c>; empty for none.</param>
/// <param name="IsWhole">Whether it is not a person's, and has no parts: <c>ATLAS Collaboration</c>.</param>
public sealed record PersonName(string Given, string Particle, string Family, string Suffix, bool IsWhole = false)
{
    private static readonly string[] Bodies =
        ["collaboration", "collaborations", "team", "teams", "consortium", "group", "initiative", "committee", "project", "institute", "university", "foundation", "community"];

    /// <summary>Family name first, as catalogues write it: <c>van der Maaten, Laurens</c>, <c>King, Martin Luther, Jr.</c></summary>
    public string Inverted => string.Join(", ", new[] { WithParticle, Given, Suffix }.Where(part => part.Length > 0));

    /// <summary>The family name behind its particle.</summary>
    public string WithParticle => Particle.Length > 0 ? $"{Particle} {Family}" : Family;

    /// <summary>Reads a name as arXiv writes it: given names first, with TeX's accents or without.</summary>
    public static PersonName Read(string author)
    {
        var words = TexText.ToPlain(author).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var whole = string.Join(' ', words);
        if (words.Length == 0 || words.Any(word => Bodies.Contains(word.Trim(',', '.', '(', ')').ToLowerInvariant())))
            return new("", "", whole, "", IsWhole: true);
        return whole.Split(", ") switch
        {
            [var name] => ReadDirect(name.Split(' '), ""),
            [var name, var suffix] when AuthorNames.IsSuffix(suffix) => ReadDirect(name.Split(' '), suffix),
            [var family, var given] => ReadDirect([.. given.Split(' '), .. family.Split(' ')], "") is var read && read.WithParticle == family ? read : new(given, "", family, ""),
            [var family, var suffix, var given] when AuthorNames.IsSuffix(suffix) => new(given, "", family, suffix),
            _ => new("", "", whole, "", IsWhole: true),
        };
    }

    private static PersonName ReadDirect(string[] words, string suffix)
    {
        if (suffix.Length == 0 && words.Length > 2 && AuthorNames.IsSuffix(words[^1]))
            (words, suffix) = (words[..^1], words[^1]);
        var family = AuthorNames.Family(string.Join(' ', words)).Split(' ');
        var particles = family.Length - 1 - family.Take(family.Length - 1).Reverse().TakeWhile(word => !char.IsLower(word[0])).Count();
        return new(
            string.Join(' ', words[..^family.Length]),
            string.Join(' ', family[..particles]),
            string.Join(' ', family[particles..]),
            suffix);
    }
}
