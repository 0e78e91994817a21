using DigestBot.Core.Digests.Publishing;
using DigestBot.Sources.Publishers;

namespace DigestBot.Sources;

/// <summary>Makes publishers of what the configuration says of them.</summary>
public sealed class PublisherFactory(FetchingOptions options, TimeProvider time)
{
    /// <summary>A repository that publishes as upstream does.</summary>
    /// <param name="repository">Its owner and name, <c>owner/name</c>.</param>
    /// <param name="branch">The branch that the digests are on.</param>
    /// <param name="language">Of which language's digests; null for whichever there are.</param>
    public IPublisher Repository(string repository, string branch, string? language)
    {
        var root = new Uri($"{options.RepositoryUrl.TrimEnd('/')}/{repository}/{branch}/");
        return new RepositoryPublisher(root, language, new([root], options, time));
    }

    /// <summary>Addresses that tell the day.</summary>
    /// <param name="patterns">One or several, which spaces separate.</param>
    /// <param name="language">What <c>{language}</c> in them stands for.</param>
    public IPublisher Pattern(string patterns, string? language)
    {
        var read = UrlPattern.Read(patterns, language, out _);
        return new PatternPublisher(read, new([.. read.Select(pattern => pattern.On(UrlPattern.AnyDay))], options, time));
    }

    /// <summary>What is wrong with such patterns, as the rest of a sentence; null if nothing.</summary>
    public static string? MistakeIn(string patterns, string? language)
    {
        var read = UrlPattern.Read(patterns, language, out var mistake);
        return read.Count == 0 ? "is empty" : mistake;
    }
}
