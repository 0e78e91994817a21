using DigestBot.Benchmarks.Delivery;
using DigestBot.Benchmarks.Following;
using DigestBot.Benchmarks.Gateway;
using DigestBot.Benchmarks.Planning;
using DigestBot.Benchmarks.Search;

// Figures, not tests: they depend on the machine and on what else it does.
switch (args)
{
    case ["sending"]:
        return await SendingBenchmark.RunAsync(Console.Out, CancellationToken.None);
    case ["memory"]:
        return await MemoryBenchmark.RunAsync(Console.Out, CancellationToken.None);
    case ["memory-discord"]:
        return await GatewayMemoryBenchmark.RunAsync(Console.Out, CancellationToken.None);
    case ["planning"]:
        return await PlanningBenchmark.RunAsync(Console.Out, CancellationToken.None);
    case ["search", .. [] or [_]]:
        return await SearchBenchmark.RunAsync(Console.Out, args.ElementAtOrDefault(1), CancellationToken.None);
    case ["follow"]:
        return await FollowBenchmark.RunAsync(Console.Out, CancellationToken.None);
    default:
        await Console.Error.WriteLineAsync("Usage: dotnet run -c Release --project tests/DigestBot.Benchmarks -- sending|memory|memory-discord|planning|search [FILE]|follow");
        return 2;
}
