using System.Collections.Frozen;
using System.Text;

namespace DigestBot.Core.Rendering.Text.Signs;

/// <summary>Characters that Unicode has in superscript and in subscript.</summary>
internal static class RaisedAndLowered
{
    public static FrozenDictionary<char, char> Superscripts { get; } = Pairs(
        "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ" +
        "AᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂβᵝγᵞδᵟθᶿφᵠχᵡ⊤ᵀ∘°°°′′††‡‡");

    public static FrozenDictionary<char, char> Subscripts { get; } = Pairs(
        "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ");

    private static readonly FrozenSet<char> All = Superscripts.Values.Concat(Subscripts.Values).ToFrozenSet();

    /// <summary>Whether a character is one of either.</summary>
    public static bool IsScript(Rune rune) => rune.IsBmp && All.Contains((char)rune.Value);

    private static FrozenDictionary<char, char> Pairs(string pairs) =>
        pairs.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);
}
