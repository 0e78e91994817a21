using DigestBot.Core.Chats;
using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Settings;

/// <summary>Where settings are shown and changed, whichever command asks.</summary>
internal sealed class SettingsDesk(
    TimeSetting time, DaysSetting days, QuietSetting quiet, ZoneSetting zone, LanguageSetting language, LayoutSetting layout, SilentSetting silent,
    NothingNewSetting nothing, TasteSetting taste, RoundUpSetting roundUp,
    IChatStore chats, NextPush nextPush)
{
    private IReadOnlyList<ISetting> All { get; } = [time, days, quiet, zone, language, layout, silent, nothing, taste, roundUp];

    /// <summary>The setting somebody names; null when there is none of that name.</summary>
    public ISetting? Find(string name) => All.FirstOrDefault(setting => setting.Names.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Everything that is chosen, with buttons for the common choices.</summary>
    public Message Show(CommandCall call, string? word = null) => Show(call, call.Chat, call.Texts, word);

    private Message Show(CommandCall call, Chat chat, Texts texts, string? word) => new Draft()
        .Heading(texts.SettingsTitle)
        .When(word is not null, draft => draft.Paragraph(word!))
        .Lines(All.Where(setting => setting.IsFor(call)).Select(setting => setting.Describe(chat.Settings, texts)))
        .Note(nextPush.Describe(chat, texts))
        .Row(time.Choices(chat.Settings, texts))
        .Row(Choose.More(time, texts.MoreTimes), time.OnArrival(chat.Settings, texts))
        .Row(zone.Choices(chat.Settings, texts))
        .Row(Choose.More(zone, texts.MoreZones))
        .Row(Choose.More(days, texts.DaysButton), Choose.More(quiet, texts.QuietHoursButton), Choose.More(nothing, texts.WithoutNewsButton))
        .Row(roundUp.IsFor(call) ? [Choose.More(taste, texts.TasteButton), Choose.More(roundUp, texts.RoundUpTitle)] : [Choose.More(taste, texts.TasteButton)])
        .Row(language.Choices(chat.Settings, texts))
        .Row(layout.Choices(chat.Settings, texts))
        .Row(silent.Choices(chat.Settings, texts))
        .Message;

    /// <summary>Changes a setting, or shows its choices when no value is given.</summary>
    public async Task<Message> ChangeAsync(CommandCall call, ISetting setting, string value, CancellationToken ct) => value switch
    {
        _ when !setting.IsFor(call) => Draft.Of(call.Texts.NominatingIsForGroups),
        "" => setting.Picker(call.Chat.Settings, call.Texts),
        _ => setting.Read(value, call.Chat.Settings, call.Texts) switch
        {
            SettingChange.To to => await SaveAsync(call, setting, to.Settings, ct),
            SettingChange.Mistake mistake => new Draft().Paragraph(mistake.Text).Row(mistake.Suggestions).Message,
            var other => throw new NotSupportedException(other.GetType().Name),
        },
    };

    private async Task<Message> SaveAsync(CommandCall call, ISetting setting, ChatSettings settings, CancellationToken ct)
    {
        await chats.SaveSettingsAsync(call.Chat.Id, settings, ct);
        var chat = call.Chat with { Settings = settings };
        var texts = Texts.For(settings.Language);
        // A button stands among all settings, which now look different; who typed wants a short answer.
        return call.Request.ButtonData is null ? Confirm(chat, setting, texts) : Show(call, chat, texts, texts.Saved);
    }

    private Message Confirm(Chat chat, ISetting setting, Texts texts) => new Draft()
        .Paragraph(texts.Saved)
        .Lines([setting.Describe(chat.Settings, texts)])
        .Note(setting.MovesPush ? nextPush.Describe(chat, texts) : null)
        .Row(Press.Turn(texts.BackToSettings, "/" + CommandNames.Settings))
        .Message;
}
