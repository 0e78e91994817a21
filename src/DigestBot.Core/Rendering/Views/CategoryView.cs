namespace DigestBot.Core.Rendering.Views;

/// <summary>A category's papers in pages that are turned in place: the push, and the answer to /digest.</summary>
public static class CategoryView
{
    /// <summary>One page, from 1; a page beyond the last shows the last.</summary>
    public static Message Compose(CategorySummary summary, int page, Viewer viewer) => throw new NotSupportedException();
}
