using System.Data;
using System.Text.Json;
using Dapper;
using DigestBot.Core.Digests;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Storage.Sqlite;

/// <summary>How the words of the domain are written in columns: days and times as ISO text, instants as Unix milliseconds, lists as JSON.</summary>
internal static class DapperTypes
{
    /// <summary>Makes Dapper know them; doing it again changes nothing.</summary>
    public static void Register()
    {
        SqlMapper.AddTypeHandler(new Handler<LocalDate>(date => LocalDatePattern.Iso.Format(date), value => LocalDatePattern.Iso.Parse((string)value).Value));
        SqlMapper.AddTypeHandler(new Handler<LocalTime>(time => HourAndMinute.Format(time), value => HourAndMinute.Parse((string)value).Value));
        SqlMapper.AddTypeHandler(new Handler<Instant>(at => at.ToUnixTimeMilliseconds(), value => Instant.FromUnixTimeMilliseconds((long)value)));
        SqlMapper.AddTypeHandler(new Handler<EquatableList<string>>(list => ColumnJson.Write(list), value => new(JsonSerializer.Deserialize((string)value, ColumnJson.Relaxed.StringArray))));
    }

    private static LocalTimePattern HourAndMinute { get; } = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private sealed class Handler<T>(Func<T, object> write, Func<object, T> read) : SqlMapper.TypeHandler<T>
    {
        public override void SetValue(IDbDataParameter parameter, T? value) => parameter.Value = value is null ? DBNull.Value : write(value);

        public override T Parse(object value) => read(value);
    }
}
