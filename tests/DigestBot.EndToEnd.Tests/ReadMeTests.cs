using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Tests;

namespace DigestBot.EndToEnd.Tests;

public class ReadMeTests
{
    [Fact]
    public async Task In_a_clone_the_program_works_where_the_person_stands()
    {
        await using var run = new ProgramRun(
            Repository.Root, ["run", "--no-build", "-c", ProgramRun.BuildConfiguration, "--project", "src/DigestBot", "--", "parse", "config/samples/2026-01-05.md"]);
        Assert.Contains("12 papers", (await run.WaitAsync()).Succeeded().Output);
    }
}
