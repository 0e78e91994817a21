using Microsoft.Playwright;

namespace DigestBot.WebChat.Tests.Support;

/// <summary>One tab with the chat open, as a person sees it. Whatever the browser complains about fails the test.</summary>
internal sealed class Tab
{
    private readonly List<string> _complaints = [];

    private Tab(IPage page) => Page = page;

    public IPage Page { get; }

    public ILocator Entries => Page.Locator(".entry");

    public ILocator Messages => Page.Locator(".entry.bot");

    public ILocator Latest => Messages.Last;

    public ILocator Text => Page.Locator("#text");

    public static async Task<Tab> OpenAsync(IBrowserContext context, Uri server, string? person = null)
    {
        var tab = new Tab(await context.NewPageAsync());
        tab.Page.Console += (_, message) => tab.Complain(message.Type is "error" or "warning", message.Text);
        tab.Page.PageError += (_, error) => tab.Complain(true, error);
        tab.Page.Dialog += async (_, dialog) =>
        {
            tab.Complain(true, $"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        await tab.Page.GotoAsync(new Uri(server, person is null ? "/" : $"/?as={Uri.EscapeDataString(person)}").ToString());
        await tab.IsReadyAsync();
        return tab;
    }

    public Task IsReadyAsync() => Assertions.Expect(Page.Locator("#log")).ToHaveAttributeAsync("aria-busy", "false");

    /// <summary>Types, sends, and waits until the bot has answered.</summary>
    public async Task<ILocator> AskAsync(string text)
    {
        var before = await Messages.CountAsync();
        await Text.FillAsync(text);
        await Text.PressAsync("Enter");
        return await NextAsync(before);
    }

    /// <summary>Does something and waits until the bot has said something new.</summary>
    public async Task<ILocator> AnswerToAsync(Func<Task> action)
    {
        var before = await Messages.CountAsync();
        await action();
        return await NextAsync(before);
    }

    public void HasNoComplaints() => Assert.Empty(_complaints);

    /// <summary>For tests that take the server away, which browsers report as an error.</summary>
    public void Forgive() => _complaints.Clear();

    private async Task<ILocator> NextAsync(int before)
    {
        var next = Messages.Nth(before);
        try
        {
            await next.WaitForAsync();
        }
        catch (TimeoutException)
        {
            Assert.Fail($"No answer came. The browser says: {string.Join("; ", _complaints)}; the page: {await Page.Locator("body").InnerTextAsync()}");
        }
        return next;
    }

    private void Complain(bool matters, string what)
    {
        if (matters)
            _complaints.Add(what);
    }
}
