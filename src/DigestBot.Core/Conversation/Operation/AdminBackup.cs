using System.Globalization;
using DigestBot.Core.Operation;

namespace DigestBot.Core.Conversation.Operation;

/// <summary>Copies the database.</summary>
internal sealed class AdminBackup(IOperations operations, AdminLog log)
{
    private const double Megabyte = 1 << 20;

    public async Task<Reply> MakeAsync(CommandCall call, CancellationToken ct)
    {
        try
        {
            var copy = await operations.BackUpAsync(ct);
            await log.NoteAsync(call, $"backup {copy.Name}", ct);
            var size = (copy.Bytes / Megabyte).ToString("F1", CultureInfo.InvariantCulture);
            return Reply.Of(Draft.Of(call.Texts.AdminBackedUp(copy.Name, size)));
        }
        catch (StorageException trouble)
        {
            return Reply.Of(Draft.Of(trouble.Message));
        }
    }
}
