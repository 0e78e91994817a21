using System.Text;
using DigestBot.Simulators.Telegram.Markup;

namespace DigestBot.Simulators.Telegram.Rich;

/// <summary>Reads the HTML of a rich message into a tree.</summary>
internal static class RichParser
{
    /// <summary>The tree below a nameless root, or what is wrong.</summary>
    public static (RichNode Root, string? Error) Parse(string source)
    {
        var cursor = new Cursor(source);
        var root = new RichNode(tag: null);
        var open = new Stack<RichNode>([root]);
        while (!cursor.AtEnd)
            if (cursor.Peek() != '<')
                Text(cursor, open.Peek());
            else if (cursor.Peek(1) == '/')
                End(cursor, open);
            else
                Start(cursor, open);
        if (open.Count > 1)
            cursor.Fail($"Can't find end tag corresponding to start tag \"{open.Peek().Name}\"");
        return (root, cursor.Error);
    }

    private static void Text(Cursor cursor, RichNode into)
    {
        var offset = cursor.ByteOffset(cursor.At);
        var text = new StringBuilder();
        while (!cursor.AtEnd && cursor.Peek() != '<')
            if (cursor.Peek() == '&')
                References.Read(cursor, text, isRich: true);
            else
                text.Append(cursor.Take());
        var node = new RichNode(tag: null, text.ToString());
        if (!RichTags.HoldsNoText(into.Name))
            into.Children.Add(node);
        else if (!node.IsBlank)
            cursor.Fail($"Unexpected text in the tag \"{into.Name}\" at byte offset {offset}");
    }

    private static void Start(Cursor cursor, Stack<RichNode> open)
    {
        if (RichTagReader.Read(cursor) is not { } tag)
            return;
        if (!RichTags.MayHold(open.Peek().Name, tag.Name))
        {
            cursor.Fail($"Unexpected tag \"{tag.Name}\" in the tag \"{open.Peek().Name}\" at byte offset {tag.Offset}");
            return;
        }

        var node = new RichNode(tag);
        open.Peek().Children.Add(node);
        if (!tag.IsClosed && !RichTags.Void.Contains(tag.Name))
            open.Push(node);
    }

    private static void End(Cursor cursor, Stack<RichNode> open)
    {
        var offset = cursor.ByteOffset(cursor.At);
        cursor.Skip("</".Length);
        var name = cursor.TakeWhile(sign => !char.IsWhiteSpace(sign) && sign != '>').ToLowerInvariant();
        cursor.SkipSpaces();
        if (cursor.Peek() != '>')
            cursor.Fail($"Unclosed end tag at byte offset {offset}");
        else if (open.Count == 1)
            cursor.Fail($"Unexpected end tag at byte offset {offset}");
        else if (name != open.Peek().Name)
            cursor.Fail($"Unmatched end tag at byte offset {offset}, expected \"</{open.Peek().Name}>\", found \"</{name}>\"");
        else
        {
            cursor.Take();
            open.Pop();
        }
    }
}
