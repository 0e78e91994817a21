using System.CommandLine;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Following;
using DigestBot.Core.Languages;
using DigestBot.Core.Learning;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Views;
using DigestBot.Local;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Commands;

/// <summary><c>preview --chat … | --category …</c>: what a push would look like, in any dialect; nothing is planned or sent.</summary>
internal static class PreviewCommand
{
    public static Command Create(Shell shell)
    {
        var chat = new Option<string?>("--chat") { Description = "What this local chat would be pushed now.", HelpName = "NAME" };
        var category = new Option<string?>("--category") { Description = "What a push of this category shows.", HelpName = "CATEGORY" };
        var date = Given.Date("Of this day's edition; without it, of the latest.");
        var language = new Option<string>("--language") { Description = "The words around the papers: en or zh.", DefaultValueFactory = _ => "en" };
        var layout = new Option<string>("--layout") { Description = "full, compact or rich.", DefaultValueFactory = _ => "full" };
        var dialect = new Option<string>("--dialect") { Description = "text, web or another platform's.", DefaultValueFactory = _ => "text" };
        layout.AcceptOnlyFromAmong("full", "compact", "rich");
        language.AcceptOnlyFromAmong([.. Texts.All.Select(texts => texts.Code)]);
        var command = new Command("preview", "Show what a push would look like.") { chat, category, date, language, layout, dialect };
        command.Validators.Add(given =>
        {
            if (given.GetValue(chat) is null == given.GetValue(category) is null)
                given.AddError("Give either --chat or --category.");
        });
        command.SetAction(async (parsed, ct) =>
        {
            await using var bot = await shell.OpenAsync(ct);
            var wanted = DialectNamed(bot, parsed.GetRequiredValue(dialect));
            return parsed.GetValue(chat) is { } name
                ? await ShowChatAsync(bot, shell.Screen, LocalPlatform.Address(name), wanted, ct)
                : await ShowCategoryAsync(bot, shell.Screen, parsed.GetRequiredValue(category)!, parsed.GetValue(date),
                    new(Texts.For(parsed.GetRequiredValue(language)), Enum.Parse<Layout>(parsed.GetRequiredValue(layout), ignoreCase: true), wanted), ct);
        });
        return command;
    }

    private static async Task<int> ShowChatAsync(IServiceProvider bot, Screen screen, ChatAddress address, IDialect dialect, CancellationToken ct)
    {
        var chat = await bot.GetRequiredService<IChatStore>().FindAsync(address, ct)
            ?? throw new Failure($"There is no local chat {address.ChatId} yet; ask --chat {address.ChatId} /start makes one.");
        var plan = await bot.GetRequiredService<IPusher>().RehearseAsync(PlanMode.Now, ct);
        var messages = plan.Messages.Where(message => message.Chat == address).ToList();
        var viewer = new Viewer(Texts.For(chat.Settings.Language), chat.Settings.Layout, dialect);
        var taste = chat.Settings.HasTaste ? await bot.GetRequiredService<ITasteStore>().ReadAsync(chat.Id, version: null, chat.Settings.Language, ct) : Taste.Untaught;
        foreach (var message in messages)
            await ShowAsync(bot, screen, message.Edition, message.Category, message.Scope, viewer, ct, message.Selection, taste);
        if (messages.Count == 0)
            await screen.Out.WriteLineAsync("Nothing new.");
        return ExitCode.Done;
    }

    private static async Task<int> ShowCategoryAsync(
        IServiceProvider bot, Screen screen, string category, LocalDate? date, Viewer viewer, CancellationToken ct)
    {
        var editions = bot.GetRequiredService<IEditionStore>();
        var edition = date is { } day
            ? await editions.FindByDateAsync(day, viewer.Texts.Code, ct)
            : await editions.FindLatestAsync(viewer.Texts.Code, ct);
        if (edition is null)
            throw new Failure("There is no such edition; import brings one in.");
        var categories = await editions.CategoriesAsync(edition.Id, ct);
        if (categories.All(known => known.Category != category || known.NewPapers == 0))
            throw new Failure($"The edition of {LocalDatePattern.Iso.Format(edition.Date)} has nothing new in {category}; it has in "
                + $"{string.Join(", ", categories.Where(known => known.NewPapers > 0).Select(known => known.Category).DefaultIfEmpty("none"))}.");
        await ShowAsync(bot, screen, edition, category, PaperScope.New, viewer, ct);
        return ExitCode.Done;
    }

    private static async Task ShowAsync(
        IServiceProvider bot, Screen screen, Edition edition, string category, PaperScope scope, Viewer viewer, CancellationToken ct, Selection? chosen = null, Taste? taste = null)
    {
        if (category is ForYou.Place && chosen is not null)
        {
            await screen.Out.WriteLineAsync(viewer.Dialect.Render(await ForYou.ComposeAsync(bot.GetRequiredService<IEditionStore>(), edition, chosen, 1, viewer, ct)).TrimEnd() + "\n");
            return;
        }

        var summary = await CategorySummary.ReadAsync(bot.GetRequiredService<IEditionStore>(), edition, category, scope, ct);
        if (chosen is not null)
            summary = summary.Choose(chosen.Id, chosen.Papers.Select(paper => paper.Number));
        if (taste is { Votes: not [] })
            summary = TasteOrder.Arrange(summary, taste);
        foreach (var page in CategoryView.ComposeAll(summary, viewer))
            await screen.Out.WriteLineAsync(viewer.Dialect.Render(page).TrimEnd() + "\n");
    }

    private static IDialect DialectNamed(IServiceProvider bot, string name)
    {
        var dialects = bot.GetServices<IDialect>().ToList();
        return dialects.Find(dialect => dialect.Name == name)
            ?? throw new Failure($"There is no dialect {name}; there are {string.Join(", ", dialects.Select(dialect => dialect.Name))}.", exitCode: ExitCode.Usage);
    }
}
