using DigestBot.Core.Languages;

namespace DigestBot.Core.Conversation;

/// <summary>The commands in menu order, found by their name or by another word for them.</summary>
internal sealed class CommandTable
{
    private readonly Dictionary<string, ICommand> _byWord;

    public CommandTable(IEnumerable<ICommand> commands)
    {
        Commands = [.. commands];
        _byWord = Commands
            .SelectMany(command => Words(command.Definition), (command, word) => (command, word))
            .ToDictionary(entry => entry.word, entry => entry.command, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<ICommand> Commands { get; }

    /// <summary>Those that menus and the help tell of.</summary>
    public IEnumerable<ICommand> Shown => Commands.Where(command => !command.Definition.IsForOperators);

    /// <summary>The command of a word, without its slash; null when there is none.</summary>
    public ICommand? Find(string word) => _byWord.GetValueOrDefault(word);

    /// <summary>The command with whose longest word the text begins, and that word.</summary>
    public (ICommand? Command, string Word) FindBeginning(string text) =>
        _byWord.Keys.Where(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)).MaxBy(word => word.Length) is { } longest
            ? (_byWord[longest], longest)
            : (null, "");

    /// <summary>The command of this name, which exists.</summary>
    public ICommand this[string name] => _byWord[name];

    /// <summary>The name that somebody may have meant who typed another; null when none is near.</summary>
    public string? Nearest(string word)
    {
        const int longestTyped = 24;
        if (word.Length > longestTyped)
            return null;
        var near =
            from command in Shown
            let name = command.Definition.Name
            let distance = EditDistance.Between(word.ToLowerInvariant(), name)
            where distance <= Math.Max(1, name.Length / 3) || (word.Length > 2 && name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            orderby distance
            select name;
        return near.FirstOrDefault();
    }

    private static IEnumerable<string> Words(CommandDefinition definition) => [definition.Name, .. definition.Aliases];
}
