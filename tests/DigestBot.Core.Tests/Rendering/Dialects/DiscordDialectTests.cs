using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Core.Rendering.Views;
using DigestBot.Core.Tests.Digests;
using DigestBot.Tests;

namespace DigestBot.Core.Tests.Rendering.Dialects;

public sealed class DiscordDialectTests
{
    private static readonly DiscordDialect Dialect = new();
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void A_summary_is_a_coloured_container_with_a_section_a_paper_and_navigation_in_the_last_row() =>
        Matches("discord-summary.json", CategoryView.Compose(Summary(9) with { SeenBefore = 2 }, 2, For(Layout.Full)));

    [Fact]
    public void A_card_shows_its_folded_parts_as_buttons_in_a_row() =>
        Matches("discord-card.json", PaperView.Compose(new(SomePapers.Edition, SomePapers.Make(17)), (16, 18), For(Layout.Full)));

    [Fact]
    public void A_card_is_turned_to_the_part_that_was_pressed_and_back()
    {
        var card = PaperView.Compose(new(SomePapers.Edition, SomePapers.Make(17)), (16, 18), For(Layout.Full), open: 2);

        var shown = Dialect.Render(card);
        Assert.Contains("**Method**\\nBy *trying*.", shown);
        Assert.DoesNotContain("It works.", shown);
        Assert.Equal(new DiscordComponent.Press(ButtonStyle.Primary, "✓ Method", "p:7:17:i"), Pressable(shown)[1]);
        Assert.Equal(new DiscordComponent.Press(ButtonStyle.Secondary, "Result", "p:7:17:i3"), Pressable(shown)[2]);
    }

    [Fact]
    public void Many_papers_are_a_list_with_a_menu_that_opens_them()
    {
        var page = Dialect.Render(CategoryView.Compose(Summary(15), 1, For(Layout.Compact)));

        var menu = Assert.Single(Rows(page).SelectMany(row => row.Components).OfType<DiscordComponent.StringSelect>());
        Assert.Equal(CustomIds.Open, menu.CustomId);
        Assert.Equal(15, menu.Options.Count);
        Assert.Equal(new SelectOption("15 · On D³ and other cubes", "p:7:15"), menu.Options[14]);
    }

    [Fact]
    public void Many_toggles_are_menus_of_at_most_twenty_five_with_the_choice_in_force()
    {
        var rows = Enumerable.Range(0, 10).Select(row => new ButtonRow([.. Enumerable.Range(0, 3).Select(at => Toggle(row * 3 + at))]));

        var menus = Rows(Dialect.Render(new([], [.. rows]))).SelectMany(row => row.Components).OfType<DiscordComponent.StringSelect>().ToList();

        Assert.Equal([25, 5], menus.Select(menu => menu.Options.Count));
        Assert.Equal(["toggles", "toggles"], menus.Select(menu => CustomIds.Read(menu.CustomId)));
        Assert.Equal(2, menus.Select(menu => menu.CustomId).Distinct().Count());
        Assert.Equal(new SelectOption("c0", "t:c0", Default: true), menus[0].Options[0]);
        Assert.Equal((0, 25), (menus[0].MinValues, menus[0].MaxValues));
    }

    [Fact]
    public void Few_toggles_stay_buttons() =>
        Assert.Equal(["✓ c0", "c1"], Pressable(Dialect.Render(new([], [new([Toggle(0), Toggle(1)])]))).Select(press => press.Label));

    [Fact]
    public void Ids_are_unique_and_lead_back_to_what_the_button_sends()
    {
        Button same = new("17", new ButtonData.ShowPaper(7, 17));

        var pressed = Pressable(Dialect.Render(new([], [new([same, same, new Button("1/2"), new Button("…")])])));

        Assert.Equal(4, pressed.Select(press => press.CustomId).Distinct().Count());
        Assert.Equal(["p:7:17", "p:7:17", CustomIds.Nothing, CustomIds.Nothing], pressed.Select(press => CustomIds.Read(press.CustomId!)));
        Assert.Equal([null, null, true, true], pressed.Select(press => press.Disabled));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:a@example.org")]
    [InlineData("https://example.org/{long}")]
    public void A_link_button_that_Discord_would_refuse_only_shows_its_label(string url) =>
        Assert.True(Assert.Single(Pressable(Dialect.Render(new([], [new([new Button("x", Url: url.Replace("{long}", new string('a', 500)))])])))).Disabled);

    [Fact]
    public void Labels_are_cut_where_Discord_would_refuse_them()
    {
        var label = Assert.Single(Pressable(Dialect.Render(new([], [new([new Button(new string('字', 81))])])))).Label;

        Assert.Equal(80, label.Length);
        Assert.EndsWith("字…", label);
    }

    [Fact]
    public void The_limits_count_all_components_and_all_texts()
    {
        Assert.False(Dialect.Fits(new([])));
        Assert.True(Dialect.Fits(new([new Block.Paragraph([new string('x', 4000)])])));
        Assert.False(Dialect.Fits(new([new Block.Paragraph([new string('x', 4001)])])));
        Assert.False(Dialect.Fits(new([new Block.Paragraph([new string('*', 2001)])])));
        Assert.True(Dialect.Fits(new([], Rows(of: 2, count: 13))));
        Assert.False(Dialect.Fits(new([new Block.Paragraph(["and a text"])], Rows(of: 2, count: 13))));
    }

    private static EquatableList<ButtonRow> Rows(int of, int count) => [.. Enumerable.Repeat(new ButtonRow([.. Enumerable.Repeat(new Button("x"), of)]), count)];

    private static Button Toggle(int number) => new($"c{number}", new ButtonData.Toggle($"c{number}"), Chosen: number == 0);

    private static CategorySummary Summary(int papers) => new(SomePapers.Edition, "cs.CV", PaperScope.New, SomePapers.Take(papers));

    private static Viewer For(Layout layout) => new(Texts.English, layout, Dialect);

    private static void Matches(string golden, Message message) =>
        Golden.Matches(golden, JsonNode.Parse(Dialect.Render(message))!.ToJsonString(Indented) + "\n");

    private static IReadOnlyList<DiscordComponent.ActionRow> Rows(string body) =>
        [.. ((DiscordComponent.Container)DiscordMessage.FromJson(body).Components[0]).Components.OfType<DiscordComponent.ActionRow>()];

    private static IReadOnlyList<DiscordComponent.Press> Pressable(string body) => [.. Rows(body).SelectMany(row => row.Components).OfType<DiscordComponent.Press>()];
}
