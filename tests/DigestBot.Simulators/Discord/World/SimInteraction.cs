using System.Text.Json;

namespace DigestBot.Simulators.Discord.World;

/// <summary>Somebody used a command, a button or a menu.</summary>
/// <param name="Token">The secret that its answers need.</param>
/// <param name="Type">Source: Discord, "Interaction Type".</param>
/// <param name="Message">What the button or menu stands on.</param>
/// <param name="IsForeign">Whether the bot is there only because this person installed it.</param>
public sealed record SimInteraction(string Id, string Token, int Type, string Channel, string Person, string? Message, bool IsForeign, long At)
{
    public const int Command = 2;
    public const int Component = 3;
    public const int Autocomplete = 4;
    public const int Modal = 5;

    /// <summary>The first answer; null while there is none.</summary>
    public JsonElement? Answer { get; internal set; }

    /// <summary>The message that the first answer has become or changes.</summary>
    public string? Original { get; internal set; }

    /// <summary>Whether an answer was promised and has not come.</summary>
    internal bool IsPending { get; set; }

    /// <summary>Whether only this person sees the first answer.</summary>
    internal bool IsPrivate { get; set; }

    internal List<string> FollowUps { get; } = [];
}

/// <summary>An interaction and what has come of it.</summary>
/// <param name="Answer">The first answer as it was given; null while there is none.</param>
/// <param name="Shown">The message that the first answer has become or changed, as it stands.</param>
public sealed record Exchange(
    string Id, int Type, string Person, string Channel, JsonElement? Answer, SimMessage? Shown, IReadOnlyList<SimMessage> FollowUps)
{
    /// <summary>How it was answered first: Discord, "Interaction Callback Type"; 0 while it was not.</summary>
    public int AnswerType => Answer?.GetProperty("type").GetInt32() ?? 0;

    /// <summary>What was offered while somebody typed, as name and value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Choices =>
        Answer is { } answer && answer.TryGetProperty("data", out var data) && data.TryGetProperty("choices", out var choices)
        ? [.. choices.EnumerateArray().Select(choice => KeyValuePair.Create(choice.GetProperty("name").GetString()!, choice.GetProperty("value").ToString()))]
        : [];
}
