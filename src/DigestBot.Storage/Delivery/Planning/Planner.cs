using Dapper;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Operation;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>
/// Plans pushes inside one transaction, set by set and never chat by chat. Each phase fills a temporary table (<see cref="PlanTables"/>)
/// that the next one reads.
/// </summary>
internal sealed class Planner(SqliteConnection connection, PlanRequest request)
{
    public PlanOutcome Run()
    {
        var plan = Outline();
        if (!DueChats.Any(plan))
            return new(0, 0, []);
        PlanTables.Create(connection);
        DueChats.Select(plan);
        Missed.Find(plan);
        OwedPapers.Collect(plan);
        Missed.Collect(plan);
        if (plan.IsNow)
            LatestEdition.Collect(plan);
        Followed.Collect(plan);
        OwnMessages.Choose(plan);
        Notices.MarkCatchUps(plan);
        Missed.Close(plan);
        Followed.Remember(plan);
        Wake.MoveOn(plan);
        Notices.TellNothingNew(plan);
        var mark = OwnOrders.Mark(plan);
        var deliveries = PlannedDeliveries.Write(plan);
        OwnOrders.Give(plan, mark);
        var outcome = PlanReport.Make(plan, deliveries);
        PlanTables.Drop(connection);
        return outcome;
    }

    private Plan Outline() => new(connection, request, connection.QuerySingle<long>(
        request.IgnoresHolds ? "SELECT coalesce(max(id), 0) FROM arrival" : $"SELECT {Holds.LastFree}"));
}

/// <summary>A plan in the making.</summary>
/// <param name="LastArrival">The arrival that the planned chats' cursors move to, unless they are past it; what came later is not looked at.</param>
internal sealed record Plan(SqliteConnection Connection, PlanRequest Request, long LastArrival)
{
    public bool IsNow => Request.Mode == PlanMode.Now;

    /// <summary>Runs SQL of the plan. Its parameters are the same everywhere.</summary>
    public int Execute(string sql) => Connection.Execute(sql, Parameters);

    /// <summary>Asks something that the plan depends on.</summary>
    public bool Is(string sql) => Connection.QuerySingle<bool>(sql, Parameters);

    public PlanParameters Parameters => new(Request.Now, Request.ChatId, LastArrival, IsNow, Request.CatchUpDays, Request.Now.InUtc().Date);
}

/// <summary>What the SQL of a plan may refer to.</summary>
internal sealed record PlanParameters(Instant Now, long? ChatId, long LastArrival, bool IsNow, int CatchUpDays, LocalDate Today);
