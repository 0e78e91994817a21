using System.Text.Json;
using DigestBot.Simulators.Discord.Commands;

namespace DigestBot.Discord.Tests.Simulator;

/// <summary>Which commands the simulated Discord registers.</summary>
public sealed class CommandRulesTests
{
    private const string Option = """{"type":3,"name":"which","description":"x"}""";

    [Theory]
    [InlineData("""{"name":"paper","description":"x"}""")]
    [InlineData("""{"name":"论文","description":"x","name_localizations":{"zh-CN":"论文","zh-TW":"論文"},"contexts":[0,1,2],"integration_types":[0,1]}""")]
    [InlineData("""{"name":"x","description":"y","options":[{"type":3,"name":"a","description":"b","required":true,"autocomplete":true},{"type":5,"name":"c","description":"d"}]}""")]
    public void Good_commands_are_taken(string command) => Assert.Null(CommandRules.Check(JsonElement.Parse($"[{command}]")));

    [Theory]
    [InlineData("""{"name":"Paper","description":"x"}""", "0.name")]
    [InlineData("""{"name":"two words","description":"x"}""", "0.name")]
    [InlineData("""{"name":"","description":"x"}""", "0.name")]
    [InlineData("""{"name":"x","description":""}""", "0.description")]
    [InlineData("""{"name":"x","description":"y","name_localizations":{"zh":"论文"}}""", "0.name_localizations")]
    [InlineData("""{"name":"x","description":"y","name_localizations":{"zh-CN":"论 文"}}""", "0.name_localizations.zh-CN")]
    [InlineData("""{"name":"x","description":"y","description_localizations":{"zh-CN":""}}""", "0.description_localizations.zh-CN")]
    [InlineData("""{"name":"x","description":"y","contexts":[]}""", "0.contexts")]
    [InlineData("""{"name":"x","description":"y","contexts":[3]}""", "0.contexts")]
    [InlineData("""{"name":"x","description":"y","integration_types":[0,0]}""", "0.integration_types")]
    [InlineData("""{"name":"x","description":"y","options":[{"type":3,"name":"a","description":"b"},{"type":3,"name":"c","description":"d","required":true}]}""", "0.options.1")]
    [InlineData("""{"name":"x","description":"y","options":[{"type":3,"name":"a","description":"b"},{"type":3,"name":"a","description":"d"}]}""", "0.options")]
    [InlineData("""{"name":"x","description":"y","options":[{"type":3,"name":"a","description":"b","name_localizations":{"zh-CN":"甲"}},{"type":3,"name":"c","description":"d","name_localizations":{"zh-CN":"甲"}}]}""", "0.options.name_localizations.zh-CN")]
    [InlineData("""{"name":"x","description":"y","name_localizations":{"zh-CN":"甲"}},{"name":"z","description":"y","name_localizations":{"zh-CN":"甲"}}""", "name_localizations.zh-CN")]
    [InlineData("""{"name":"x","description":"y","options":[{"type":5,"name":"a","description":"b","autocomplete":true}]}""", "0.options.0.autocomplete")]
    [InlineData("""{"name":"x","description":"y","options":[{"type":99,"name":"a","description":"b"}]}""", "0.options.0.type")]
    [InlineData("""{"name":"x","description":"y","options":[{"type":3,"name":"a","description":"b","choices":[{"name":"","value":"v"}]}]}""", "0.options.0.choices.0.name")]
    public void Bad_ones_are_refused_with_the_field(string command, string path) =>
        Assert.Contains(path, CommandRules.Check(JsonElement.Parse($"[{command}]"))!.Fields.Select(fault => fault.Path));

    [Fact]
    public void All_together_they_have_limits()
    {
        var tooMany = string.Join(',', Enumerable.Range(0, 101).Select(number => $$"""{"name":"x{{number}}","description":"y"}"""));
        var options = string.Join(',', Enumerable.Range(0, 26).Select(number => Option.Replace("which", $"x{number}", StringComparison.Ordinal)));
        var choices = string.Join(',', Enumerable.Range(0, 25).Select(number => $$"""{"name":"{{new string('n', 98)}}","value":"{{number:00}}{{new string('v', 90)}}"}"""));
        var large = string.Join(',', Enumerable.Range(0, 2).Select(number => $$"""{"type":3,"name":"x{{number}}","description":"y","choices":[{{choices}}]}"""));

        Assert.Equal(30032, CommandRules.Check(JsonElement.Parse($"[{tooMany}]"))!.Code);
        Assert.Equal(["0.options"], Paths($$"""{"name":"x","description":"y","options":[{{options}}]}"""));
        Assert.Equal(["0"], Paths($$"""{"name":"x","description":"y","options":[{{large}}]}"""));
        Assert.Equal(["1"], Paths("""{"name":"x","description":"y"},{"name":"x","description":"z"}"""));
    }

    private static IEnumerable<string> Paths(string commands) => CommandRules.Check(JsonElement.Parse($"[{commands}]"))!.Fields.Select(fault => fault.Path);
}
