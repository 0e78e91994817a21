using System.Text.Json;
using DigestBot.Simulators.Discord.Gateway;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.Limits;
using DigestBot.Simulators.Discord.Published;
using DigestBot.Simulators.Discord.Rest;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord;

/// <summary>All parts of one server.</summary>
internal sealed class Stage
{
    public Stage(DiscordSettings settings, TimeProvider time)
    {
        Settings = settings;
        Time = time;
        Published = settings.Spec is { } file ? OpenApi.Load(file) : null;
        Limits = new(this);
        Ids = new(time);
        Guilds = new(this);
        Channels = new(Ids);
        Access = new(this);
        Messages = new(this);
        Interactions = new(this);
        Sessions = new(this);
        Director = new(this);
    }

    public DiscordSettings Settings { get; set; }

    public TimeProvider Time { get; }

    /// <summary>For whatever looks at or changes what is so.</summary>
    public Lock Lock { get; } = new();

    public OpenApi? Published { get; }

    public RateLimits Limits { get; }

    public RequestLog Log { get; } = new();

    public Script Script { get; } = new();

    public Ids Ids { get; }

    public Guilds Guilds { get; }

    public Channels Channels { get; }

    public People People { get; } = new();

    public Rights Rights { get; } = new();

    public Access Access { get; }

    public Messages Messages { get; }

    public Interactions Interactions { get; }

    public Sessions Sessions { get; }

    public Director Director { get; }

    public GatewayOrders Orders { get; } = new();

    /// <summary>The sessions that began, in order.</summary>
    public List<Identified> Identifies { get; } = [];

    public IReadOnlyList<JsonElement> Commands { get; set; } = [];

    /// <summary>Beats when something was asked or sent.</summary>
    public Pulse Pulse { get; } = new();

    public string GatewayUrl { get; set; } = "";

    /// <summary>Where sessions go on; another address, so that it shows who uses it.</summary>
    public string ResumeUrl { get; set; } = "";
}
