using System.Data.Common;
using System.Text.Json;
using Dapper;
using DigestBot.Core.Digests;
using DigestBot.Storage.Sqlite;
using NodaTime;
using NodaTime.Text;

// Dapper.AOT writes at build time what Dapper would compile in the running program, where nothing can be compiled any more.
[module: DapperAot]
[module: TypeHandler(typeof(LocalDate), typeof(DapperTypes.Day))]
[module: TypeHandler(typeof(LocalTime), typeof(DapperTypes.Time))]
[module: TypeHandler(typeof(Instant), typeof(DapperTypes.Moment))]
[module: TypeHandler(typeof(EquatableList<string>), typeof(DapperTypes.Words))]

namespace DigestBot.Storage.Sqlite;

/// <summary>How the words of the domain are written in columns: days and times as ISO text, instants as Unix milliseconds, lists as JSON.</summary>
/// <remarks>
/// That holds for members of rows and for parameters; a result that is one such value alone is read as text or a number. Lists and bytes are no
/// parameters, as Dapper makes one of each element: lists are given as <see cref="ColumnJson"/>, bytes to a <see cref="Statement"/>.
/// </remarks>
internal static class DapperTypes
{
    private static LocalTimePattern HourAndMinute { get; } = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    internal sealed class Day() : Handler<LocalDate>(date => LocalDatePattern.Iso.Format(date), value => LocalDatePattern.Iso.Parse((string)value).Value);

    internal sealed class Time() : Handler<LocalTime>(time => HourAndMinute.Format(time), value => HourAndMinute.Parse((string)value).Value);

    internal sealed class Moment() : Handler<Instant>(at => at.ToUnixTimeMilliseconds(), value => Instant.FromUnixTimeMilliseconds((long)value));

    internal sealed class Words() : Handler<EquatableList<string>>(
        _ => throw new NotSupportedException(), value => new(JsonSerializer.Deserialize((string)value, ColumnJson.Relaxed.StringArray)));

    internal abstract class Handler<T>(Func<T, object> write, Func<object, T> read) : DbValueHandler<T>
    {
        protected override void SetValueCore(DbParameter parameter, T value) => parameter.Value = write(value);

        protected override T Parse(object? value) => read(value!);
    }
}
