using System.Text.Json;
using DigestBot.Core.Conversation;
using DigestBot.Core.Conversation.Operation;
using DigestBot.Discord.Api.Gateway;
using DigestBot.Discord.Receiving;

namespace DigestBot.Discord.Talking;

/// <summary>Answers slash commands.</summary>
internal sealed class CommandTalk(
    IConversation conversation, OperatorMenu operators, Requests requests, ChosenChannels channels, Extras extras, ReplyTeller teller)
{
    /// <summary>The option of commands that change a chat, by which they change another one.</summary>
    public const string ChannelOption = "channel";

    private readonly Dictionary<string, CommandDefinition> _commands =
        conversation.Commands.Concat(operators.On(Places.Platform)).ToDictionary(command => command.Name.ToLowerInvariant(), StringComparer.Ordinal);

    public async Task AnswerAsync(DiscordArrival.Asked asked, CancellationToken ct)
    {
        var data = asked.Interaction.Data;
        var name = data?.Name ?? "";
        var options = data?.Options ?? [];
        var definition = _commands.GetValueOrDefault(name);
        var text = definition?.Write(ValuesOf(options)) ?? $"/{name}";
        if (options.FirstOrDefault(option => option.Type == OptionTypes.Channel) is { } chosen)
            await AnswerForAsync(chosen, definition, text, asked, ct);
        else
            await TellAsync(name, Request(definition, asked) with { Text = text }, asked, ct);
    }

    private async Task AnswerForAsync(InteractionOption chosen, CommandDefinition? definition, string text, DiscordArrival.Asked asked, CancellationToken ct)
    {
        var (chat, obstacle) = await channels.TakeUpAsync(asked.Interaction, Text(chosen), ct);
        if (chat is null)
        {
            await teller.WhisperAsync(obstacle!, asked, ct);
            return;
        }

        // Choosing a channel opens what one sets up first.
        var said = definition is not null && IsManage(definition) ? Manage.FirstScreen : text;
        await TellAsync("", requests.About(asked.Interaction, asked.Where, chat) with { Text = said }, asked, ct);
    }

    private ChatRequest Request(CommandDefinition? definition, DiscordArrival.Asked asked) => definition is not null && IsManage(definition)
        ? requests.About(asked.Interaction, asked.Where, about: null)
        : requests.Of(asked.Interaction, asked.Where);

    private async Task TellAsync(string name, ChatRequest request, DiscordArrival.Asked asked, CancellationToken ct)
    {
        var reply = await conversation.AnswerAsync(request, ct);
        await teller.TellAsync(await extras.AddAsync(name, reply, asked, ct), asked, ct);
    }

    private static bool IsManage(CommandDefinition command) => command.Parameters.Any(parameter => parameter.Kind is ParameterKind.Chat);

    private static Dictionary<string, string> ValuesOf(IReadOnlyList<InteractionOption> options) => options
        .Where(option => option.Type == OptionTypes.Text)
        .DistinctBy(option => option.Name)
        .ToDictionary(option => option.Name, Text);

    private static string Text(InteractionOption option) => option.Value is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";
}
