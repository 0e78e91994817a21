namespace DigestBot.Simulators.Telegram.World;

/// <summary>The <c>status</c> of a <c>ChatMember</c>. In a private chat the bot is a member, or kicked: blocked.</summary>
public enum MemberStatus
{
    Member,
    Creator,
    Administrator,
    Restricted,
    Left,
    Kicked,
}

/// <summary>Somebody's place in a chat.</summary>
/// <param name="MaySend">For a restricted member <c>can_send_messages</c>, for a channel's administrator <c>can_post_messages</c>.</param>
internal readonly record struct Membership(MemberStatus Status, bool MaySend = true)
{
    public bool IsInside => Status is not (MemberStatus.Left or MemberStatus.Kicked);

    public bool Administers => Status is MemberStatus.Creator or MemberStatus.Administrator;
}
