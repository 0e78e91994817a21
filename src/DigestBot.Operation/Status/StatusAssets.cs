using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DigestBot.Operation.Status;

/// <summary>What the pages look like: files that travel inside the assembly, and hold nothing of anybody's.</summary>
internal static class StatusAssets
{
    public const string Path = "/status/assets";

    private static readonly FrozenDictionary<string, Asset> Assets = new Dictionary<string, string>
    {
        ["colours.css"] = "text/css; charset=utf-8",
        ["status.css"] = "text/css; charset=utf-8",
        ["mark.svg"] = "image/svg+xml",
    }.ToFrozenDictionary(file => file.Key, file => Load(file.Key, file.Value));

    /// <summary>A file by name, or 404. The browser keeps it and asks each time whether it changed.</summary>
    public static IResult Serve(HttpResponse response, string name)
    {
        if (!Assets.TryGetValue(name, out var asset))
            return Results.NotFound();
        response.Headers.CacheControl = "no-cache";
        return Results.Bytes(asset.Content, asset.Type, entityTag: asset.Tag);
    }

    private static Asset Load(string name, string type)
    {
        using var stream = typeof(StatusAssets).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new(content, type, new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\""));
    }

    private sealed record Asset(byte[] Content, string Type, EntityTagHeaderValue Tag);
}
