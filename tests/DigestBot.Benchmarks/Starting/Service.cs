using DigestBot.Benchmarks.Delivery;
using DigestBot.Benchmarks.Measuring;

namespace DigestBot.Benchmarks.Starting;

/// <summary>The service with its page, and nothing that it would reach for outside.</summary>
internal static class Service
{
    public static Running Start(Programs programs, string database) =>
        programs.Bot("run", $"--Storage:Path={database}", "--WebChat:Url=http://127.0.0.1:0");

    /// <summary>Whether the line says that the page is served.</summary>
    public static bool IsReady(string line) => line.StartsWith("Open http", StringComparison.Ordinal);
}
