using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Sqlite;

/// <summary>A connection whose commands are part of its transaction and wait no longer than it says, also where whoever runs them says neither.</summary>
internal sealed class Connection(string text) : SqliteConnection(text)
{
    /// <inheritdoc />
    public override SqliteCommand CreateCommand() => new Command { Connection = this, CommandTimeout = DefaultTimeout, Transaction = Transaction };

    // Dapper.AOT takes away from a new command the transaction and the time-out that the provider gives it; and without one, the provider
    // tries a busy statement for ever.
    private sealed class Command : SqliteCommand
    {
        public override int CommandTimeout
        {
            get => base.CommandTimeout;
            set => base.CommandTimeout = value == 0 ? base.CommandTimeout : value;
        }

        protected override DbTransaction? DbTransaction
        {
            get => base.DbTransaction;
            set => base.DbTransaction = value ?? base.DbTransaction;
        }
    }
}
