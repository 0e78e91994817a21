using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery.Model;

/// <summary>The real stores, living through the same history as the naive bot.</summary>
internal sealed class RealBot(TestDatabase database)
{
    private readonly Dictionary<string, long> _ids = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task BeginAsync()
    {
        foreach (var chat in History.Chats)
            _ids[chat] = (await database.ChatAsync(chat, Settings(chat))).Id;
        await database.PlanAsync(PlanMode.Due);
    }

    private static ChatSettings Settings(string chat) =>
        chat == "eager" ? Some.Settings with { DeliveryTime = null } : Some.Settings with { Language = "en" };

    /// <summary>Lives through a step and says which papers each chat got by it; a paper in two messages is told twice.</summary>
    public async Task<IReadOnlyList<(string Chat, int Paper)>> LiveAsync(Step step)
    {
        switch (step)
        {
            case Step.Import import:
                await database.ImportAsync(
                    Some.Key(import.Day, import.Language), Some.Digest([.. import.Papers.Select(paper => (paper, History.CategoryOf(paper)))]));
                return [];
            case Step.Subscribe one:
                await database.Chats.SubscribeAsync(_ids[one.Chat], one.Pattern, Ct);
                return [];
            case Step.Unsubscribe one:
                await database.Chats.UnsubscribeAsync(_ids[one.Chat], one.Pattern, Ct);
                return [];
            case Step.Follow one:
                await database.FollowAsync(_ids[one.Chat], one.Rule);
                return [];
            case Step.Unfollow one:
                await database.Follows.UnfollowAsync(_ids[one.Chat], await database.Follows.KeepAsync(_ids[one.Chat], new(one.Rule), Ct), Ct);
                return [];
            case Step.Pause pause:
                await database.Chats.SetStateAsync(_ids[pause.Chat], ChatState.Paused, Ct);
                return [];
            case Step.Resume resume:
                await database.Chats.SetStateAsync(_ids[resume.Chat], ChatState.Active, Ct);
                return [];
            case Step.Plan plan:
                return await PlanAsync(plan);
            default:
                throw new NotSupportedException();
        }
    }

    private async Task<IReadOnlyList<(string, int)>> PlanAsync(Step.Plan plan)
    {
        database.Time.Now += Duration.FromDays(1);
        await database.PlanAsync(plan.Mode, plan.Only is null ? null : _ids[plan.Only]);
        return
        [
            .. from sent in await database.SendAllAsync()
               from paper in sent.Content.Split(": ")[1].Split(' ')
               select (sent.Chat, int.Parse(paper)),
        ];
    }
}
