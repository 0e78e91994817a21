using System.Text;

namespace DigestBot.Simulators.Telegram.World;

/// <summary>A file that came with a message.</summary>
public sealed record SentFile(string Name, string MediaType, byte[] Bytes)
{
    /// <summary>Whether it is shown as a picture.</summary>
    public bool IsPhoto { get; init; }

    /// <summary>What it says; for files of text.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);
}
