using NodaTime;

namespace DigestBot.Core.Languages;

internal sealed partial class ChineseTexts
{
    public override string DaysAre(string days) => $"星期：{days}";

    public override string QuietHoursAre(string hours) => $"免打扰：{hours}";

    public override string WithoutNewsIs(string what) => $"没有新论文时：{what}";

    public override string EveryDay => "每天";

    public override string Range(string first, string last) => $"{first}至{last}";

    public override string Weekday(IsoDayOfWeek day) => DateNames.ChineseWeekday(day);

    public override string NoQuiet => "无";

    public override string TellsNothingNew => "说一声";

    public override string KeepsQuietWithoutNews => "不发消息";

    public override string TellsNothingNewButton => "说一声";

    public override string KeepsQuietWithoutNewsButton => "不发消息";

    public override string DaysButton => "星期";

    public override string QuietHoursButton => "免打扰";

    public override string WithoutNewsButton => "没有新论文时";

    public override string WhichDays => "星期几推送？也可以自己写：/settings days 周一三五";

    public override string NoDays => "星期请写成周一至周五，或周二、周四的样子。";

    public override string WhichQuietHours => "什么时候不要打扰？也可以自己写：/settings quiet 22:30-06:30";

    public override string NoQuietHours => "免打扰时段请写成 22:00-07:00 的样子，写 off 可以关闭。";

    public override string WhichWithoutNews => "某天没有新论文时，要我说一声吗？";
}
