using System.CommandLine;
using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Delivering;
using DigestBot.Local;

namespace DigestBot.Commands;

/// <summary><c>ask [--chat NAME] "TEXT"</c>: one request as a local chat, answered without a service.</summary>
internal static class AskCommand
{
    public static Command Create(Shell shell)
    {
        var text = Given.Words("TEXT", "What to say, such as \"/paper 17\".", ArgumentArity.ZeroOrMore);
        var chat = new Option<string>("--chat") { Description = "The local chat that asks.", HelpName = "NAME", DefaultValueFactory = _ => "me" };
        var press = new Option<string?>("--press") { Description = "Press the button with this data instead of saying something.", HelpName = "DATA" };
        var locale = new Option<string?>("--locale") { Description = "The asking person's locale, such as zh; without it, that of LANG.", HelpName = "LOCALE" };
        var person = new Option<string?>("--person") { Description = "Who of several people in the chat asks; it is a group then.", HelpName = "NAME" };
        var buttons = new Option<bool>("--buttons") { Description = "Show what each button sends, for --press." };
        var command = new Command("ask", "Ask the bot one thing as a local chat.") { text, chat, person, press, buttons, locale }.RefusingUnknownOptions(text);
        command.Validators.Add(given =>
        {
            if (given.GetValue(text) is not { Length: > 0 } == given.GetValue(press) is null)
                given.AddError("Give either a text or --press.");
        });
        command.SetAction((parsed, ct) => RunAsync(shell, new ChatRequest
        {
            Chat = LocalPlatform.Address(parsed.GetRequiredValue(chat)),
            PersonId = parsed.GetValue(person) ?? parsed.GetRequiredValue(chat),
            PersonName = parsed.GetValue(person),
            Kind = parsed.GetValue(person) is null ? ChatKind.Private : ChatKind.Group,
            Dialect = new TextDialect(parsed.GetValue(buttons)),
            Text = string.Join(' ', parsed.GetValue(text) ?? []),
            ButtonData = parsed.GetValue(press),
            Locale = parsed.GetValue(locale) ?? Environment.GetEnvironmentVariable("LANG"),
        }, ct));
        return command;
    }

    private static async Task<int> RunAsync(Shell shell, ChatRequest request, CancellationToken ct)
    {
        await using var bot = await shell.OpenAsync(ct);
        var reply = await bot.GetRequiredService<IConversation>().AnswerAsync(request, ct);
        foreach (var message in reply.Messages)
            await shell.Screen.Out.WriteLineAsync(request.Dialect.Render(message).TrimEnd());
        if (reply.Notice is not null)
            await shell.Screen.Out.WriteLineAsync(reply.Notice);
        await ReceiveAsync(bot, request.Chat, ct);
        return ExitCode.Done;
    }

    // The chat is there while it asks, so what was pushed to it arrives now.
    private static async Task ReceiveAsync(IServiceProvider bot, ChatAddress address, CancellationToken ct)
    {
        if (await bot.GetRequiredService<IChatStore>().FindAsync(address, ct) is { } chat)
            await bot.GetRequiredService<CommandLineDelivery>().PrintAsync(chat.Id, ct);
    }
}
