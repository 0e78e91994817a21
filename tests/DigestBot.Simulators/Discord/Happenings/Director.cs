namespace DigestBot.Simulators.Discord.Happenings;

/// <summary>Makes happen what is asked for. What cannot be throws <see cref="InvalidOperationException"/> and says why.</summary>
internal sealed class Director(Stage stage)
{
    private readonly Scenery _scenery = new(stage);
    private readonly Changes _changes = new(stage);
    private readonly Commanding _commanding = new(stage);
    private readonly Pressing _pressing = new(stage);

    public Happened Play(Happening happening) => happening switch
    {
        GuildIs guild => _changes.Join(guild),
        ChannelIs channel => _scenery.Set(channel),
        PersonIs person => _scenery.Set(person),
        PersonMay person => _scenery.Set(person),
        BotMay bot => _scenery.Set(bot),
        GuildRemovesBot guild => _changes.Leave(guild),
        GuildFails guild => _changes.Fail(guild),
        ThreadBecomes thread => _changes.Become(thread),
        ChannelGoes channel => _changes.Go(channel),
        UsesCommand command => _commanding.Use(command),
        Types typing => _commanding.Type(typing),
        Presses press => _pressing.Press(press),
        Chooses choice => _pressing.Choose(choice),
        Submits form => _pressing.Submit(form),
        _ => throw new NotSupportedException(happening.GetType().Name),
    };
}
