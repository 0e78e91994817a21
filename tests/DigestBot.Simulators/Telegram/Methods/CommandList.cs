using System.Text.Json;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>The parameter <c>commands</c>. Sources of the words: TDLib and what its server answers bots.</summary>
internal static class CommandList
{
    private const int Most = 100;
    private const int LongestName = 32;
    private const int LongestDescription = 256;

    public static Parsed<IReadOnlyList<Command>> Read(Call call)
    {
        if (!call.Has("commands"))
            return Commands([]);
        if (call.Json("commands") is not { } list)
            return Refusal.BadRequest("can't parse commands JSON object");
        if (list.ValueKind != JsonValueKind.Array)
            return Refusal.BadRequest("expected an Array of BotCommand");
        List<Command> commands = [];
        foreach (var item in list.EnumerateArray())
            if (Read(item).IsRefused(out var refusal, out var command))
                return refusal;
            else
                commands.Add(command);
        return commands.Count > Most ? Refusal.BadRequest("BOT_COMMANDS_TOO_MUCH") : Commands(commands);
    }

    private static Parsed<Command> Read(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return Wrong("expected an Object");
        if (Text(item, "command") is not { } given)
            return Wrong("Can't find field \"command\"");
        if (Text(item, "description") is not { } description)
            return Wrong("Can't find field \"description\"");
        var name = given.StartsWith('/') ? given[1..] : given;
        return (name, description) switch
        {
            ({ Length: 0 }, _) => Refusal.BadRequest("command must be non-empty"),
            ({ Length: > LongestName }, _) => Refusal.BadRequest($"command length must not exceed {LongestName}"),
            (_, { Length: 0 }) => Refusal.BadRequest("command description must be non-empty"),
            (_, { Length: > LongestDescription }) => Refusal.BadRequest($"command description length must not exceed {LongestDescription}"),
            _ when !name.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '_') => Refusal.BadRequest("BOT_COMMAND_INVALID"),
            _ => new Command(name, description),
        };
    }

    // An interface converts to nothing by itself.
    private static Parsed<IReadOnlyList<Command>> Commands(IReadOnlyList<Command> commands) => Parsed<IReadOnlyList<Command>>.Of(commands);

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : null;

    private static Refusal Wrong(string what) => Refusal.BadRequest($"can't parse BotCommand: {what}");
}
