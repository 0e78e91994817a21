using System.Text.Json;
using DigestBot.Simulators.Discord.Components;

namespace DigestBot.Simulators.Discord.World;

/// <summary>The messages there are, and the nonces that are remembered. Source: Discord, "Create Message", <c>enforce_nonce</c>.</summary>
internal sealed class Messages(Stage stage)
{
    private readonly List<SimMessage> _messages = [];

    // By author alone, as described: the same nonce makes no second message in another channel either.
    private readonly Dictionary<string, (string Message, long At)> _nonces = [];

    public IReadOnlyList<SimMessage> All => [.. _messages];

    /// <summary>Puts a message into a channel; or finds the one with the same nonce.</summary>
    /// <param name="id">The id it shall have; null for a new one.</param>
    /// <param name="answer">The interaction that it answers, if it does.</param>
    /// <param name="person">Who alone sees it; null for everybody.</param>
    public SimMessage Send(
        string channel, JsonElement body, string? id = null, string? answer = null, string? person = null, IReadOnlyList<SimFile>? files = null)
    {
        var nonce = body.TryGetProperty("enforce_nonce", out var enforced) && enforced.ValueKind == JsonValueKind.True ? Json.Text(body, "nonce") : null;
        if (nonce is not null && _nonces.TryGetValue(nonce, out var known) && stage.Time.GetElapsedTime(known.At).TotalSeconds < stage.Settings.NonceSeconds)
            return Of(known.Message);
        SimMessage message = new(id ?? stage.Ids.Next(), channel, body, Edits: 0, answer, person) { Files = files ?? [] };
        _messages.Add(message);
        if (nonce is not null)
            _nonces[nonce] = (message.Id, stage.Time.GetTimestamp());
        if (stage.Channels.Find(channel) is { IsThread: true, IsArchived: true })
            stage.Channels.Change(channel, thread => thread with { IsArchived = false });
        return message;
    }

    /// <summary>A message that everybody in a channel sees.</summary>
    public SimMessage? Find(string channel, string id) => _messages.Find(message => message.Channel == channel && message.Id == id && message.For is null);

    /// <summary>What everybody in a channel sees, in the order in which it was sent.</summary>
    public IEnumerable<SimMessage> In(string channel) => _messages.Where(message => message.Channel == channel && message.For is null);

    public bool Has(string id) => _messages.Exists(message => message.Id == id);

    public SimMessage Of(string id) => _messages.Find(message => message.Id == id) ?? throw new InvalidOperationException($"There is no message {id}.");

    /// <summary>Changes a message; files that come along take the place of those it had.</summary>
    public SimMessage Edit(SimMessage message, JsonElement body, IReadOnlyList<SimFile>? files = null) => Change(
        message.Id, known => known with { Body = body, Edits = known.Edits + 1, Files = files is { Count: > 0 } ? files : known.Files });

    public SimMessage Publish(string id) => Change(id, known => known with { IsPublished = true });

    private SimMessage Change(string id, Func<SimMessage, SimMessage> change)
    {
        var index = _messages.FindIndex(known => known.Id == id);
        return _messages[index] = change(_messages[index]);
    }
}
