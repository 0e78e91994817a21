using NodaTime;

namespace DigestBot.Core.Scheduling;

/// <summary>Days of the week, one bit each.</summary>
[Flags]
public enum Weekdays
{
    /// <summary>None of them; nobody's choice.</summary>
    None = 0,

    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,

    /// <summary>Monday to Friday.</summary>
    Workdays = Monday | Tuesday | Wednesday | Thursday | Friday,

    /// <summary>Saturday and Sunday.</summary>
    Weekend = Saturday | Sunday,

    /// <summary>All seven.</summary>
    Everyday = Workdays | Weekend,
}

/// <summary>Questions to days of the week.</summary>
public static class WeekdaysQuestions
{
    /// <summary>The bit of a day.</summary>
    public static Weekdays ToBit(this IsoDayOfWeek day) => (Weekdays)(1 << ((int)day - 1));

    /// <summary>Whether a date is on one of these days.</summary>
    public static bool Include(this Weekdays days, LocalDate date) => (days & date.DayOfWeek.ToBit()) != Weekdays.None;
}
