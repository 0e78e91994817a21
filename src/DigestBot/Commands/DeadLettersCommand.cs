using System.CommandLine;
using DigestBot.Core.Delivery;
using DigestBot.Reading;
using NodaTime.Text;

namespace DigestBot.Commands;

/// <summary><c>deadletters [--retry [ID…]]</c>: what could not be delivered and why, and another try.</summary>
internal static class DeadLettersCommand
{
    private const int Most = 1000;

    public static Command Create(Shell shell)
    {
        var retry = new Option<long[]?>("--retry")
        {
            Description = "Send them again: those with these numbers, or all.",
            HelpName = "ID",
            Arity = ArgumentArity.ZeroOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("deadletters", "List the messages that were given up, with the reason.") { retry };
        command.SetAction(async (parsed, ct) =>
        {
            await using var bot = await shell.OpenAsync(ct);
            return parsed.GetResult(retry) is null
                ? await ListAsync(bot, shell.Screen, ct)
                : await RetryAsync(bot, shell.Screen, parsed.GetValue(retry), ct);
        });
        return command;
    }

    private static async Task<int> ListAsync(IServiceProvider bot, Screen screen, CancellationToken ct)
    {
        var letters = await bot.GetRequiredService<IDeliveryLedger>().DeadLettersAsync(Most, ct);
        foreach (var letter in letters)
            await screen.Out.WriteLineAsync($"{letter.Id}  {letter.Chat.Platform}:{letter.Chat.ChatId}  {letter.Category}  "
                + $"{LocalDatePattern.Iso.Format(letter.Edition)}  tried {ParseReport.Count(letter.Attempts, "time")}, "
                + $"given up {InstantPattern.General.Format(letter.At)}: {letter.Reason}");
        if (letters.Count == 0)
            await screen.Out.WriteLineAsync("There are none.");
        return ExitCode.Done;
    }

    private static async Task<int> RetryAsync(IServiceProvider bot, Screen screen, long[]? ids, CancellationToken ct)
    {
        var count = await bot.GetRequiredService<IDeliveryLedger>().RequeueAsync(ids is { Length: > 0 } ? ids : null, ct);
        await screen.Out.WriteLineAsync(count == 0 ? "There are none." : $"{ParseReport.Count(count, "message")} will be sent again by the service, or by the next push.");
        return ExitCode.Done;
    }
}
