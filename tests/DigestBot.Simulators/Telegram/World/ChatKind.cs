namespace DigestBot.Simulators.Telegram.World;

/// <summary>A chat's <c>type</c>.</summary>
public enum ChatKind
{
    Private,
    Group,
    Supergroup,
    Channel,
}
