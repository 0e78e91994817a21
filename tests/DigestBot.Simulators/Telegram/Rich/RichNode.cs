namespace DigestBot.Simulators.Telegram.Rich;

/// <summary>A tag of a rich message with what is in it; or a text, which has no tag.</summary>
internal sealed class RichNode(RichTag? tag, string text = "")
{
    public RichTag? Tag => tag;

    public string Name => tag?.Name ?? "";

    /// <summary>Of a text alone.</summary>
    public string Text => text;

    public List<RichNode> Children { get; } = [];

    public string? Attribute(string name) => tag?.Attributes.GetValueOrDefault(name);

    public bool IsBlank => tag is null && string.IsNullOrWhiteSpace(text);

    public IEnumerable<RichNode> All => Children.SelectMany(child => child.All).Prepend(this);

    public RichNode? Child(string name) => Children.Find(child => child.Name == name);
}

/// <summary>A start tag.</summary>
/// <param name="Offset">In bytes of UTF-8, as the server counts.</param>
internal sealed record RichTag(string Name, IReadOnlyDictionary<string, string> Attributes, bool IsClosed, int Offset);
