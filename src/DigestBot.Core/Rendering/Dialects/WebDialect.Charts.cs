using System.Globalization;
using System.Text;
using DigestBot.Core.Digests;

namespace DigestBot.Core.Rendering.Dialects;

public sealed partial class WebDialect
{
    private const int BarHeight = 40;
    private const int BarWidth = 8;

    private static void WriteChart(StringBuilder html, Block.Chart chart)
    {
        html.Append("<div class=\"chart\">\n");
        foreach (var row in chart.Rows)
        {
            WriteText(html.Append("<figure><figcaption><b dir=\"auto\">"), row.Label);
            WriteText(html.Append("</b> <span dir=\"auto\">"), row.Note).Append("</span></figcaption>");
            WriteBars(html, row.Values);
            html.Append("</figure>\n");
        }
        html.Append("</div>\n");
    }

    // Numbers alone go into the picture; the caption says them in words.
    private static void WriteBars(StringBuilder html, EquatableList<int> values)
    {
        html.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Math.Max(1, values.Count) * BarWidth} {BarHeight}\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        var largest = Math.Max(1, values.DefaultIfEmpty().Max());
        foreach (var (index, value) in values.Index())
        {
            var height = Math.Max(1, (int)Math.Round((double)BarHeight * Math.Max(value, 0) / largest));
            html.Append(CultureInfo.InvariantCulture, $"<rect x=\"{(index * BarWidth) + 1}\" y=\"{BarHeight - height}\" width=\"{BarWidth - 2}\" height=\"{height}\"/>");
        }
        html.Append("</svg>");
    }
}
