namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string SettingsTitle => "设置";

    public override string BackToSettings => "全部设置";

    public override string Saved => "已保存。";

    public override string NoSetting(string typed) => $"没有“{typed}”这项设置。可设置：时间、星期、免打扰、时区、语言、版式、静音、无新论文。";

    public override string TimeIs(string time) => $"时间：{time}";

    public override string ZoneIs(string zone) => $"时区：{zone}";

    public override string LanguageIs(string language) => $"语言：{language}";

    public override string LayoutIs(string layout) => $"版式：{layout}";

    public override string SoundIs(string sound) => $"提示音：{sound}";

    public override string OnArrival => "新一期到达时";

    public override string OnArrivalButton => "到达即推";

    public override string MoreTimes => "其他时间";

    public override string MoreZones => "其他时区";

    public override string WhichTime => "几点推送？也可以自己写：/time 08:30";

    public override string NoTime(string time, string zone) => $"时间请写成 08:30 的样子。目前仍是 {time}（{zone}）。";

    public override string NoTimeOnArrival => "时间请写成 08:30 的样子。目前仍是新一期一到就推送。";

    public override string WhichZone(string current) => $"目前是 {current}。选一个，或写城市：/timezone 成都";

    public override string NoZone(string typed, string current) => $"没有“{typed}”这个时区。请写城市或时差，如成都、UTC+8。目前仍是 {current}。";

    public override string NoZoneDidYouMean(string typed) => $"不确定“{typed}”是哪个时区，是这些吗？";

    public override string WhichLanguage => "用哪种语言？";

    public override string NoLanguage => "我会中文和英文。";

    public override string WhichLayout => "完整版式带概要，简洁版式只有标题，丰富版式另附可展开的方法与结果，并排版公式（Telegram 需较新的客户端）。";

    public override string NoLayout => "版式有三种：完整、简洁、丰富。";

    public override string FullLayout => "完整，带概要";

    public override string CompactLayout => "简洁，只有标题";

    public override string RichLayout => "丰富，各部分可展开";

    public override string FullLayoutButton => "完整";

    public override string CompactLayoutButton => "简洁";

    public override string RichLayoutButton => "丰富";

    public override string WhichSound => "推送时要有提示音吗？";

    public override string NoOnOff => "请写 on 或 off。";

    public override string WithSound => "开";

    public override string Silent => "关，静默推送";

    public override string WithSoundButton => "有提示音";

    public override string SilentButton => "静音";
}
