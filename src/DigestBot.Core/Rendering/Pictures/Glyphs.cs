using System.Collections.Frozen;

namespace DigestBot.Core.Rendering.Pictures;

/// <summary>
/// The signs that pictures are lettered with, each drawn as a pen would. Heights are in tenths of a capital: the line at 0, small letters up to
/// 7, capitals and digits up to 10. <c>M</c> puts the pen down at a point, <c>L</c> draws a line to one, <c>A</c> an arc: its middle, its radii, and the angles
/// from and to, counted from the right against the clock; the pen goes there in a line if it is down.
/// </summary>
internal static class Glyphs
{
    // Above all that is drawn: what is not known, as an empty frame.
    private const string Unknown = "M 0 0 L 5 0 L 5 9 L 0 9 L 0 0";

    private static readonly FrozenDictionary<char, string> Paths = new Dictionary<char, string>
    {
        [' '] = "",
        ['.'] = "A 0.5 0.3 0.3 0.3 0 360",
        [','] = "M 0.6 0.3 L 0 -1.7",
        ['-'] = "M 0 3.6 L 3.4 3.6",
        ['+'] = "M 0 4.4 L 5.4 4.4 M 2.7 1.7 L 2.7 7.1",
        ['*'] = "M 2 10 L 2 5.6 M 0.1 8.9 L 3.9 6.7 M 3.9 8.9 L 0.1 6.7",

        ['0'] = "A 3.1 5 3.1 5 90 450",
        ['1'] = "M 0.6 7.9 L 3.1 10 L 3.1 0",
        ['2'] = "A 3 7.1 2.9 2.9 165 -38 L 0 0 L 6.2 0",
        ['3'] = "A 2.9 7.6 2.5 2.4 150 -90 L 2.2 5.2 M 2.9 5.2 A 2.9 2.6 3 2.6 90 -150",
        ['4'] = "M 4.7 0 L 4.7 10 L 0 3 L 6.4 3",
        ['5'] = "M 5.5 10 L 1 10 L 0.6 5.4 A 2.9 3.2 3 3.2 138 -145",
        ['6'] = "A 3.1 3.1 3.1 3.1 0 360 M 0 3.1 A 5.2 3.1 5.2 6.9 180 96",
        ['7'] = "M 0 10 L 6 10 L 1.9 0",
        ['8'] = "A 3 7.6 2.5 2.4 270 630 M 3 5.2 A 3 2.6 3 2.6 90 450",
        ['9'] = "A 3.1 6.9 3.1 3.1 0 360 M 6.2 6.9 A 1 6.9 5.2 6.9 0 -84",

        ['a'] = "A 2.9 3.5 2.9 3.5 0 360 M 5.8 7 L 5.8 0",
        ['b'] = "M 0 10.6 L 0 0 M 0 3.5 A 2.9 3.5 2.9 3.5 180 540",
        ['c'] = "A 2.9 3.5 2.9 3.5 48 312",
        ['d'] = "A 2.9 3.5 2.9 3.5 0 360 M 5.8 10.6 L 5.8 0",
        ['e'] = "M 0 3.6 L 5.8 3.6 A 2.9 3.5 2.9 3.5 2 312",
        ['f'] = "A 3.4 8.6 1.9 2 70 180 L 1.5 0 M 0 7 L 3.6 7",
        ['g'] = "A 2.9 3.5 2.9 3.5 0 360 M 5.8 7 L 5.8 -0.4 A 2.9 -0.4 2.9 2.7 0 -140",
        ['h'] = "M 0 10.6 L 0 0 M 0 4.2 A 2.6 4.2 2.6 2.8 180 0 L 5.2 0",
        ['i'] = "M 0.4 7 L 0.4 0 M 0.65 9.8 A 0.4 9.8 0.25 0.25 0 360",
        ['j'] = "M 1.4 7 L 1.4 -1.2 A 0 -1.2 1.4 1.8 0 -90 M 1.65 9.8 A 1.4 9.8 0.25 0.25 0 360",
        ['k'] = "M 0 10.6 L 0 0 M 4.7 7 L 0 2.7 M 1.9 4.5 L 5 0",
        ['l'] = "M 0.2 10.6 L 0.2 0",
        ['m'] = "M 0 7 L 0 0 M 0 4.5 A 2.1 4.5 2.1 2.5 180 0 L 4.2 0 M 4.2 4.5 A 6.3 4.5 2.1 2.5 180 0 L 8.4 0",
        ['n'] = "M 0 7 L 0 0 M 0 4.2 A 2.6 4.2 2.6 2.8 180 0 L 5.2 0",
        ['o'] = "A 3 3.5 3 3.5 90 450",
        ['p'] = "M 0 7 L 0 -3 M 0 3.5 A 2.9 3.5 2.9 3.5 180 540",
        ['q'] = "A 2.9 3.5 2.9 3.5 0 360 M 5.8 7 L 5.8 -3",
        ['r'] = "M 0 7 L 0 0 M 0 4 A 2.6 4 2.6 3 180 76",
        ['s'] = "A 2.4 5.2 2.1 1.8 30 250 L 3.1 3.3 A 2.4 1.8 2.3 1.8 70 -152",
        ['t'] = "M 1.5 9.4 L 1.5 2 A 3.3 2 1.8 2 180 285 M 0 7 L 3.7 7",
        ['u'] = "M 0 7 L 0 2.8 A 2.6 2.8 2.6 2.8 180 360 M 5.2 7 L 5.2 0",
        ['v'] = "M 0 7 L 2.7 0 L 5.4 7",
        ['w'] = "M 0 7 L 2.1 0 L 4.2 6.6 L 6.3 0 L 8.4 7",
        ['x'] = "M 0 7 L 5 0 M 5 7 L 0 0",
        ['y'] = "M 0 7 L 2.8 0.4 M 5.5 7 L 2.4 -1.4 A 0.4 -1.2 2.2 1.8 -10 -80",
        ['z'] = "M 0 7 L 4.8 7 L 0 0 L 4.9 0",

        ['A'] = "M 0 0 L 3.7 10 L 7.4 0 M 1.3 3.4 L 6.1 3.4",
        ['B'] = "M 0 0 L 0 10 L 3 10 A 3 7.65 2.5 2.35 90 -90 L 0 5.3 M 3 5.3 A 3.2 2.65 2.9 2.65 90 -90 L 0 0",
        ['C'] = "A 4.4 5 4.4 5 46 314",
        ['D'] = "M 0 0 L 0 10 L 2.6 10 A 2.6 5 4.7 5 90 -90 L 0 0",
        ['E'] = "M 5.5 10 L 0 10 L 0 0 L 5.6 0 M 0 5.2 L 4.7 5.2",
        ['F'] = "M 5.4 10 L 0 10 L 0 0 M 0 5 L 4.6 5",
        ['G'] = "A 4.4 5 4.4 5 46 350 L 8.8 4.6 L 5.2 4.6",
        ['H'] = "M 0 10 L 0 0 M 7 10 L 7 0 M 0 5.2 L 7 5.2",
        ['I'] = "M 0.4 10 L 0.4 0",
        ['J'] = "M 4.4 10 L 4.4 2.8 A 2.2 2.8 2.2 2.8 0 -160",
        ['K'] = "M 0 10 L 0 0 M 6.2 10 L 0 3.6 M 2.4 6 L 6.6 0",
        ['L'] = "M 0 10 L 0 0 L 5.2 0",
        ['M'] = "M 0 0 L 0 10 L 4.2 2.6 L 8.4 10 L 8.4 0",
        ['N'] = "M 0 0 L 0 10 L 6.8 0 L 6.8 10",
        ['O'] = "A 4.5 5 4.5 5 90 450",
        ['P'] = "M 0 0 L 0 10 L 3 10 A 3 7.3 2.8 2.7 90 -90 L 0 4.6",
        ['Q'] = "A 4.5 5 4.5 5 90 450 M 5.6 2.6 L 8.6 -0.6",
        ['R'] = "M 0 0 L 0 10 L 3 10 A 3 7.4 2.7 2.6 90 -90 L 0 4.8 M 3 4.8 L 6.2 0",
        ['S'] = "A 3.1 7.5 2.7 2.5 28 240 L 3.9 4.8 A 3.1 2.6 3 2.6 62 -155",
        ['T'] = "M 0 10 L 7 10 M 3.5 10 L 3.5 0",
        ['U'] = "M 0 10 L 0 3.4 A 3.4 3.4 3.4 3.4 180 360 L 6.8 10",
        ['V'] = "M 0 10 L 3.7 0 L 7.4 10",
        ['W'] = "M 0 10 L 2.7 0 L 5.4 9.4 L 8.1 0 L 10.8 10",
        ['X'] = "M 0 10 L 6.6 0 M 6.6 10 L 0 0",
        ['Y'] = "M 0 10 L 3.5 4.8 L 7 10 M 3.5 4.8 L 3.5 0",
        ['Z'] = "M 0 10 L 6.4 10 L 0 0 L 6.6 0",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, Glyph> Drawn = Paths.ToFrozenDictionary(sign => sign.Key, sign => Glyph.Draw(sign.Value));

    private static readonly Glyph Frame = Glyph.Draw(Unknown);

    /// <summary>A sign's form; a frame for one that is not known.</summary>
    public static Glyph Of(char sign) => Drawn.GetValueOrDefault(sign, Frame);
}
