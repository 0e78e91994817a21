using System.ComponentModel.DataAnnotations;
using DigestBot.Core.Operation;
using Microsoft.Extensions.Options;

namespace DigestBot.Configuration;

/// <summary>Who runs the bot.</summary>
internal sealed class OperationOptions
{
    /// <summary>Who may use <c>/admin</c>: <c>telegram:123456789, discord:123456789012345678</c>.</summary>
    [OperatorList]
    public string Operators { get; set; } = "";

    public static IEnumerable<Operator> Read(string list) => list
        .Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(entry => entry.Split(':', 2))
        .Select(parts => new Operator(parts[0].ToLowerInvariant(), parts is [_, var person] ? person : ""));
}

[OptionsValidator]
internal sealed partial class OperationOptionsValidator : IValidateOptions<OperationOptions>;

/// <summary>Lets through people whom their platform vouches for; the web chat believes whatever name somebody gives.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OperatorListAttribute() : ValidationAttribute("is not a list of operators such as telegram:123456789, discord:123456789012345678")
{
    public override bool IsValid(object? value) => OperationOptions.Read(value as string ?? "").All(person =>
        person is { Platform: "telegram" or "discord", PersonId.Length: > 0 } && person.PersonId.All(char.IsAsciiDigit));
}
