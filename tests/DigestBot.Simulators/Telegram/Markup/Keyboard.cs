using System.Text;

namespace DigestBot.Simulators.Telegram.Markup;

/// <summary>An <c>InlineKeyboardButton</c>, as far as somebody can press it.</summary>
public sealed record Button(string Text, string? Data = null, string? Url = null);

/// <summary>An inline keyboard that was found to be in order.</summary>
/// <param name="Json">The markup as answers repeat it.</param>
internal sealed record Keyboard(IReadOnlyList<IReadOnlyList<Button>> Rows, string Json)
{
    public static readonly Keyboard None = new([], "");

    public int Count { get; } = Rows.Sum(row => row.Count);

    /// <summary>Encoded once, for answering must cost little.</summary>
    public byte[] Encoded { get; } = Encoding.UTF8.GetBytes(Json);

    public Button? Find(string label) => Rows.SelectMany(row => row).FirstOrDefault(button => button.Text == label);
}
