using System.Text.Json;
using DigestBot.Simulators.Discord.World;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Discord.Rest;

/// <summary>A request.</summary>
/// <param name="Segments">The path below <c>/api/v10</c>.</param>
/// <param name="Body">Undefined where there is none.</param>
/// <param name="Length">The body's bytes; of one with files, those of the largest part.</param>
internal sealed record RestCall(string Method, string[] Segments, JsonElement Body, long Length, IQueryCollection Queries)
{
    private const string Prefix = "/api/v10/";

    /// <summary>The files that came along.</summary>
    public IReadOnlyList<SimFile> Files { get; private init; } = [];

    /// <summary>Reads a request; null where it is for something else than the API, or no JSON.</summary>
    public static async Task<RestCall?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.Path.Value is not { } path || !path.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var segments = path[Prefix.Length..].Split('/');
        if (request.HasFormContentType)
        {
            var (json, files) = await FormReader.ReadAsync(request, ct);
            return new(request.Method, segments, JsonElement.Parse(json),
                files.Select(file => file.Bytes.Length).Append(json.Length).Max(), request.Query)
            { Files = files };
        }

        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, ct);
        return new(request.Method, segments, Parse(bytes.ToArray()), bytes.Length, request.Query);
    }

    public string Query(string name) => Queries[name].ToString();

    private static JsonElement Parse(byte[] bytes) => bytes.Length == 0 ? default : JsonElement.Parse(bytes);
}

/// <summary>What a request was, for a test to look at.</summary>
/// <param name="Route">As the published description writes it; empty where there is none such.</param>
/// <param name="Path">The path below <c>/api/v10</c>.</param>
/// <param name="Status">What it was answered with; 0 where the answer was lost.</param>
public sealed record ReceivedRequest(int Order, string Method, string Route, string Path, JsonElement? Body, int Status);
