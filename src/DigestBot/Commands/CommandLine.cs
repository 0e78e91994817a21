using System.CommandLine;
using System.CommandLine.Help;
using DigestBot.Configuration;

namespace DigestBot.Commands;

/// <summary>Runs one command and turns whatever stops it into one line and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command that the arguments name, or the first there is, and gives the exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Func<Shell, RootCommand> commands)
    {
        var screen = Screen.Open();
        using var signals = new Signals();
        try
        {
            var (words, settings) = ConfigurationArguments.Split(arguments);
            var parsed = Complete(commands(new Shell(screen, settings))).Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors is [var mistake, ..])
                throw new Failure($"{mistake.Message} Try digestbot {Named(parsed)}--help.", exitCode: ExitCode.Usage);
            return await parsed.InvokeAsync(Quietly(screen), signals.Token);
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            return signals.ExitCode;
        }
        catch (Exception exception)
        {
            await screen.Error.WriteLineAsync($"digestbot: {Advice.For(exception)}");
            return (exception as Failure)?.ExitCode ?? ExitCode.Failed;
        }
    }

    private static RootCommand Complete(RootCommand root)
    {
        root.Action ??= root.Subcommands[0].Action;
        // Not /h and /?, which somebody may want to say to the bot.
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        root.Options.Add(new HelpOption("--help", "-h") { Recursive = true });
        return root;
    }

    private static string Named(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";

    private static InvocationConfiguration Quietly(Screen screen) => new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
        Output = screen.Out,
        Error = screen.Error,
    };
}
