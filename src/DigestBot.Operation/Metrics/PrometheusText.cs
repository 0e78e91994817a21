using System.Globalization;
using System.Text;

namespace DigestBot.Operation.Metrics;

/// <summary>Writes measurements as Prometheus reads them. Source: Prometheus, "Exposition formats", text-based format 0.0.4.</summary>
internal sealed class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();

    /// <summary>A name in Prometheus's manner: <c>digestbot.answer.duration</c> in seconds is <c>digestbot_answer_duration_seconds</c>.</summary>
    public static string Name(string name, string? unit, bool isCounter)
    {
        var suffix = unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        return $"{name.Replace('.', '_')}{suffix}{(isCounter ? "_total" : "")}";
    }

    /// <summary>Labels as they stand between braces, in the order of their names; empty for none.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var sorted = labels.ToArray();
        Array.Sort(sorted, (one, other) => string.CompareOrdinal(one.Key, other.Key));
        return string.Join(',', sorted.Select(label => $"{label.Key}=\"{Escape($"{label.Value}").Replace("\"", "\\\"", StringComparison.Ordinal)}\""));
    }

    public void Write(Family family, IEnumerable<KeyValuePair<string, Series>> series)
    {
        _text.Append("# HELP ").Append(family.Name).Append(' ').Append(Escape(family.Help)).Append('\n');
        _text.Append("# TYPE ").Append(family.Name).Append(' ').Append(family.Type).Append('\n');
        foreach (var (labels, one) in series)
            if (one.Steps.Count > 0)
                WriteHistogram(family.Name, labels, one);
            else
                WriteLine(family.Name, labels, one.Value);
    }

    public override string ToString() => _text.ToString();

    private void WriteHistogram(string name, string labels, Series series)
    {
        var last = 0L;
        foreach (var (index, count) in series.Cumulated().Index())
        {
            var step = index < series.Steps.Count ? Number(series.Steps[index]) : "+Inf";
            WriteLine($"{name}_bucket", $"{labels}{(labels.Length > 0 ? "," : "")}le=\"{step}\"", count);
            last = count;
        }

        WriteLine($"{name}_sum", labels, series.Value);
        WriteLine($"{name}_count", labels, last);
    }

    private void WriteLine(string name, string labels, double value)
    {
        _text.Append(name);
        if (labels.Length > 0)
            _text.Append('{').Append(labels).Append('}');
        _text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf" : double.IsNegativeInfinity(value) ? "-Inf" : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).ReplaceLineEndings("\\n");
}
