namespace DigestBot.Core.Languages;

// What is stored about a chat.
public abstract partial class Texts
{
    /// <summary>Comes with the file.</summary>
    public abstract string AllThatIsStored { get; }

    /// <summary>In place of a file that is larger than the platform takes.</summary>
    public abstract string DataIsTooLarge { get; }

    /// <summary>Asks before everything is deleted.</summary>
    public abstract string ForgetReally { get; }

    /// <summary>A button.</summary>
    public abstract string ForgetAll { get; }

    /// <summary>A button.</summary>
    public abstract string ShowMyData { get; }

    /// <summary>What was deleted follows.</summary>
    public abstract string Forgotten { get; }

    /// <summary>So many of what a table holds; <see cref="OtherRecords"/> where people have no word for it.</summary>
    public abstract string ForgottenOf(string table, int count);

    /// <summary>So many of what nobody would miss by name.</summary>
    public abstract string OtherRecords(int count);
}
