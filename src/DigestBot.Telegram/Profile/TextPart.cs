using DigestBot.Core.Languages;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Api.Calls;

namespace DigestBot.Telegram.Profile;

/// <summary>The texts of the profile in one language.</summary>
internal static class TextPart
{
    public static ProfilePart Description(TelegramApi api, Texts texts) => new(
        $"description {texts.Code}",
        async ct => await api.GetMyDescriptionAsync(new(ProfileLanguage.CodeOf(texts)), ct)
            is ApiAnswer<BotDescription>.Ok { Result.Description: var shown } && shown == texts.ProfileDescription,
        ct => api.SetMyDescriptionAsync(new(texts.ProfileDescription, ProfileLanguage.CodeOf(texts)), ct));

    public static ProfilePart ShortDescription(TelegramApi api, Texts texts) => new(
        $"short description {texts.Code}",
        async ct => await api.GetMyShortDescriptionAsync(new(ProfileLanguage.CodeOf(texts)), ct)
            is ApiAnswer<BotShortDescription>.Ok { Result.ShortDescription: var shown } && shown == texts.ProfileShortDescription,
        ct => api.SetMyShortDescriptionAsync(new(texts.ProfileShortDescription, ProfileLanguage.CodeOf(texts)), ct));
}
