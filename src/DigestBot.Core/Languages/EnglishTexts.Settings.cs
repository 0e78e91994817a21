namespace DigestBot.Core.Languages;

internal sealed partial class EnglishTexts
{
    public override string SettingsTitle => "Settings";

    public override string BackToSettings => "All settings";

    public override string Saved => "Saved.";

    public override string NoSetting(string typed) =>
        $"I know no setting “{typed}”. There are time, days, quiet, zone, language, layout, silent and nothing.";

    public override string TimeIs(string time) => $"Time: {time}";

    public override string ZoneIs(string zone) => $"Zone: {zone}";

    public override string LanguageIs(string language) => $"Language: {language}";

    public override string LayoutIs(string layout) => $"Layout: {layout}";

    public override string SoundIs(string sound) => $"Sound: {sound}";

    public override string OnArrival => "as soon as an edition arrives";

    public override string OnArrivalButton => "On arrival";

    public override string MoreTimes => "Other hours";

    public override string MoreZones => "Other zones";

    public override string WhichTime => "At what time? Any other works too: /time 08:30";

    public override string NoTime(string time, string zone) => $"A time looks like 08:30. Yours is still {time}, {zone}.";

    public override string NoTimeOnArrival => "A time looks like 08:30. Pushes still come as soon as an edition arrives.";

    public override string WhichZone(string current) => $"Yours is {current}. Choose another, or say a city: /timezone Zurich";

    public override string NoZone(string typed, string current) =>
        $"I know no zone “{typed}”. Say a city or an offset, such as Zurich or UTC+8. Yours is still {current}.";

    public override string NoZoneDidYouMean(string typed) => $"I am not sure which zone “{typed}” is. One of these?";

    public override string WhichLanguage => "Which language?";

    public override string NoLanguage => "I speak English and Chinese.";

    public override string WhichLayout => "Full shows summaries, compact only titles. Rich adds method and results, folded, and sets formulas; in Telegram it needs a recent app.";

    public override string NoLayout => "The layout is full, compact or rich.";

    public override string FullLayout => "full, with summaries";

    public override string CompactLayout => "compact, titles only";

    public override string RichLayout => "rich, with all parts folded";

    public override string FullLayoutButton => "Full";

    public override string CompactLayoutButton => "Compact";

    public override string RichLayoutButton => "Rich";

    public override string WhichSound => "Should pushes make a sound?";

    public override string NoOnOff => "Say on or off.";

    public override string WithSound => "on";

    public override string Silent => "off, pushes are silent";

    public override string WithSoundButton => "With sound";

    public override string SilentButton => "Silent";
}
