using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Happenings;

/// <summary>Sets up who and what there is. The bot hears nothing of it.</summary>
internal sealed class Scenery(TelegramWorld world)
{
    public Happened Set(PersonIs person)
    {
        world.Put(new Person(person.Id, person.FirstName, person.Username, person.LanguageCode));
        return Happened.Nothing;
    }

    public Happened Set(ChatIs chat)
    {
        world.Change(chat.Id, before => before with
        {
            Kind = chat.Kind,
            Title = chat.Title,
            Username = chat.Username,
            IsForum = chat.IsForum,
            Bot = new(chat.Bot),
            State = chat.State,
        });
        return Happened.Nothing;
    }

    public Happened Set(TopicIs topic)
    {
        world.Change(topic.Chat, chat => chat with { IsForum = true, Topics = chat.Topics.SetItem(topic.Thread, topic.State) });
        return Happened.Nothing;
    }

    public Happened Set(MemberIs member)
    {
        world.Change(member.Chat, chat => chat with { Members = chat.Members.SetItem(member.Person, new(member.Status)) });
        return Happened.Nothing;
    }
}
