using System.Text.Json.Nodes;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Gateway;

/// <summary>Lets things happen on the gateway, good and bad.</summary>
public sealed class GatewayDesk
{
    private readonly Stage _stage;

    internal GatewayDesk(Stage stage) => _stage = stage;

    /// <summary>The sessions that began, in order.</summary>
    public IReadOnlyList<Identified> Identifies => Locked(() => (IReadOnlyList<Identified>)[.. _stage.Identifies]);

    /// <summary>How often a session went on.</summary>
    public int Resumes => Locked(() => _stage.Sessions.Resumes);

    /// <summary>How often one began too soon after another.</summary>
    public int TooSoon => Locked(() => _stage.Sessions.TooSoon);

    /// <summary>How many heartbeats came.</summary>
    public int Heartbeats => Locked(() => _stage.Sessions.Heartbeats);

    /// <summary>How often somebody said goodbye.</summary>
    public int Goodbyes => Locked(() => _stage.Sessions.Goodbyes);

    /// <summary>How many shards are connected with a session.</summary>
    public int Connected => Locked(() => _stage.Sessions.Connected.Count);

    /// <summary>Where the connected ones came in: <c>/gateway</c>, or <c>/resume</c> for those who went on.</summary>
    public IReadOnlyList<string> Addresses => Locked(() => (IReadOnlyList<string>)[.. _stage.Sessions.Connected.Select(session => session.Connection!.Path)]);

    /// <summary>Whether heartbeats go unanswered.</summary>
    public bool IsMute
    {
        get => _stage.Orders.IsMute;
        set => _stage.Orders.IsMute = value;
    }

    /// <summary>Whether those who begin or go on with a session get no answer.</summary>
    public bool IsSilent
    {
        get => _stage.Orders.IsSilent;
        set => _stage.Orders.IsSilent = value;
    }

    /// <summary>How many got none.</summary>
    public int Unanswered => Volatile.Read(ref _stage.Orders.Unanswered);

    /// <summary>Breaks every connection.</summary>
    public void Drop() => Each(connection => connection.Drop(), forget: true);

    /// <summary>Hangs up on everybody.</summary>
    public void Close(int code) => Each(connection => connection.Close(code), forget: true);

    /// <summary>Hangs up on the next one who begins or goes on with a session.</summary>
    public void CloseNext(int code) => _stage.Orders.CloseNext(code);

    /// <summary>Asks everybody to connect anew.</summary>
    public void AskToReconnect() => Each(connection => connection.Send(7), forget: true);

    /// <summary>Asks everybody for a heartbeat.</summary>
    public void AskForHeartbeat() => Each(connection => connection.Send(1), forget: false);

    /// <summary>Calls every session invalid.</summary>
    /// <param name="isResumable">Whether it may go on all the same.</param>
    public void Invalidate(bool isResumable) => Locked(() =>
    {
        foreach (var session in _stage.Sessions.Connected)
        {
            session.IsInvalid = !isResumable;
            session.Connection!.Send(9, isResumable);
            session.Connection = null;
        }

        return 0;
    });

    /// <summary>Tells an event.</summary>
    /// <param name="guild">Where it happened; null for a DM.</param>
    public void Tell(string type, string? guild, JsonObject data) => Locked(() =>
    {
        _stage.Sessions.Dispatch(type, guild, data);
        return 0;
    });

    /// <summary>
    /// Somebody uses a command, a button or a menu, whether there is such a one or not; for those that are there see
    /// <see cref="DiscordServer.Happen"/>.
    /// </summary>
    /// <param name="type">2: a command, 3: a component, 4: typing.</param>
    /// <param name="guild">Where; null for a DM.</param>
    /// <param name="more">What else is told, or told differently.</param>
    public SimInteraction Interact(
        int type, JsonObject data, string channel = "10", string? guild = null, string person = "42", JsonObject? more = null) => Locked(() =>
    {
        if (guild is not null && !_stage.Guilds.Has(guild))
            _stage.Guilds.Put(new(guild, "Lab"));
        if (_stage.Channels.Find(channel)?.Guild != guild || _stage.Channels.Find(channel) is null)
            _stage.Channels.Put(guild is null ? new(channel, SimChannel.Dm, People: [person]) : new(channel, SimChannel.Text, guild));
        _stage.Rights.Suppose(person, channel, Permissions.Ordinary | Permissions.ManageChannels);
        return _stage.Interactions.Of(new InteractionJson(_stage).Tell(type, person, channel, data, more: more).Interaction!);
    });

    private void Each(Action<SimConnection> deed, bool forget) => Locked(() =>
    {
        foreach (var session in _stage.Sessions.Connected)
        {
            deed(session.Connection!);
            session.Connection = forget ? null : session.Connection;
        }

        return 0;
    });

    private T Locked<T>(Func<T> look)
    {
        lock (_stage.Lock)
            return look();
    }
}
