using System.Globalization;

namespace DigestBot.Benchmarks.Measuring;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Library">The file that keeps the large database from run to run; null to make it anew.</param>
internal sealed record Options(IReadOnlyList<string> Names, Scale Scale, string? Library)
{
    /// <summary>Null where it makes no sense.</summary>
    public static Options? Read(IReadOnlyList<string> args)
    {
        var (names, scale, library) = (new List<string>(), Scale.Full, (string?)null);
        var rest = new Queue<string>(args);
        while (rest.TryDequeue(out var arg))
            switch (arg)
            {
                case "--smoke":
                    scale = Scale.Smoke;
                    break;
                case "--library" when rest.TryDequeue(out var file):
                    library = file;
                    break;
                case "--minutes" when rest.TryDequeue(out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var minutes):
                    scale = scale with { SoakSeconds = minutes * 60 };
                    break;
                case ['-', ..]:
                    return null;
                default:
                    names.Add(arg);
                    break;
            }

        return new(names, scale, library);
    }
}
