using System.Runtime.CompilerServices;

namespace DigestBot.Core.Delivery;

internal static class TaskWaits
{
    /// <summary>Waits for the end alone, whatever it is, and goes on where the caller was.</summary>
    public static ConfiguredTaskAwaitable ToTheEnd(this Task task) =>
        task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
}
