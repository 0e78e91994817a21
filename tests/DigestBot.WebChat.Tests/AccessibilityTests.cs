using DigestBot.WebChat.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DigestBot.WebChat.Tests;

/// <summary>The page for those who hear it, and for those who see it badly.</summary>
public sealed class AccessibilityTests(ChromiumFixture chromium) : IAsyncLifetime
{
    private const string Today = "2026-01-06";

    // Text against the ground it stands on; 4.5 to 1 is the least for AA (WCAG 2.2, 1.4.3). Edges of controls need 3 to 1 (1.4.11).
    private const string ContrastScript = """
        () => {
          const channel = (c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
          const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
          const luminance = (name) => {
            canvas.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(name);
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
            return 0.2126 * channel(r / 255) + 0.7152 * channel(g / 255) + 0.0722 * channel(b / 255);
          };
          const contrast = (a, b) => {
            const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
            return (light + 0.05) / (dark + 0.05);
          };
          const texts = [
            ['ink', 'paper'], ['ink', 'surface'], ['ink', 'sunken'], ['soft', 'paper'], ['soft', 'surface'], ['soft', 'sunken'],
            ['accent', 'paper'], ['accent', 'surface'], ['accent', 'sunken'], ['on-accent', 'accent'], ['on-accent', 'accent-hover'],
            ['on-tint', 'tint'], ['alarm', 'alarm-ground'], ['paper', 'ink'],
          ];
          const weak = texts.filter(([text, ground]) => contrast(`--${text}`, `--${ground}`) < 4.5);
          if (contrast('--edge', '--surface') < 3) weak.push(['edge', 'surface']);
          return weak.map((pair) => pair.join(' on '));
        }
        """;

    private const string NamelessScript = """
        () => [...document.querySelectorAll('button, a[href], textarea, [role=listbox], [role=log], summary')]
          .filter((node) => node.checkVisibility() && (node.ariaLabel || node.textContent).trim() === '')
          .map((node) => node.outerHTML)
        """;

    private World _world = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await World.StartAsync(Ct);
        await _world.ImportAsync(Today, DigestFixture.Ordinary(Today), Ct);
    }

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(246, 244, 239)")]
    [InlineData(ColorScheme.Dark, "rgb(20, 22, 21)")]
    public async Task Words_stand_out_from_their_ground_by_day_and_by_night(ColorScheme scheme, string ground)
    {
        await using var browser = await chromium.OpenAsync(new() { Locale = "en-GB", ColorScheme = scheme });
        var tab = await Tab.OpenAsync(browser, _world.Url);

        await Expect(tab.Page.Locator("body")).ToHaveCSSAsync("background-color", ground);
        Assert.Empty(await tab.Page.EvaluateAsync<string[]>(ContrastScript));
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task Everything_that_can_be_pressed_has_a_name_and_the_log_announces_itself()
    {
        await using var browser = await chromium.OpenAsync();
        var tab = await Tab.OpenAsync(browser, _world.Url);
        foreach (var text in (string[])["/start", "/settings", "/categories", $"/digest {Today} cs.CV", "3"])
            await tab.AskAsync(text);
        await tab.Page.Locator("#open-menu").ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();

        Assert.Empty(await tab.Page.EvaluateAsync<string[]>(NamelessScript));
        await Expect(tab.Page.GetByRole(AriaRole.Log, new() { Name = "Conversation with DigestBot" })).ToHaveAttributeAsync("aria-live", "polite");
        await Expect(tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "Message" })).ToBeVisibleAsync();
        var active = await tab.Text.GetAttributeAsync("aria-activedescendant");
        await Expect(tab.Page.Locator($"#{active}")).ToHaveAttributeAsync("aria-selected", "true");
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task Headings_go_down_one_level_at_a_time_and_ids_are_unique()
    {
        await using var browser = await chromium.OpenAsync();
        var tab = await Tab.OpenAsync(browser, _world.Url);
        await tab.AskAsync($"/digest {Today} cs.CV");

        var levels = await tab.Page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(h => h.offsetHeight > 0).map(h => Number(h.tagName[1]))");
        var repeated = await tab.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)");

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), step => Assert.True(step.Second - step.First <= 1));
        Assert.Empty(repeated);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
