namespace DigestBot.Simulators.Telegram.Happenings;

/// <summary>Makes happen what is asked for.</summary>
internal sealed class Director(Scenery scenery, Memberships memberships, Writing writing, Asking asking)
{
    public Happened Play(Happening happening) => happening switch
    {
        PersonIs person => scenery.Set(person),
        ChatIs chat => scenery.Set(chat),
        TopicIs topic => scenery.Set(topic),
        MemberIs member => scenery.Set(member),
        BotBecomes change => memberships.Change(change),
        Migrates migration => memberships.Migrate(migration),
        Writes text => writing.Write(text),
        Edits edit => writing.Edit(edit),
        Deletes deletion => writing.Delete(deletion),
        Presses press => asking.Press(press),
        Asks question => asking.Ask(question),
        Chooses choice => asking.Choose(choice),
        QueriesExpire => asking.Expire(),
        UpdateComes update => asking.Come(update),
        _ => throw new NotSupportedException(happening.GetType().Name),
    };
}
