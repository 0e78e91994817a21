using DigestBot.Core.Digests.Parsing;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Core.Digests;

/// <summary>What reading digests needs.</summary>
public static class DigestServices
{
    /// <summary>Adds the parser.</summary>
    public static IServiceCollection AddDigests(this IServiceCollection services) =>
        services.AddSingleton<IDigestParser>(new DigestParser());
}
