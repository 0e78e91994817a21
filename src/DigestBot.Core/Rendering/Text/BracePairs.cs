namespace DigestBot.Core.Rendering.Text;

/// <summary>Which brace closes which, found in one pass so that a text full of open braces costs no more than another.</summary>
internal sealed class BracePairs
{
    private readonly Dictionary<int, int> _closers = [];

    public BracePairs(string source)
    {
        var open = new Stack<int>();
        for (var i = 0; i < source.Length; i++)
            switch (source[i])
            {
                case '\\': i++; break;
                case '{': open.Push(i); break;
                case '}' when open.TryPop(out var opener): _closers[opener] = i; break;
            }
    }

    /// <summary>Whether a group that ends before <paramref name="end" /> begins here; gives where its closing brace is.</summary>
    public bool TryFind(int opener, int end, out int closer) => _closers.TryGetValue(opener, out closer) && closer < end;
}
