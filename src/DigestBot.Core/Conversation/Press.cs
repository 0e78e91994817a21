using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation;

/// <summary>The buttons of answers.</summary>
internal static class Press
{
    /// <summary>Says something, as if typed; the answer comes below.</summary>
    public static Button Say(string label, string text) => new(label, new ButtonData.Say(text));

    /// <summary>Says something; the answer takes the message's place.</summary>
    public static Button Turn(string label, string text, bool chosen = false) => new(label, new ButtonData.Turn(text), Chosen: chosen);

    /// <summary>Subscribes or unsubscribes, and shows the new choice by what the text answers.</summary>
    public static Button Toggle(string label, string category, string redraw, bool chosen) =>
        new(label, new ButtonData.Toggle(category, redraw), Chosen: chosen);

    /// <summary>Opens an address.</summary>
    public static Button Link(string label, string url) => new(label, Url: url);
}
