using System.Text;

namespace DigestBot.Configuration;

/// <summary>A secret that stands in a file of its own, as Docker's secrets and systemd's credentials do.</summary>
internal static class SecretFile
{
    private const int MostBytes = 4096;

    /// <summary>The key that names the file, beside the one that would hold the secret itself.</summary>
    public static string KeyFor(string key) => $"{key}File";

    /// <summary>The secret, without the end of its line; or what is wrong, as the rest of a sentence about the key.</summary>
    public static (string? Secret, string? Mistake) Read(string path)
    {
        try
        {
            if (Directory.Exists(path))
                return (null, "is a folder; name the file in it that holds the secret");
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return Read(file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "is not there; put the secret into that file, or leave the setting out");
        }
        catch (UnauthorizedAccessException)
        {
            return (null, $"may not be read by the user {Environment.UserName}; give this user, and no other, the right to");
        }
        catch (IOException e)
        {
            return (null, $"cannot be read ({e.Message.ReplaceLineEndings(" ")})");
        }
    }

    private static (string? Secret, string? Mistake) Read(FileStream file)
    {
        var bytes = new byte[MostBytes + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MostBytes)
            return (null, $"is longer than {MostBytes} bytes; it should hold the secret and nothing else");
        var text = Encoding.UTF8.GetString(bytes, 0, length).Trim('\uFEFF', ' ', '\t', '\r', '\n');
        return text.Length == 0 ? (null, "is empty; write the secret into that file") : (text, null);
    }
}
