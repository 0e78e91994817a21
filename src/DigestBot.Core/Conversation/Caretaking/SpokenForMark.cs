using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Rendering.Views;

namespace DigestBot.Core.Conversation.Caretaking;

/// <summary>Says on a message which chat it is about: in words, and in the data of a button, by which its other buttons are understood.</summary>
internal static class SpokenForMark
{
    private const int LongestName = 32;

    public static Message On(Message message, Chat about, Texts texts, IDialect dialect)
    {
        var name = Inlines.ToPlain(Clip.To([new Inline.Plain(Caretaker.NameOf(about))], LongestName));
        var done = new Button(texts.DoneWith(name), new ButtonData.SpokenFor(about.Address.ChatId, about.Address.Thread));
        var noted = Notes.Add(message, texts.IsAbout(name), dialect);
        return noted with { Buttons = [.. noted.Buttons, new ButtonRow([done])] };
    }
}
