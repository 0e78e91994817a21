namespace DigestBot.Core.Rendering.Dialects.Discord;

/// <summary>
/// File names that Discord keeps as they are. Others it changes, and a component that shows such a file no longer finds it. Source: Discord,
/// "Uploading Files", and the documentation's issue 7754.
/// </summary>
public static class FileNames
{
    private const int Longest = 100;

    /// <summary>
    /// The name in letters, digits, dots, dashes and underscores of ASCII, with a letter, a digit or a dash at both ends; the end, which has the
    /// extension, is kept.
    /// </summary>
    public static string Safe(string name)
    {
        var safe = string.Concat(name.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' ? sign : '_')).Trim('.', '_');
        return safe.Length switch
        {
            0 => "file",
            > Longest => safe[^Longest..].TrimStart('.', '_'),
            _ => safe,
        };
    }
}
