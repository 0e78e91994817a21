using DigestBot.Benchmarks.Delivery;

// Figures, not tests: they depend on the machine and on what else it does.
if (args is ["delivery"])
    return await DeliveryBenchmark.RunAsync(Console.Out, CancellationToken.None);

await Console.Error.WriteLineAsync("Usage: dotnet run -c Release --project tests/DigestBot.Benchmarks -- delivery");
return 2;
