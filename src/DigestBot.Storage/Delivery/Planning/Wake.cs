using Dapper;
using NodaTime;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>When chats are due next. Each pair of zone and time is computed once, however many chats share it.</summary>
internal static class Wake
{
    /// <summary>Chats that chose a time and were never scheduled.</summary>
    public const string Unscheduled = "state = 0 AND delivery_time IS NOT NULL AND next_due IS NULL";

    /// <summary>Gives such chats their first due.</summary>
    public static void ScheduleNewcomers(Plan plan)
    {
        var pairs = plan.Connection.Query<Pair>(
            $"SELECT DISTINCT time_zone AS TimeZone, delivery_time AS DeliveryTime FROM chat WHERE {Unscheduled}");
        plan.Connection.Execute(
            $"UPDATE chat SET next_due = @NextDue WHERE {Unscheduled} AND time_zone = @TimeZone AND delivery_time = @DeliveryTime",
            pairs.AsList().Select(pair => pair.At(plan)));
    }

    /// <summary>Moves the planned chats past everything that has arrived, and to their next due. A push out of turn leaves that where it was.</summary>
    public static void MoveOn(Plan plan)
    {
        var pairs = plan.Connection.Query<Pair>(
            "SELECT DISTINCT time_zone AS TimeZone, delivery_time AS DeliveryTime FROM temp.profile WHERE delivery_time IS NOT NULL");
        plan.Connection.Execute(
            "UPDATE temp.profile SET next_due = @NextDue WHERE time_zone = @TimeZone AND delivery_time = @DeliveryTime",
            pairs.AsList().Select(pair => pair.At(plan)));
        plan.Execute("""
            UPDATE chat SET cursor = @LastArrival, next_due = iif(next_due > @Now AND delivery_time IS NOT NULL, next_due,
                (SELECT p.next_due FROM temp.due d JOIN temp.profile p ON p.id = d.profile_id WHERE d.chat_id = chat.id))
            WHERE id IN (SELECT chat_id FROM temp.due);

            UPDATE subscription SET pushed_through = @LastArrival
            WHERE @IsNow AND active AND chat_id IN (SELECT chat_id FROM temp.due);
            """);
    }

    private sealed class Pair
    {
        public required string TimeZone { get; init; }

        public LocalTime DeliveryTime { get; init; }

        public object At(Plan plan) => new { TimeZone, DeliveryTime, NextDue = plan.Request.NextDue(DeliveryTime, TimeZone) };
    }
}
