namespace DigestBot.Simulators.Discord.Happenings;

/// <summary>Sets up who and what there is. The bot hears nothing of it.</summary>
internal sealed class Scenery(Stage stage)
{
    public Happened Set(ChannelIs happening)
    {
        stage.Channels.Put(happening.Channel);
        return Happened.Nothing;
    }

    public Happened Set(PersonIs happening)
    {
        stage.People.Put(happening.Person);
        return Happened.Nothing;
    }

    public Happened Set(PersonMay happening)
    {
        stage.Rights.Give(happening.Person, happening.Place, happening.May);
        return Happened.Nothing;
    }

    public Happened Set(BotMay happening)
    {
        stage.Rights.Give(stage.Settings.Application, happening.Place, happening.May);
        return Happened.Nothing;
    }
}
