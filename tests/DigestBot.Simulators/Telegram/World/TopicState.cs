namespace DigestBot.Simulators.Telegram.World;

/// <summary>What a forum's topic is like.</summary>
public enum TopicState
{
    Open,
    Closed,
    Deleted,
}
