using System.Text.Json;
using DigestBot.Simulators.Telegram.Updates;
using DigestBot.Simulators.Telegram.Wire;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Happenings;

/// <summary>Changes where the bot stands, and tells it.</summary>
internal sealed class Memberships(TelegramWorld world, UpdateQueue updates, Writing writing, MessageJson wire, Rules rules, TimeProvider time)
{
    public Happened Change(BotBecomes change)
    {
        var before = world.Change(change.Chat, chat => chat with { Bot = new(change.Status, change.MaySend) });
        var person = change.By == rules.Bot.Id ? rules.Bot : world.Person(change.By ?? change.Chat);
        var update = updates.Add("my_chat_member", json => json.WriteObject(() =>
        {
            json.WritePropertyName("chat");
            wire.Write(json, before);
            json.WritePropertyName("from");
            json.WriteUser(person);
            json.WriteNumber("date", time.GetUtcNow().ToUnixTimeSeconds());
            json.WriteMember("old_chat_member", rules.Bot, before.Bot, before.Kind);
            json.WriteMember("new_chat_member", rules.Bot, world.Chat(change.Chat).Bot, before.Kind);
        }));
        if (before.Kind is ChatKind.Group or ChatKind.Supergroup && before.Bot.IsInside != world.Chat(change.Chat).Bot.IsInside)
            writing.Serve(change.Chat, person, Passage(world.Chat(change.Chat).Bot.IsInside));
        return new(update);
    }

    public Happened Migrate(Migrates migration)
    {
        var old = world.Change(migration.Chat, chat => chat with { State = ChatState.Migrated, MovedTo = migration.To });
        world.Change(migration.To, _ => old with { Id = migration.To, Kind = ChatKind.Supergroup });
        writing.Serve(migration.To, Person.AnonymousAdministrator, ("migrate_from_chat_id", $"{migration.Chat}"));
        return writing.Serve(migration.Chat, Person.AnonymousAdministrator, ("migrate_to_chat_id", $"{migration.To}"));
    }

    /// <summary>What everybody in the group sees when the bot comes or goes.</summary>
    private (string Field, string Json) Passage(bool isComing)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, SimulatorJson.Writing))
            json.WriteUser(rules.Bot);
        var bot = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        return isComing ? ("new_chat_members", $"[{bot}]") : ("left_chat_member", bot);
    }
}
