using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Commands;

/// <summary>Options and arguments that several commands share.</summary>
internal static class Given
{
    public static Option<LocalDate?> Date(string description) => new("--date") { Description = description, HelpName = "YYYY-MM-DD", CustomParser = ReadDate };

    public static Argument<string[]> Words(string name, string description, ArgumentArity arity) => new(name) { Description = description, Arity = arity };

    /// <summary>An argument that takes many words would take a mistyped option for one of them.</summary>
    public static Command RefusingUnknownOptions(this Command command, Argument<string[]> words)
    {
        command.Validators.Add(given =>
        {
            if (given.GetResult(words)?.Tokens.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal)) is { } option)
                given.AddError($"There is no option {option.Value}.");
        });
        return command;
    }

    private static LocalDate? ReadDate(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var date = LocalDatePattern.Iso.Parse(text);
        if (date.Success)
            return date.Value;
        result.AddError($"'{text}' is not a date such as 2026-01-05.");
        return null;
    }
}
