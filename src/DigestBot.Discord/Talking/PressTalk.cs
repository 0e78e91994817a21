using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Rendering;
using DigestBot.Discord.Receiving;

namespace DigestBot.Discord.Talking;

/// <summary>Answers buttons and menus.</summary>
internal sealed class PressTalk(IConversation conversation, Requests requests, ChosenChannels channels, ReplyTeller teller)
{
    public async Task AnswerAsync(DiscordArrival.Asked asked, CancellationToken ct)
    {
        var pressed = Pressed.Of(asked.Interaction);
        if (Sharing.LinkOf(asked.Interaction.Data?.CustomId) is { } shared)
            await ShareAsync(shared, asked, ct);
        else if (asked.Where.HasOthers && pressed.Data is [var only] && ButtonData.Decode(only) is ButtonData.SpeakFor choice)
            await SpeakForAsync(new(Places.Platform, choice.ChatId, choice.Thread), asked, ct);
        else
            await teller.TellAsync(await PressAsync(pressed, asked, ct), asked, ct);
    }

    private async Task<Reply> PressAsync(Pressed pressed, DiscordArrival.Asked asked, CancellationToken ct)
    {
        var request = pressed.About is { } about
            ? requests.About(asked.Interaction, asked.Where, about)
            : requests.Of(asked.Interaction, asked.Where);
        Reply? said = null;
        foreach (var data in pressed.Data)
        {
            var reply = await conversation.AnswerAsync(request with { ButtonData = data, ReplyTo = asked.Interaction.Message?.Id }, ct);
            said = said is null ? reply : reply with { Notice = Join(said.Notice, reply.Notice) };
            if (reply.IsRefusal)
                break;
        }

        return said ?? new Reply([]);
    }

    // Several switches of one menu: one answer, with a word on each.
    private static string? Join(string? before, string? next) => before is null || next is null ? next ?? before : $"{before}\n{next}";

    private async Task ShareAsync(StartLink.Paper shared, DiscordArrival.Asked asked, CancellationToken ct) => await teller.TellAsync(
        await conversation.AnswerAsync(requests.Of(asked.Interaction, asked.Where) with { Text = $"/paper {shared.Id.Value}" }, ct), asked, ct);

    // In one's own chat, what is said from now on is for the chosen one. A server's channel is shared with others: there, only the screen is.
    private async Task SpeakForAsync(ChatAddress chosen, DiscordArrival.Asked asked, CancellationToken ct)
    {
        var (chat, obstacle) = await channels.TakeUpAsync(asked.Interaction, chosen, ct);
        if (chat is null)
        {
            await teller.WhisperAsync(obstacle!, asked, ct);
            return;
        }

        var request = requests.About(asked.Interaction, asked.Where, chat) with { Text = Manage.FirstScreen };
        await teller.TellAsync(await conversation.AnswerAsync(request, ct), asked, ct);
    }
}
