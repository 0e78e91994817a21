namespace DigestBot.Core.Languages;

// What a chat chooses.
public abstract partial class Texts
{
    /// <summary>A heading, and a button.</summary>
    public abstract string SettingsTitle { get; }

    /// <summary>A button.</summary>
    public abstract string BackToSettings { get; }

    /// <summary>After a change.</summary>
    public abstract string Saved { get; }

    /// <summary>A setting that does not exist.</summary>
    public abstract string NoSetting(string typed);

    /// <summary>A line.</summary>
    public abstract string TimeIs(string time);

    /// <summary>A line.</summary>
    public abstract string ZoneIs(string zone);

    /// <summary>A line.</summary>
    public abstract string LanguageIs(string language);

    /// <summary>A line.</summary>
    public abstract string LayoutIs(string layout);

    /// <summary>A line.</summary>
    public abstract string SoundIs(string sound);

    /// <summary>In place of a time.</summary>
    public abstract string OnArrival { get; }

    /// <summary>A button.</summary>
    public abstract string OnArrivalButton { get; }

    /// <summary>A button.</summary>
    public abstract string MoreTimes { get; }

    /// <summary>A button.</summary>
    public abstract string MoreZones { get; }

    /// <summary>Above times.</summary>
    public abstract string WhichTime { get; }

    /// <summary>Not a time.</summary>
    public abstract string NoTime(string time, string zone);

    /// <summary>Not a time, where pushes come with the editions.</summary>
    public abstract string NoTimeOnArrival { get; }

    /// <summary>Above zones.</summary>
    public abstract string WhichZone(string current);

    /// <summary>Nothing is near.</summary>
    public abstract string NoZone(string typed, string current);

    /// <summary>The nearest are buttons below.</summary>
    public abstract string NoZoneDidYouMean(string typed);

    /// <summary>Above languages.</summary>
    public abstract string WhichLanguage { get; }

    /// <summary>Not a language of ours.</summary>
    public abstract string NoLanguage { get; }

    /// <summary>Above layouts.</summary>
    public abstract string WhichLayout { get; }

    /// <summary>Not a layout.</summary>
    public abstract string NoLayout { get; }

    /// <summary>What is chosen.</summary>
    public abstract string FullLayout { get; }

    /// <summary>What is chosen.</summary>
    public abstract string CompactLayout { get; }

    /// <summary>What is chosen.</summary>
    public abstract string RichLayout { get; }

    /// <summary>A button.</summary>
    public abstract string FullLayoutButton { get; }

    /// <summary>A button.</summary>
    public abstract string CompactLayoutButton { get; }

    /// <summary>A button.</summary>
    public abstract string RichLayoutButton { get; }

    /// <summary>Above choices.</summary>
    public abstract string WhichSound { get; }

    /// <summary>Neither on nor off.</summary>
    public abstract string NoOnOff { get; }

    /// <summary>What is chosen.</summary>
    public abstract string WithSound { get; }

    /// <summary>What is chosen.</summary>
    public abstract string Silent { get; }

    /// <summary>A button.</summary>
    public abstract string WithSoundButton { get; }

    /// <summary>A button.</summary>
    public abstract string SilentButton { get; }
}
