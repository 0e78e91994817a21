namespace DigestBot.Benchmarks.Measuring;

/// <summary>Measures something, once.</summary>
internal interface IBenchmark
{
    /// <summary>What it is called on the command line.</summary>
    string Name { get; }

    /// <summary>Its rows of the table, as they come. Throws where it is broken, never because something is slow.</summary>
    IAsyncEnumerable<Figure> MeasureAsync(Session session, CancellationToken ct);
}
