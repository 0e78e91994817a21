using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering.Dialects;

namespace DigestBot.Core.Rendering.Views;

/// <summary>For whom a view is made.</summary>
public sealed record Viewer(Texts Texts, Layout Layout, IDialect Dialect)
{
    /// <summary>Whether the chat wants all that its client can show.</summary>
    public bool WantsRich => Layout is Layout.Rich;
}
