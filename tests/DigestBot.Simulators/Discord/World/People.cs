namespace DigestBot.Simulators.Discord.World;

/// <summary>Somebody.</summary>
/// <param name="Locale">The language of their app.</param>
/// <param name="DmRefusal">What refuses messages to them: 50007 where they take none of strangers, 50278 where no guild is shared; null for nothing.</param>
/// <param name="HasInstalled">Whether they installed the bot for themselves.</param>
public sealed record Person(string Id, string Name, string Locale = "en-US", int? DmRefusal = null, bool HasInstalled = false);

/// <summary>The people there are.</summary>
internal sealed class People
{
    private readonly Dictionary<string, Person> _people = [];

    public Person? Find(string id) => _people.GetValueOrDefault(id);

    /// <summary>Somebody who does something is there.</summary>
    public Person Of(string id) => Find(id) ?? (_people[id] = new(id, "somebody"));

    public void Put(Person person) => _people[person.Id] = person;
}
