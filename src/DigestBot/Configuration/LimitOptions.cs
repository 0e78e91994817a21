using DigestBot.Core;
using DigestBot.Core.Conversation.Receiving;
using Microsoft.Extensions.Options;

namespace DigestBot.Configuration;

/// <summary>How much one person may ask for.</summary>
internal sealed class LimitOptions
{
    /// <summary>Requests a minute, half of them at once.</summary>
    [Between(10, 1_000_000)]
    public int RequestsPerMinutePerPerson { get; set; } = FloodLimits.Default;
}

[OptionsValidator]
internal sealed partial class LimitOptionsValidator : IValidateOptions<LimitOptions>;
