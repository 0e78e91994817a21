using System.Text.RegularExpressions;
using DigestBot.Core.Conversation;
using DigestBot.Core.Rendering.Text;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Talking;

namespace DigestBot.Discord.Commands;

/// <summary>
/// The bot's commands as Discord registers them. Who may use which is the bot's to decide, by Manage Channels where it changes something:
/// a permission asked for here would hold for a whole server, and could not be given for one channel. Pure.
/// </summary>
internal static partial class CommandBook
{
    // Source: Discord, "Application Command Structure".
    private const int MostCommands = 100;
    private const int MostOptions = 25;
    private const int LongestText = 100;

    private const string Chinese = "zh";

    private static readonly string[] ChineseLocales = ["zh-CN", "zh-TW"];

    // In servers and for people alike, in servers, in DMs with the bot, and in those of others.
    private static readonly int[] Installs = [0, 1];
    private static readonly int[] Everywhere = [0, 1, 2];

    // Operators run the bot from their own chat with it alone.
    private static readonly int[] WithTheBot = [1];

    public static IReadOnlyList<ApplicationCommand> Of(IReadOnlyList<CommandDefinition> commands)
    {
        var named = commands
            .Select(command => command.ChineseName).OfType<string>()
            .GroupBy(name => name).Where(group => group.Count() == 1).Select(group => group.Key)
            .ToHashSet();
        return [.. commands.Take(MostCommands).Select(command => Command(command, command.ChineseName is { } name && named.Contains(name) ? name : null))];
    }

    private static ApplicationCommand Command(CommandDefinition command, string? chineseName) => new(
        command.Name.ToLowerInvariant(),
        Text(command.Description.English),
        Names(chineseName),
        Localised(command.Description),
        [.. Options(command).Take(MostOptions)],
        Installs,
        command.IsForOperators ? WithTheBot : Everywhere);

    private static IEnumerable<CommandOption> Options(CommandDefinition command)
    {
        foreach (var parameter in command.Parameters.OrderByDescending(parameter => parameter.IsRequired))
            yield return Option(parameter);
        bool IsTaken(string name) => command.Parameters.Any(parameter => parameter.Name.English == name);
        if (command.ChangesChat && !IsTaken(CommandTalk.ChannelOption))
            yield return Channel(CommandTalk.ChannelOption, ChannelName, OtherChannel);
        else if (command is { ChangesChat: false, IsForAll: false, IsForOperators: false } && !IsTaken(Sharing.Option)
            && !command.Parameters.Any(parameter => parameter.Kind is ParameterKind.Chat))
            yield return new(OptionTypes.YesOrNo, Sharing.Option, Share.English, Names(ShareName), Localised(Share));
    }

    private static CommandOption Option(CommandParameter parameter) => parameter.Kind is ParameterKind.Chat
        ? Channel(parameter.Name.English, parameter.Name.Chinese, parameter.Description)
        : new(
            OptionTypes.Text,
            parameter.Name.English,
            Text(parameter.Description.English),
            Names(parameter.Name.Chinese),
            Localised(parameter.Description),
            parameter.IsRequired ? true : null,
            parameter.Choices.Count > 0 ? [.. parameter.Choices.Take(MostOptions).Select(Choice)] : null,
            parameter.Choices.Count == 0 && parameter.Kind is not ParameterKind.Words ? true : null);

    private static CommandOption Channel(string name, string chineseName, LocalizedText description) => new(
        OptionTypes.Channel, name, Text(description.English), Names(chineseName), Localised(description), ChannelTypes: ChannelKinds.ForPushes);

    private static CommandChoice Choice(ParameterChoice choice) =>
        new(Text(choice.Label.English), choice.Value, ChineseLocales.ToDictionary(locale => locale, _ => Text(choice.Label.Chinese)));

    private static Dictionary<string, string>? Names(string? chinese) =>
        chinese is not null && Name().IsMatch(chinese) ? ChineseLocales.ToDictionary(locale => locale, _ => chinese) : null;

    private static Dictionary<string, string> Localised(LocalizedText text) => ChineseLocales.ToDictionary(locale => locale, _ => Text(text.In(Chinese)));

    private static string Text(string text) => Inlines.ToPlain(Clip.To([new Inline.Plain(text)], LongestText));

    private const string ShareName = "公开";
    private const string ChannelName = "频道";

    private static readonly LocalizedText Share = new("Show the answer to everybody here; otherwise only you see it", "让这里所有人看到回答；否则只有你能看到");
    private static readonly LocalizedText OtherChannel = new("For another channel, forum or thread than this one", "用于其他频道、论坛或子区");

    // Source: Discord, "Application Command Naming".
    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Name();
}
