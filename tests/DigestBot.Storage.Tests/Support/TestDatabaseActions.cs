using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using NodaTime;

namespace DigestBot.Storage.Tests.Support;

/// <summary>What tests do to a database, in a word each.</summary>
internal static class TestDatabaseActions
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<IntakeOutcome> ImportAsync(this TestDatabase database, LocalDate date, params (int Id, string Category)[] papers) =>
        database.ImportAsync(Some.Key(date), Some.Digest(papers));

    public static Task<IntakeOutcome> ImportAsync(this TestDatabase database, EditionKey key, ParsedDigest digest) =>
        database.Intake.StoreAsync(key, Some.File(digest), digest, Ct);

    public static async Task<Chat> ChatAsync(this TestDatabase database, string id = "anna", ChatSettings? settings = null, string platform = "local", params string[] categories)
    {
        var chat = await database.Chats.OpenAsync(Some.Chat(id, platform), "text", settings ?? Some.Settings, Ct);
        foreach (var category in categories)
            await database.Chats.SubscribeAsync(chat.Id, category, Ct);
        return chat;
    }

    /// <summary>Has a chat follow something, and says the rule's number.</summary>
    public static async Task<long> FollowAsync(this TestDatabase database, long chatId, string text)
    {
        var id = await database.Follows.KeepAsync(chatId, new(text), Ct);
        await database.Follows.FollowAsync(chatId, id, Ct);
        return id;
    }

    public static Task<PlanOutcome> PlanAsync(this TestDatabase database, PlanMode mode, long? chatId = null, bool dryRun = false, int catchUpDays = 60) =>
        database.Outbox.PlanAsync(new(database.Time.Now, mode, chatId, dryRun, catchUpDays), Ct);

    /// <summary>Renders every body as the list of its papers' arXiv ids.</summary>
    public static async Task RenderAsync(this TestDatabase database)
    {
        foreach (var body in await database.Outbox.UnrenderedAsync(Ct))
        {
            var papers = body.Selection is { } chosen
                ? await database.Editions.PapersAsync(body.Edition.Id, [.. chosen.Papers.Select(paper => paper.Number)], Ct)
                : await database.Editions.PapersAsync(body.Edition.Id, body.Category, body.Scope, Ct);
            await database.Outbox.SaveBodyAsync(body.Id, $"{body.Edition.Date:MMdd} {body.Category}: {string.Join(' ', papers.Select(paper => Number(paper.ArxivId)))}", Ct);
        }
    }

    public static Task<IReadOnlyList<LeasedDelivery>> LeaseAsync(
        this TestDatabase database, int limit = 100, string owner = "one", long? chatId = null, string platform = "local") =>
        database.Queue.LeaseAsync(new(platform, limit, owner, database.Time.Now, database.Time.Now + Duration.FromMinutes(1), chatId), Ct);

    /// <summary>Sends all that can be sent and says what each chat got, in its order.</summary>
    public static async Task<List<(string Chat, string Content)>> SendAllAsync(this TestDatabase database)
    {
        await database.RenderAsync();
        List<(string, string)> sent = [];
        while (await database.LeaseAsync() is { Count: > 0 } leased)
            foreach (var delivery in leased)
            {
                await database.SentAsync(delivery);
                sent.Add((delivery.Chat.ChatId, delivery.Message.Content));
            }

        return sent;
    }

    public static Task SentAsync(this TestDatabase database, LeasedDelivery delivery) =>
        database.RecordAsync(delivery, new DeliveryRecord.Sent($"m{delivery.Id}", database.Time.Now));

    public static Task RecordAsync(this TestDatabase database, LeasedDelivery delivery, DeliveryRecord record) =>
        database.Queue.RecordAsync([new(delivery, record)], Ct);

    public static int Number(ArxivId id) => int.Parse(id.Value.AsSpan(5));
}
