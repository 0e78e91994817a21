namespace DigestBot.Simulators.Discord.Happenings;

/// <summary>Somebody uses a slash command as it is registered.</summary>
/// <param name="Channel">Where; null for the DM with the bot.</param>
/// <param name="Options">By name, as the person typed them.</param>
public sealed record UsesCommand(string Person, string Command, string? Channel = null, IReadOnlyDictionary<string, string>? Options = null) : Happening;

/// <summary>Somebody types in an option of a slash command, and waits for what is offered.</summary>
/// <param name="Options">What stands in the others.</param>
public sealed record Types(
    string Person, string Command, string Option, string Text, string? Channel = null, IReadOnlyDictionary<string, string>? Options = null) : Happening;

/// <summary>Somebody presses a button.</summary>
/// <param name="Button">Its label or <c>custom_id</c>.</param>
public sealed record Presses(string Person, string Message, string Button) : Happening;

/// <summary>Somebody chooses in a menu.</summary>
/// <param name="Choices">Labels or values.</param>
/// <param name="Menu">Its <c>custom_id</c>; null for the only one.</param>
public sealed record Chooses(string Person, string Message, IReadOnlyList<string> Choices, string? Menu = null) : Happening;

/// <summary>Somebody sends off the form that an interaction was answered with.</summary>
/// <param name="Fields">By <c>custom_id</c>.</param>
public sealed record Submits(string Person, string Interaction, IReadOnlyDictionary<string, string> Fields) : Happening;
