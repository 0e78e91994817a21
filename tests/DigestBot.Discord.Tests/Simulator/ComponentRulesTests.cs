using System.Text.Json;
using DigestBot.Simulators.Discord;
using DigestBot.Simulators.Discord.Components;

namespace DigestBot.Discord.Tests.Simulator;

/// <summary>What the simulated Discord refuses.</summary>
public sealed class ComponentRulesTests
{
    private const string Button = """{"type":2,"style":2,"label":"x","custom_id":"a"}""";

    [Theory]
    [InlineData("""{"type":10,"content":"x"}""")]
    [InlineData("""{"type":17,"components":[{"type":10,"content":"x"},{"type":14}]}""")]
    [InlineData("""{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":2,"style":5,"label":"x","url":"https://arxiv.org"}}""")]
    [InlineData("""{"type":1,"components":[{"type":3,"custom_id":"a","options":[{"label":"x","value":"y"}]}]}""")]
    public void Good_components_are_taken(string component) => Assert.Null(Check(component));

    [Theory]
    [InlineData("""{"type":10,"content":" "}""", "components.0.content")]
    [InlineData("""{"type":17,"components":[]}""", "components.0.components")]
    [InlineData("""{"type":17,"components":[{"type":17,"components":[{"type":10,"content":"x"}]}]}""", "components.0.components.0.type")]
    [InlineData("""{"type":9,"components":[{"type":10,"content":"x"}]}""", "components.0.accessory")]
    [InlineData("""{"type":17,"id":7,"components":[{"type":10,"id":7,"content":"x"}]}""", "components.0.components.0.id")]
    [InlineData("""{"type":2,"style":2,"label":"x","custom_id":"a"}""", "components.0.type")]
    [InlineData("""{"type":1,"components":[{"type":2,"style":2,"label":"x"}]}""", "components.0.components.0.custom_id")]
    [InlineData("""{"type":1,"components":[{"type":2,"style":2,"custom_id":"a"}]}""", "components.0.components.0.label")]
    [InlineData("""{"type":1,"components":[{"type":2,"style":9,"label":"x","custom_id":"a"}]}""", "components.0.components.0.style")]
    [InlineData("""{"type":1,"components":[{"type":2,"style":5,"label":"x","url":"mailto:a@b.c"}]}""", "components.0.components.0.url")]
    [InlineData("""{"type":1,"components":[{"type":2,"style":2,"label":"x","custom_id":"a","url":"https://arxiv.org"}]}""", "components.0.components.0")]
    [InlineData("""{"type":1,"components":[{"type":3,"custom_id":"a","options":[]}]}""", "components.0.components.0.options")]
    [InlineData("""{"type":1,"components":[{"type":3,"custom_id":"a","max_values":3,"options":[{"label":"x","value":"y"}]}]}""", "components.0.components.0.max_values")]
    [InlineData("""{"type":1,"components":[{"type":3,"custom_id":"a","max_values":2,"options":[{"label":"x","value":"y"},{"label":"z","value":"y"}]}]}""", "components.0.components.0.options")]
    public void Bad_ones_are_refused_with_the_field(string component, string path) =>
        Assert.Contains(path, Check(component)!.Fields.Select(field => field.Path));

    [Fact]
    public void All_together_they_have_limits()
    {
        Assert.Contains("COMPONENT_CUSTOM_ID_DUPLICATED", Codes($$"""{"type":1,"components":[{{Button}},{{Button}}]}"""));
        Assert.Contains("BASE_TYPE_BAD_LENGTH", Codes($$"""{"type":1,"components":[{{string.Join(',', Enumerable.Repeat(Button, 6))}}]}"""));
        Assert.Contains("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", Codes(string.Join(',', Enumerable.Repeat("""{"type":10,"content":"x"}""", 41))));
        Assert.Contains("COMPONENT_MAX_TEXT_EXCEEDED", Codes(string.Join(',', Enumerable.Repeat($$"""{"type":10,"content":"{{new string('x', 2001)}}"}""", 2))));
    }

    [Theory]
    [InlineData("""{"flags":32768}""", 50006)]
    [InlineData("""{"flags":32768,"components":[]}""", 50006)]
    [InlineData("""{"components":[{"type":10,"content":"x"}]}""", 50035)]
    [InlineData("""{"flags":32768,"content":"x","components":[{"type":10,"content":"x"}]}""", 50035)]
    [InlineData("""{"flags":32768,"nonce":"12345678901234567890123456","components":[{"type":10,"content":"x"}]}""", 50035)]
    public void A_message_is_more_than_its_components(string message, int code) => Assert.Equal(code, MessageRules.Check(JsonElement.Parse(message))?.Code);

    private static IEnumerable<string> Codes(string components) => Check(components)!.Fields.Select(field => field.Code);

    private static DiscordRefusal? Check(string components) => MessageRules.Check(JsonElement.Parse($$"""{"flags":32768,"components":[{{components}}]}"""));
}
