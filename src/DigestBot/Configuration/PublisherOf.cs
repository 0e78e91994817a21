using DigestBot.Core.Digests.Publishing;
using DigestBot.Sources;

namespace DigestBot.Configuration;

internal static class PublisherOf
{
    /// <summary>The publisher that a source without a folder names.</summary>
    public static IPublisher For(this PublisherFactory factory, SourceOptions source) => string.IsNullOrWhiteSpace(source.Repository)
        ? factory.Pattern(source.Url!, source.Language)
        : factory.Repository(source.Repository, source.Branch, source.Language);
}
