using System.Text.Json;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Calls;

namespace DigestBot.Discord.Commands;

/// <summary>Whether what is registered is what should be: Discord fills in what was left out and keeps no order of what has none. Pure.</summary>
internal static class CommandComparison
{
    public static bool AreSame(IReadOnlyList<ApplicationCommand> one, IReadOnlyList<ApplicationCommand> other) => Write(one) == Write(other);

    private static string Write(IReadOnlyList<ApplicationCommand> commands) =>
        JsonSerializer.Serialize([.. commands.Select(Normal).OrderBy(command => command.Name, StringComparer.Ordinal)], RestJson.Snake.Commands);

    private static ApplicationCommand Normal(ApplicationCommand command) => command with
    {
        NameLocalizations = Normal(command.NameLocalizations),
        DescriptionLocalizations = Normal(command.DescriptionLocalizations),
        Options = [.. (command.Options ?? []).Select(Normal)],
        IntegrationTypes = Normal(command.IntegrationTypes),
        Contexts = Normal(command.Contexts),
    };

    private static CommandOption Normal(CommandOption option) => option with
    {
        NameLocalizations = Normal(option.NameLocalizations),
        DescriptionLocalizations = Normal(option.DescriptionLocalizations),
        Required = option.Required is true ? true : null,
        Autocomplete = option.Autocomplete is true ? true : null,
        Choices = [.. (option.Choices ?? []).Select(choice => choice with { NameLocalizations = Normal(choice.NameLocalizations) })],
        ChannelTypes = Normal(option.ChannelTypes),
    };

    private static SortedDictionary<string, string> Normal(IReadOnlyDictionary<string, string>? localizations) =>
        new((localizations ?? new Dictionary<string, string>()).ToDictionary(), StringComparer.Ordinal);

    private static IReadOnlyList<int> Normal(IReadOnlyList<int>? numbers) => [.. (numbers ?? []).Order()];
}
