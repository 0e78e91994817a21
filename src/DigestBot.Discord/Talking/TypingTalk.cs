using System.Text.Json;
using DigestBot.Core.Conversation;
using DigestBot.Core.Conversation.Completing;
using DigestBot.Discord.Api.Gateway;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Receiving;

namespace DigestBot.Discord.Talking;

/// <summary>Proposes values while somebody types a command.</summary>
internal sealed class TypingTalk(IConversation conversation, ICompletions completions)
{
    public async Task AnswerAsync(DiscordArrival.Asked asked, CancellationToken ct)
    {
        var options = asked.Interaction.Data?.Options ?? [];
        var name = asked.Interaction.Data?.Name;
        var parameters = conversation.Commands.FirstOrDefault(command => command.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Parameters ?? default;
        var found = options.FirstOrDefault(option => option.Focused) is { } typed && Find(parameters, typed.Name) is { } parameter
            ? await completions.FindAsync(new(parameter.Kind, Text(typed), asked.Where.Chat, asked.Interaction.Locale) { Day = DayOf(parameters, options) }, ct)
            : [];
        await asked.Answer.ProposeAsync([.. found.Select(one => new CommandChoice(one.Name, one.Value))], ct);
    }

    private static CommandParameter? Find(IEnumerable<CommandParameter> parameters, string name) =>
        parameters.FirstOrDefault(parameter => parameter.Name.English == name);

    private static string DayOf(IEnumerable<CommandParameter> parameters, IEnumerable<InteractionOption> options) => options
        .Where(option => Find(parameters, option.Name)?.Kind is ParameterKind.Day)
        .Select(Text)
        .FirstOrDefault() ?? "";

    private static string Text(InteractionOption option) => option.Value is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";
}
