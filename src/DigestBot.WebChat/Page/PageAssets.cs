using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DigestBot.WebChat.Page;

/// <summary>The page's files, which travel inside the assembly.</summary>
internal static class PageAssets
{
    private static readonly FrozenDictionary<string, Asset> Assets = typeof(PageAssets).Assembly.GetManifestResourceNames()
        .Where(name => TypeOf(name) is not null)
        .ToFrozenDictionary(name => name, Load);

    /// <summary>A file by name, or 404. The browser keeps it and asks each time whether it changed, so a new version shows at once.</summary>
    public static IResult Serve(HttpRequest request, string name)
    {
        if (!Assets.TryGetValue(name, out var asset))
            return Results.NotFound();
        request.HttpContext.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(asset.Content, asset.Type, entityTag: asset.Tag);
    }

    private static Asset Load(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
        return new Asset(content, TypeOf(name)!, tag);
    }

    private static string? TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => null,
    };

    private sealed record Asset(byte[] Content, string Type, EntityTagHeaderValue Tag);
}
