using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering.Dialects;

namespace DigestBot.Core.Rendering.Views;

/// <summary>What a category's summary shows.</summary>
/// <param name="Papers">The papers the scope lets through, by number.</param>
/// <param name="SeenBefore">How many more the edition lists that an earlier one already had; 0 when the scope leaves none out.</param>
public sealed record CategorySummary(Edition Edition, string Category, PaperScope Scope, IReadOnlyList<Paper> Papers, int SeenBefore = 0);

/// <summary>For whom a view is made.</summary>
public sealed record Viewer(Texts Texts, Layout Layout, IDialect Dialect);
