using NodaTime;

namespace DigestBot.Core.Languages;

// When pushes come.
public abstract partial class Texts
{
    /// <summary>A line.</summary>
    public abstract string DaysAre(string days);

    /// <summary>A line.</summary>
    public abstract string QuietHoursAre(string hours);

    /// <summary>A line.</summary>
    public abstract string WithoutNewsIs(string what);

    /// <summary>In place of days.</summary>
    public abstract string EveryDay { get; }

    /// <summary>From one to another: days or times.</summary>
    public abstract string Range(string first, string last);

    /// <summary>A day of the week.</summary>
    public abstract string Weekday(IsoDayOfWeek day);

    /// <summary>In place of quiet hours, and a button.</summary>
    public abstract string NoQuiet { get; }

    /// <summary>What is chosen.</summary>
    public abstract string TellsNothingNew { get; }

    /// <summary>What is chosen.</summary>
    public abstract string KeepsQuietWithoutNews { get; }

    /// <summary>A button.</summary>
    public abstract string TellsNothingNewButton { get; }

    /// <summary>A button.</summary>
    public abstract string KeepsQuietWithoutNewsButton { get; }

    /// <summary>A button.</summary>
    public abstract string DaysButton { get; }

    /// <summary>A button.</summary>
    public abstract string QuietHoursButton { get; }

    /// <summary>A button.</summary>
    public abstract string WithoutNewsButton { get; }

    /// <summary>Above days.</summary>
    public abstract string WhichDays { get; }

    /// <summary>Not days of the week.</summary>
    public abstract string NoDays { get; }

    /// <summary>Above hours.</summary>
    public abstract string WhichQuietHours { get; }

    /// <summary>Not hours.</summary>
    public abstract string NoQuietHours { get; }

    /// <summary>Above choices.</summary>
    public abstract string WhichWithoutNews { get; }
}
