using DigestBot.Simulators.Discord.Control;
using DigestBot.Simulators.Telegram.Control;

if (args is ["telegram", .. var options])
    return await TelegramCommand.RunAsync(options, Console.Out);
if (args is ["discord", .. var discord])
    return await DiscordCommand.RunAsync(discord, Console.Out);

await Console.Error.WriteLineAsync("Usage: DigestBot.Simulators telegram [--port 0] [--limits none|real] [--token 1:a] [--spec FILE] [--faults:seed 1] …");
return 2;
