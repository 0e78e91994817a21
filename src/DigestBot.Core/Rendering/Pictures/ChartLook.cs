namespace DigestBot.Core.Rendering.Pictures;

/// <summary>Sizes and colours of charts. A phone shows the picture at about a third of its width.</summary>
internal static class ChartLook
{
    // Telegram keeps pictures of up to 1,280 pixels as they are.
    public const int Width = 1200;

    public const int Margin = 60;

    /// <summary>How many categories have a colour of their own; what is beyond them is together.</summary>
    public const int Colours = 6;

    public static Colour Paper { get; } = Colour.Of(0xFCFBF8);

    public static Colour Ground { get; } = Colour.Of(0xD9D5CC);

    /// <summary>What is not told apart.</summary>
    public static Colour Rest { get; } = Colour.Of(0xC4C0B7);

    public static Lettering Label { get; } = new(26, Colour.Of(0x3A3F47));

    public static Lettering Count { get; } = new(26, Colour.Of(0x858A92));

    public static Lettering Total { get; } = new(25, Colour.Of(0x3A3F47));

    public static Lettering Day { get; } = new(24, Colour.Of(0x6B7078));

    public static Lettering Month { get; } = new(20, Colour.Of(0x9A9EA5));

    // Told apart also by those who see fewer colours: lightness changes from one to the next.
    private static readonly Colour[] Series = [.. ((int[])[0x4F7CAC, 0xE3B36B, 0x5E9C8F, 0xD08C7C, 0x8C7FB8, 0xA9BE7B]).Select(Colour.Of)];

    public static Colour ColourOf(int series) => Series[series];
}
