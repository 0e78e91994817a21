using System.Text.Json;
using DigestBot.Telegram.Api.Updates;

namespace DigestBot.Telegram.Tests.Receiving;

public sealed class UpdateReaderTests
{
    [Fact]
    public void A_message_in_a_topic_is_read_with_what_it_answers()
    {
        var update = Read("""
            {"update_id":9,"message":{"message_id":5,"date":1700000000,"message_thread_id":42,"is_topic_message":true,"text":"/today",
              "from":{"id":7,"is_bot":false,"first_name":"Ada","language_code":"zh-hans"},
              "chat":{"id":-1001234567890,"type":"supergroup","title":"Lab","is_forum":true},
              "reply_to_message":{"message_id":4,"date":1699999999,"chat":{"id":-1001234567890,"type":"supergroup"},"from":{"id":1,"is_bot":true,"first_name":"Bot"}}}}
            """)!;

        var message = update.Message!;
        Assert.Equal((9, 5, 42L, true, "/today"), (update.UpdateId, message.MessageId, message.MessageThreadId, message.IsTopicMessage, message.Text));
        Assert.Equal((-1001234567890, "Lab", "zh-hans", 4L), (message.Chat.Id, message.Chat.Title, message.From!.LanguageCode, message.ReplyToMessage!.MessageId));
    }

    [Fact]
    public void A_change_of_the_bots_own_place_is_read_with_both_states()
    {
        var change = Read("""
            {"update_id":1,"my_chat_member":{"chat":{"id":-5,"type":"channel","title":"News"},"from":{"id":7,"is_bot":false,"first_name":"Ada"},"date":1,
              "old_chat_member":{"status":"left","user":{"id":1,"is_bot":true,"first_name":"Bot"}},
              "new_chat_member":{"status":"administrator","user":{"id":1,"is_bot":true,"first_name":"Bot"},"can_post_messages":true,"can_be_edited":false}}}
            """)!.MyChatMember!;

        Assert.False(change.OldChatMember.IsPresent);
        Assert.True(change.NewChatMember is { IsAdministrator: true, MayPost: true });
    }

    [Theory]
    [InlineData("""{"update_id":3,"poll":{"id":"1","question":"?"}}""")]
    [InlineData("""{"update_id":3,"something_of_next_year":[{}]}""")]
    [InlineData("""{"update_id":3,"message":{"message_id":5}}""")]
    [InlineData("""{"update_id":3,"message":{"message_id":5,"date":1,"chat":null}}""")]
    [InlineData("""{"update_id":3,"callback_query":{"id":7,"from":{"id":7}}}""")]
    [InlineData("""{"update_id":3,"message":"text"}""")]
    public void What_is_not_known_or_not_as_described_keeps_its_id_alone(string json) => Assert.Equal(new Update(3), Read(json));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"update_id":"three"}""")]
    public void Without_an_id_there_is_nothing(string json) => Assert.Null(Read(json));

    private static Update? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return UpdateReader.Read(document.RootElement);
    }
}
