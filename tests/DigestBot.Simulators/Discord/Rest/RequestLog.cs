using System.Text.Json;

namespace DigestBot.Simulators.Discord.Rest;

/// <summary>Everything that was asked.</summary>
internal sealed class RequestLog
{
    private readonly Lock _lock = new();
    private readonly List<ReceivedRequest> _requests = [];
    private readonly List<string> _violations = [];

    public IReadOnlyList<ReceivedRequest> Requests
    {
        get
        {
            lock (_lock)
                return [.. _requests];
        }
    }

    /// <summary>What was not as the published description has it.</summary>
    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (_lock)
                return [.. _violations];
        }
    }

    public void Add(RestCall call, string template, int status)
    {
        lock (_lock)
            _requests.Add(new(_requests.Count + 1, call.Method, template, string.Join('/', call.Segments),
                call.Body.ValueKind == JsonValueKind.Undefined ? null : call.Body, status));
    }

    public void Check(string kind, IEnumerable<string> violations)
    {
        lock (_lock)
            _violations.AddRange(violations.Select(violation => $"{kind} {violation}"));
    }
}
