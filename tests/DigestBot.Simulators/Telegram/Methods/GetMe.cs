using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

internal sealed class GetMe(Rules rules) : Method("getMe")
{
    protected override Outcome Answer(Call call) => new(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("id", rules.Bot.Id);
        json.WriteBoolean("is_bot", true);
        json.WriteString("first_name", rules.Bot.FirstName);
        json.WriteString("username", BotIdentity.Username);
        json.WriteBoolean("can_join_groups", true);
        json.WriteBoolean("can_read_all_group_messages", rules.Settings.ReadsAllGroupMessages);
        json.WriteBoolean("supports_inline_queries", true);
        json.WriteBoolean("can_connect_to_business", false);
        json.WriteBoolean("has_main_web_app", false);
        json.WriteEndObject();
    });
}
