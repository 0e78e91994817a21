using System.CommandLine;
using DigestBot.Core.Delivery;
using DigestBot.Core.Following;
using DigestBot.Delivering;
using DigestBot.Reading;
using NodaTime.Text;

namespace DigestBot.Commands;

/// <summary><c>push [--now] [--dry-run]</c>: plan what is due and deliver it, then exit.</summary>
internal static class PushCommand
{
    public static Command Create(Shell shell)
    {
        var now = new Option<bool>("--now") { Description = "All that is unseen, whatever the hour." };
        var rehearse = new Option<bool>("--dry-run") { Description = "Only say what would go where." };
        var command = new Command("push", "Plan what is due and deliver it.") { now, rehearse };
        command.SetAction(async (parsed, ct) =>
        {
            await using var bot = await shell.OpenAsync(ct);
            var mode = parsed.GetValue(now) ? PlanMode.Now : PlanMode.Due;
            return parsed.GetValue(rehearse) ? await RehearseAsync(bot, shell.Screen, mode, ct) : await PushAsync(bot, shell.Screen, mode, ct);
        });
        return command;
    }

    private static async Task<int> RehearseAsync(IServiceProvider bot, Screen screen, PlanMode mode, CancellationToken ct)
    {
        var plan = await bot.GetRequiredService<IPusher>().RehearseAsync(mode, ct);
        foreach (var message in plan.Messages)
            await screen.Out.WriteLineAsync($"→ {message.Chat.Platform}:{message.Chat.ChatId}  {Describe(message)}");
        await screen.Out.WriteLineAsync(plan.Deliveries == 0 ? "Nothing new." : $"{InWords(plan.Deliveries, plan.Chats)}, if it were not a rehearsal.");
        return ExitCode.Done;
    }

    private static async Task<int> PushAsync(IServiceProvider bot, Screen screen, PlanMode mode, CancellationToken ct)
    {
        var delivery = bot.GetRequiredService<CommandLineDelivery>();
        var mark = await delivery.MarkAsync(ct);
        await bot.GetRequiredService<IPusher>().PushAsync(mode, chatId: null, ct);
        // Not only what was just planned: also what an earlier run could not deliver.
        var outcome = await delivery.PrintAsync(chatId: null, ct) + await delivery.SendAsync(mark, ct);
        await screen.Out.WriteLineAsync(outcome is { Sent: 0, Waiting: 0, Failed: 0 } ? "Nothing new." : $"{InWords(outcome.Sent, outcome.Chats)}.");
        if (outcome.Waiting > 0)
            await screen.Error.WriteLineAsync($"{ParseReport.Count(outcome.Waiting, "message")} could not be delivered yet and will be tried again.");
        if (outcome.Failed > 0)
            await screen.Error.WriteLineAsync($"{ParseReport.Count(outcome.Failed, "message")} could not be delivered: the chats refuse them.");
        return outcome.Waiting + outcome.Failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Describe(PlannedMessage message) => message.Category is ""
        ? "nothing new"
        : $"{(message.Category is ForYou.Place ? "for you" : message.Category)}  {LocalDatePattern.Iso.Format(message.Edition.Date)}  {ParseReport.Count(message.Papers, "paper")}";

    private static string InWords(int messages, int chats) => $"{ParseReport.Count(messages, "message")} to {ParseReport.Count(chats, "chat")}";
}
