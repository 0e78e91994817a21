namespace DigestBot.Core.Digests.Intake;

/// <summary>A paper of an edition, and which of the edition's files have it.</summary>
public sealed record EditionPaper(Paper Paper, DigestForms Forms);

/// <summary>The forms in which a paper's edition has it.</summary>
[Flags]
public enum DigestForms
{
    /// <summary>In none.</summary>
    None = 0,

    /// <summary>In the Markdown file.</summary>
    Markdown = 1,

    /// <summary>In the JSON lines.</summary>
    JsonLines = 2,
}
