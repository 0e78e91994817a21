namespace DigestBot.Core.Rendering.Dialects;

/// <summary>How one kind of client wants a message written. Pure: it neither queries nor sends.</summary>
public interface IDialect
{
    /// <summary>Its name, stored with every body rendered in it: <c>text</c>, <c>web</c>, <c>telegram</c>, <c>discord</c>.</summary>
    string Name { get; }

    /// <summary>Whether it shows what is in a file, so that nothing else has to.</summary>
    bool ShowsFiles => false;

    /// <summary>The most bytes of a file that comes with a message.</summary>
    int LargestFile => int.MaxValue;

    /// <summary>Whether a message is within the client's limits as it stands.</summary>
    bool Fits(Message message);

    /// <summary>The message as the adapter sends it: markup and buttons in one text that only the adapter of this dialect reads.</summary>
    string Render(Message message);
}
