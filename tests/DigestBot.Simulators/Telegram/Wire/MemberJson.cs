using System.Text.Json;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Wire;

/// <summary>Writes members as the server does. Source: Bot API, <c>ChatMember</c> and its six kinds.</summary>
internal static class MemberJson
{
    private static readonly string[] Rights =
    [
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info",
        "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ];

    private static readonly string[] Permissions =
    [
        "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes", "can_send_voice_notes",
        "can_send_polls", "can_send_other_messages", "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info",
        "can_invite_users", "can_pin_messages", "can_manage_topics",
    ];

    extension(Utf8JsonWriter json)
    {
        public void WriteMember(string name, Person person, Membership member, ChatKind kind)
        {
            json.WritePropertyName(name);
            json.WriteMember(person, member, kind);
        }

        public void WriteMember(Person person, Membership member, ChatKind kind)
        {
            json.WriteStartObject();
            json.WritePropertyName("user");
            json.WriteUser(person);
            json.WriteString("status", member.Status.Name());
            json.WriteFields(member, kind);
            json.WriteEndObject();
        }

        private void WriteFields(Membership member, ChatKind kind)
        {
            switch (member.Status)
            {
                case MemberStatus.Creator:
                    json.WriteBoolean("is_anonymous", false);
                    break;
                case MemberStatus.Administrator:
                    json.WriteBoolean("can_be_edited", false);
                    json.WriteBoolean("is_anonymous", false);
                    json.WriteAll(Rights, granted: true);
                    if (kind == ChatKind.Channel)
                        json.WriteAll(["can_post_messages", "can_edit_messages"], member.MaySend);
                    break;
                case MemberStatus.Restricted:
                    json.WriteBoolean("is_member", true);
                    json.WriteAll(Permissions, member.MaySend);
                    json.WriteNumber("until_date", 0);
                    break;
                case MemberStatus.Kicked:
                    json.WriteNumber("until_date", 0);
                    break;
            }
        }

        private void WriteAll(string[] names, bool granted)
        {
            foreach (var name in names)
                json.WriteBoolean(name, granted);
        }
    }
}
