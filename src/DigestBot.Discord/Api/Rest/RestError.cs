namespace DigestBot.Discord.Api.Rest;

/// <summary>A refusal. Source: Discord, "Error Messages" and "Opcodes and Status Codes".</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Discord's own code, which decides; 0 where there is none.</param>
/// <param name="Message">For people, in English.</param>
/// <param name="Fields">What is wrong with which field; empty unless <paramref name="Code"/> is 50035.</param>
/// <param name="RetryAfter">How long to wait after too many requests.</param>
/// <param name="Scope">Whose limit was reached; null where it was none.</param>
public sealed record RestError(int Status, int Code, string Message, IReadOnlyList<FieldError> Fields, TimeSpan? RetryAfter = null, RateScope? Scope = null)
{
    internal string Describe() => Fields.Count == 0
        ? $"{Status}/{Code} {Message}"
        : $"{Status}/{Code} {Message} ({string.Join("; ", Fields.Select(field => $"{field.Path}: {field.Code}"))})";
}

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Path">Such as <c>components.0.components.3.label</c>; empty for the whole.</param>
/// <param name="Code">Such as <c>BASE_TYPE_MAX_LENGTH</c>.</param>
/// <param name="Message">For people, in English.</param>
public sealed record FieldError(string Path, string Code, string Message);

/// <summary>Whose limit was reached. Source: Discord, "Rate Limits", <c>X-RateLimit-Scope</c>.</summary>
public enum RateScope
{
    /// <summary>This bot's, for routes that share a bucket.</summary>
    User,

    /// <summary>This bot's, for everything.</summary>
    Global,

    /// <summary>That of all bots together for one resource; it does not count towards the ban.</summary>
    Shared,
}
