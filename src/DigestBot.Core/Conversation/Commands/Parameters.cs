using DigestBot.Core.Citing;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>What several commands are called with.</summary>
internal static class Parameters
{
    public static CommandParameter Paper { get; } =
        new(new("paper", "论文"), new("Its number, words of its title, its arXiv id or a link", "编号、标题中的词、arXiv 编号或链接"), ParameterKind.Paper);

    public static CommandParameter Format { get; } = new(new("format", "格式"), new("The file's format", "文件格式"))
    {
        Choices = [.. CitationFormat.All.Select(format => new ParameterChoice(format.Word, new(format.Name, format.Name)))],
    };

    public static CommandParameter Day { get; } =
        new(new("date", "日期"), new("The day of an edition, such as 2026-01-05 or yesterday; the latest without", "某一期的日期，例如 2026-01-05 或 昨天；留空为最新一期"), ParameterKind.Day);

    public static CommandParameter Category { get; } =
        new(new("category", "类别"), new("By code or name, such as cs.CV or robotics", "代码或名称，例如 cs.CV 或 机器人"), ParameterKind.Category);

    public static CommandParameter Categories { get; } =
        new(new("category", "类别"), new("By code or name, several with commas; without it, choose", "代码或名称，多个用逗号分隔；留空则选择"), ParameterKind.Categories);
}
