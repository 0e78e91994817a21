using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Core.Rendering.Dialects.Telegram;

namespace DigestBot.Tests.Conversation;

/// <summary>Platforms take 64 bytes behind a button, and 40 components in a message (Discord counts rows, buttons and texts).</summary>
public class ButtonsFitTests
{
    private const int MostComponents = 40;

    private static readonly IDialect[] Dialects = [new TelegramDialect(), new DiscordDialect(), new WebDialect()];

    public static TheoryData<string> Languages => ["en", "zh"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_view_over_all_categories_fits(string language)
    {
        var chat = new Chatting { Locale = language };
        chat.Editions.Add(new(2026, 12, 30), language, [.. Taxonomy.Categories.Select((category, i) => (category.Code, $"2612.{i:00000}"))]);
        chat.Editions.Add(new(2026, 12, 31), language, [.. Taxonomy.Categories.Select((category, i) => (category.Code, $"2612.{i:00000}"))]);
        foreach (var text in EveryView())
        {
            await chat.Say(text);
            AssertFits(chat, text);
        }
        await chat.Say("/subscribe " + string.Join(' ', Taxonomy.Archives.Select(archive => CategoryPattern.Of(archive).Value)));
        foreach (var text in new[] { "/unsubscribe", "/subscriptions", "/today", "/start", "/catchup 14", "/catchup 2 page:9", "/catchup x" })
        {
            await chat.Say(text);
            AssertFits(chat, text);
        }
    }

    [Fact]
    public async Task Every_page_of_every_archive_is_reached_by_its_buttons()
    {
        var chat = new Chatting();
        var toggled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var archive in Taxonomy.Archives)
        {
            await chat.Say("/categories all");
            await chat.Press(archive.Code);
            Collect();
            while (chat.Buttons.Any(button => button.Label == "›"))
            {
                await chat.Press("›");
                Collect();
            }
        }
        Assert.Empty(Taxonomy.Categories.Select(category => category.Code).Except(toggled));

        void Collect() => toggled.UnionWith(chat.Buttons.Select(button => button.Data).OfType<ButtonData.Toggle>().Select(toggle => toggle.Category));
    }

    private static IEnumerable<string> EveryView() =>
    [
        "/start", "/help", "/today", "/today all", "/digest", "/digest 2026-12-30", "/settings", "/settings days", "/settings quiet", "/settings nothing", "/settings quiet never-ever", "/why", "/time", "/timezone", "/language", "/categories", "/categories all",
        "/related 12", "/random", "/random cs.CV", "/stats", "/stats all", "/stats cs.CV", "/stats cs.XX", "/related", "/save 1", "/save 2 #视觉 #video-diffusion-models 值得再读一遍", "/save 3 4 5 6 7 8", "/saved", "/saved page:2", "/saved #视觉", "/saved 2612.00001", "/unsave 2", "/cite 1", "/cite 1 ris", "/cite 1 2 3", "/export", "/export bibtex", "/export csl #视觉 unread",
        "/subscribe", "/unsubscribe", "/subscriptions", "/categories a", "/categories theory 2", "2612.00001", "2699.99999", "12", "2026-12-30 12", "2026-12-29",
        .. Taxonomy.Archives.SelectMany(archive => new[] { $"/categories {archive.Code}", $"/categories {archive.Code} 2", archive.Code }),
        .. Taxonomy.Categories.SelectMany(category => new[] { category.Code, $"/categories {category.Code}", $"/subscribe {category.Code}x" }),
    ];

    private static void AssertFits(Chatting chat, string text)
    {
        foreach (var message in chat.Answer.Messages)
        {
            var components = 1 + message.Blocks.Count + message.Buttons.Sum(row => 1 + row.Buttons.Count);
            Assert.True(components <= MostComponents, $"{text} has {components} components.");
            Assert.All(Dialects, dialect => Assert.True(dialect.Fits(message), $"{text} does not fit {dialect.Name}."));
            foreach (var button in message.Buttons.SelectMany(row => row.Buttons))
            {
                Assert.InRange(button.Label.Length, 1, 30);
                var data = button.Data?.Encode();
                if (data is not null)
                    Assert.Equal(button.Data, ButtonData.Decode(data));
            }
        }
    }
}
