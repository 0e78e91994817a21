using DigestBot.Core.Chats;

namespace DigestBot.Core.Rendering.Pictures;

/// <summary>A chart as a picture, for platforms that show pictures: a stack of bars for each day.</summary>
public static class ChartPicture
{
    /// <summary>The picture's file name.</summary>
    public const string FileName = "papers-per-day.png";

    /// <summary>Whether a message has a chart that can be drawn.</summary>
    public static bool IsIn(Message message) => ChartIn(message) is not null;

    /// <summary>The picture of a message's chart; null where there is none to draw.</summary>
    public static Attachment? Of(Message message) =>
        ChartIn(message) is { } chart ? new(FileName, Png.MediaType, Png.Write(Draw(ChartStacks.Of(chart)))) : null;

    /// <summary>The message as it is where no picture can be shown.</summary>
    public static Message Without(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message with { Blocks = [.. message.Blocks.Select(block => block is Block.Chart chart ? chart with { Days = default } : block)] };
    }

    private static Block.Chart? ChartIn(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Blocks.OfType<Block.Chart>().FirstOrDefault(chart => chart.Days.Count > 0 && chart.Rows.Count > 0);
    }

    internal static Canvas Draw(ChartStacks stacks)
    {
        var legend = new ChartLegend(stacks);
        var canvas = new Canvas(ChartLook.Width, legend.Bottom + ChartBars.Height, ChartLook.Paper);
        legend.Draw(canvas);
        new ChartBars(stacks, legend.Bottom).Draw(canvas);
        return canvas;
    }
}
