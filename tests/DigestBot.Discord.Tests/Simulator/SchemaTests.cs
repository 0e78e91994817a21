using System.Text.Json;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord.Published;
using DigestBot.Tests;

namespace DigestBot.Discord.Tests.Simulator;

/// <summary>What the check against the published description finds, and what it lets pass.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("""{"type":"string","minLength":2,"maxLength":3}""", "\"abc\"", "\"a\"")]
    [InlineData("""{"type":["integer","null"],"minimum":0,"maximum":5}""", "null", "6")]
    [InlineData("""{"type":"integer"}""", "1", "1.5")]
    [InlineData("""{"type":"string","pattern":"^(0|[1-9][0-9]*)$"}""", "\"17\"", "\"x\"")]
    [InlineData("""{"type":"array","items":{"type":"integer"},"minItems":1,"maxItems":2,"uniqueItems":true}""", "[1,2]", "[1,1]")]
    [InlineData("""{"type":"array","items":{"type":"integer"}}""", "[]", "[\"x\"]")]
    [InlineData("""{"type":"array","minItems":1}""", "[1]", "[]")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"]}""", """{"a":1}""", "{}")]
    [InlineData("""{"type":"object","properties":{"a":{}}}""", """{"a":[]}""", """{"b":1}""")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"}}""", """{"a":"x"}""", """{"a":1}""")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"},"maxProperties":1}""", """{"a":"x"}""", """{"a":"x","b":"y"}""")]
    [InlineData("""{"enum":[4,5]}""", "4", "6")]
    [InlineData("""{"type":"integer","oneOf":[{"const":1},{"const":2}]}""", "2", "3")]
    [InlineData("""{"oneOf":[{"type":"integer"},{"minimum":2}]}""", "1", "3")]
    [InlineData("""{"anyOf":[{"type":"integer"},{"type":"string"}]}""", "\"x\"", "true")]
    [InlineData("""{"allOf":[{"minimum":1},{"maximum":2}]}""", "2", "3")]
    [InlineData("""{"$ref":"#/components/schemas/Id"}""", "\"1\"", "1")]
    public void A_value_is_as_described_or_not(string schema, string good, string bad)
    {
        var check = new SchemaCheck(JsonElement.Parse("""{"Id":{"type":"string"}}"""));

        Assert.Empty(check.Check(JsonElement.Parse(schema), JsonElement.Parse(good), "$"));
        Assert.Single(check.Check(JsonElement.Parse(schema), JsonElement.Parse(bad), "$"));
    }

    [Theory]
    [InlineData("POST", "/channels/{channel_id}/messages", """{"components":[{"type":10,"content":"x"}],"flags":32768}""", true)]
    [InlineData("POST", "/channels/{channel_id}/messages", """{"components":[{"type":10,"content":""}],"flags":32768}""", false)]
    [InlineData("POST", "/channels/{channel_id}/messages", """{"components":[{"type":10,"text":"x"}]}""", false)]
    [InlineData("POST", "/channels/{channel_id}/messages", """{"nonce":"12345678901234567890123456"}""", false)]
    [InlineData("POST", "/channels/{channel_id}/messages", """{"allowed_mentions":{"parse":["nobody"]}}""", false)]
    [InlineData("POST", "/interactions/{interaction_id}/{interaction_token}/callback", """{"type":5}""", true)]
    [InlineData("POST", "/interactions/{interaction_id}/{interaction_token}/callback", """{"type":99}""", false)]
    [InlineData("PUT", "/applications/{application_id}/commands", """[{"name":"x","description":"y","contexts":[0,0]}]""", false)]
    [InlineData("POST", "/no/such/route", "{}", false)]
    public void Requests_are_checked_against_the_published_description(string method, string route, string body, bool isGood)
    {
        Assert.SkipWhen(Repository.Specs is null, "no specs");

        Assert.Equal(isGood, !OpenApi.Load(Scene.Settings.Spec!).Check(method, route, JsonElement.Parse(body)).Any());
    }
}
