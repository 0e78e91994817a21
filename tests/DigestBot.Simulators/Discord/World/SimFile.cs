using System.Text;

namespace DigestBot.Simulators.Discord.World;

/// <summary>A file that was uploaded.</summary>
/// <param name="Id">The number in its part's name, <c>files[n]</c>.</param>
/// <param name="Name">As Discord keeps it.</param>
public sealed record SimFile(string Id, string Name, string MediaType, byte[] Bytes)
{
    /// <summary>What it says; for files of text.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Where it can be had.</summary>
    public string Address => $"https://cdn.discordapp.com/attachments/1/{Id}/{Name}";
}
