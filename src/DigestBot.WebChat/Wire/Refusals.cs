using DigestBot.Core.Conversation;

namespace DigestBot.WebChat.Wire;

/// <summary>Why the page's request was refused, in words for the person at it.</summary>
internal static class Refusals
{
    public static LocalizedText Name { get; } = new(
        "A name has 1 to 32 letters, digits, hyphens or underscores; ann@lab is ann in the group lab.",
        "名字由 1 到 32 个字母、文字、数字、连字符或下划线组成；ann@lab 表示群聊 lab 里的 ann。");

    public static LocalizedText Empty { get; } = new(
        "There was nothing in that message.",
        "这条消息是空的。");

    public static LocalizedText TooLong { get; } = new(
        "That message is too long. The limit is 2,000 characters.",
        "消息太长了，最多 2000 个字符。");

    public static LocalizedText TooMuch { get; } = new(
        "That is more than can be answered at once. Wait a little, then go on.",
        "发送得太快，来不及一一回复。请稍等一下再继续。");

    public static LocalizedText TooManyPages { get; } = new(
        "This chat is open on too many pages. Close some, then reload this one.",
        "这个聊天打开的页面太多了。请关掉一些再刷新本页。");

    public static LocalizedText Unreadable { get; } = new(
        "That could not be read. Reload the page and try again.",
        "无法读取这个请求，请刷新页面后再试。");

    public static LocalizedText NoFile { get; } = new(
        "This file is no longer kept. Ask for it again.",
        "这个文件已不再保留，请重新导出。");

    public static LocalizedText Elsewhere { get; } = new(
        "This chat answers only to its own page on this computer.",
        "这个聊天只接受本机页面的请求。");

    public static LocalizedText Trouble { get; } = new(
        "Something went wrong here, and it is written in the log. Please try again in a moment.",
        "这里出了点问题，已记入日志。请稍后再试。");

    public static LocalizedText Stopping { get; } = new(
        "The bot is shutting down. Try again when it is back.",
        "机器人正在关闭，等它恢复后再试。");
}
