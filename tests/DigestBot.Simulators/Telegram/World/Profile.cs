using System.Collections.Concurrent;

namespace DigestBot.Simulators.Telegram.World;

/// <summary>A text of the profile.</summary>
internal enum ProfileText
{
    Name,
    Description,
    ShortDescription,
}

/// <summary>A <c>BotCommand</c>.</summary>
public sealed record Command(string Name, string Description);

/// <summary>What the bot says about itself: for each language, and its commands for each sort of chat besides.</summary>
internal sealed class Profile
{
    private readonly ConcurrentDictionary<(ProfileText Text, string Language), string> _texts = [];
    private readonly ConcurrentDictionary<(string Scope, string Language), IReadOnlyList<Command>> _commands = [];

    /// <summary>What somebody of that language sees.</summary>
    public string Text(ProfileText text, string language) =>
        _texts.GetValueOrDefault((text, language)) ?? _texts.GetValueOrDefault((text, "")) ?? (text == ProfileText.Name ? BotIdentity.FirstName : "");

    public void Set(ProfileText text, string language, string value)
    {
        if (value.Length == 0)
            _texts.TryRemove((text, language), out _);
        else
            _texts[(text, language)] = value;
    }

    /// <summary>What was set for exactly that scope and language.</summary>
    public IReadOnlyList<Command> Commands(string scope, string language) => _commands.GetValueOrDefault((scope, language)) ?? [];

    public void Set(string scope, string language, IReadOnlyList<Command> commands) => _commands[(scope, language)] = commands;

    public void Clear()
    {
        _texts.Clear();
        _commands.Clear();
    }
}
