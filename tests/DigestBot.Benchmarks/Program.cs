using DigestBot.Benchmarks.Delivery;
using DigestBot.Benchmarks.Following;
using DigestBot.Benchmarks.Gateway;
using DigestBot.Benchmarks.Importing;
using DigestBot.Benchmarks.Lookups;
using DigestBot.Benchmarks.Measuring;
using DigestBot.Benchmarks.Parsing;
using DigestBot.Benchmarks.Planning;
using DigestBot.Benchmarks.Rendering;
using DigestBot.Benchmarks.Search;
using DigestBot.Benchmarks.Soaking;
using DigestBot.Benchmarks.Starting;

// Figures, not tests: they depend on the machine and on what else it does.
return await BenchmarkCommand.RunAsync(
    args,
    usual:
    [
        new ParseBenchmark(),
        new RenderBenchmark(),
        new ImportBenchmark(),
        new YearBenchmark(),
        new LookupBenchmark(),
        new SearchBenchmark(),
        new StartBenchmark(),
        new IdleBenchmark(),
        new PlanningBenchmark(),
        new SendingBenchmark(),
        new PushMemoryBenchmark(),
        new FollowBenchmark(),
        new GatewayMemoryBenchmark(),
    ],
    onDemand: [new SoakBenchmark()],
    CancellationToken.None);
