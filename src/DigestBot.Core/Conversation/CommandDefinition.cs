using DigestBot.Core.Digests;

namespace DigestBot.Core.Conversation;

/// <summary>A command, defined once for every platform's menu and for the help.</summary>
/// <param name="Name">Without the slash; <c>[a-z0-9_]{1,32}</c>.</param>
/// <param name="Arguments">What follows it, as help shows it, such as <c>DATE [CATEGORY]</c>; empty when nothing does.</param>
/// <param name="Description">In the languages of the bot; at most 100 characters each.</param>
/// <param name="ChangesChat">Whether only those who administer the chat may use it.</param>
public sealed record CommandDefinition(string Name, LocalizedText Arguments, LocalizedText Description, bool ChangesChat = false)
{
    /// <summary>Other words that call it, with or without a slash; the first Chinese one is its name in Chinese menus.</summary>
    public EquatableList<string> Aliases { get; init; }

    /// <summary>Whether all who read the chat should see the answer, although everybody may use it.</summary>
    public bool IsForAll { get; init; }

    /// <summary>Whether only operators may use it; no menu and no help tells of it.</summary>
    public bool IsForOperators { get; init; }

    /// <summary>
    /// What it is asked with where a platform asks for each by itself, required ones first. A command that takes arguments and tells none has
    /// one for any words.
    /// </summary>
    public EquatableList<CommandParameter> Parameters
    {
        get => field.Count > 0 || Arguments.English is "" ? field : [CommandParameter.Anything(Arguments)];
        init;
    }

    /// <summary>The name in Chinese menus; null where it has none.</summary>
    public string? ChineseName => Aliases.FirstOrDefault(alias => alias is [>= '\u4E00', ..]);

    /// <summary>The text that calls it.</summary>
    /// <param name="values">By the English name of the parameter.</param>
    public string Write(IReadOnlyDictionary<string, string> values) => string.Join(' ',
        [
            "/" + Name,
            .. Parameters
                .Where(parameter => values.TryGetValue(parameter.Name.English, out var value) && !string.IsNullOrWhiteSpace(value))
                .Select(parameter => parameter.Write(values[parameter.Name.English])),
        ]);
}
