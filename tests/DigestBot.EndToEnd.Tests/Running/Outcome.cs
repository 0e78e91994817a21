namespace DigestBot.EndToEnd.Tests.Running;

/// <summary>How a run of the program ended.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string LastLine => Lines is [.., var last] ? last : "";

    /// <summary>It did what it was asked to.</summary>
    public Outcome Succeeded()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}.\n{Output}\n{Error}");
        return this;
    }

    /// <summary>It stopped with one clear line on standard error.</summary>
    public Outcome FailedWith(int exitCode, string sentence)
    {
        Assert.Contains(sentence, Error);
        Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", Output + Error);
        Assert.Equal(exitCode, ExitCode);
        return this;
    }
}
