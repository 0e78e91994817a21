namespace DigestBot.Core.Rendering.Text;

/// <summary>What else a text follows beside TeX's conventions.</summary>
internal enum TexDialect
{
    /// <summary>Nothing: titles and abstracts.</summary>
    Plain,

    /// <summary>Markdown, read afterwards: its code and link targets are not TeX's business.</summary>
    Markdown,
}
