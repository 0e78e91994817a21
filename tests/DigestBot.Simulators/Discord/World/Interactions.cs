namespace DigestBot.Simulators.Discord.World;

/// <summary>Interactions that wait for an answer or have one.</summary>
internal sealed class Interactions(Stage stage)
{
    private readonly List<SimInteraction> _all = [];

    public IReadOnlyList<SimInteraction> All => [.. _all];

    public SimInteraction Open(int type, string channel, string person, string? message = null, bool isForeign = false)
    {
        var id = stage.Ids.Next();
        SimInteraction interaction = new(id, $"aW50ZXJhY3Rpb24-{id}", type, channel, person, message, isForeign, stage.Time.GetTimestamp());
        _all.Add(interaction);
        return interaction;
    }

    public SimInteraction? Find(string token) => _all.Find(interaction => interaction.Token == token);

    public SimInteraction Of(string id) =>
        _all.Find(interaction => interaction.Id == id) ?? throw new InvalidOperationException($"There is no interaction {id}.");

    public bool IsTooLate(SimInteraction interaction) => interaction.Answer is null && Age(interaction) > stage.Settings.FirstAnswerSeconds;

    public bool IsAlive(SimInteraction interaction) => Age(interaction) <= stage.Settings.TokenSeconds;

    /// <summary>What has come of an interaction so far.</summary>
    public Exchange Show(SimInteraction interaction) => new(
        interaction.Id,
        interaction.Type,
        interaction.Person,
        interaction.Channel,
        interaction.Answer,
        interaction.Original is { } original && stage.Messages.Has(original) ? stage.Messages.Of(original) : null,
        [.. interaction.FollowUps.Select(stage.Messages.Of)]);

    private double Age(SimInteraction interaction) => stage.Time.GetElapsedTime(interaction.At).TotalSeconds;
}
