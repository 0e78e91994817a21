using System.Globalization;
using System.Runtime.CompilerServices;
using DigestBot.Configuration;

namespace DigestBot.Checkup;

/// <summary>Whether this machine's clock agrees with that of a server the bot talks to anyway.</summary>
internal sealed class ClockCheck(Settings settings, TimeProvider time) : ICheck
{
    private const string Subject = "clock";
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(30);

    // From about there on servers' certificates and days' editions are mistaken for others.
    private static readonly TimeSpan Harmful = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var here = time.GetUtcNow().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        if (Server() is not { } server)
            yield return Finding.Fine(Subject, $"{here}, compared with no server, since none is used");
        else if (await DateAsync(server, ct) is not { } there)
            yield return Finding.Fine(Subject, $"{here}, not compared: {server.Host} does not say what time it has");
        else
            yield return Compare(here, time.GetUtcNow() - there, server.Host);
    }

    private static Finding Compare(string here, TimeSpan ahead, string server)
    {
        if (ahead.Duration() <= Noticeable)
            return Finding.Fine(Subject, $"{here}, as {server} has it");
        var text = $"{ahead.Duration():d\\.hh\\:mm\\:ss} {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} {server}, so pushes come at other times than chosen. Set it right: timedatectl set-ntp true";
        return ahead.Duration() > Harmful ? Finding.Wrong(Subject, text) : Finding.Warn(Subject, text);
    }

    private Uri? Server() => settings switch
    {
        { Telegram.IsOn: true } => new(new Uri(settings.Telegram.BaseUrl), "/"),
        { Discord.IsOn: true } => new(new Uri(settings.Discord.BaseUrl), "/"),
        _ when settings.Sources.Any(source => !string.IsNullOrWhiteSpace(source.Repository)) => new(new Uri(settings.Fetching.RepositoryUrl), "/"),
        _ => null,
    };

    /// <summary>What the server says of the time; null where it cannot be reached, which others tell.</summary>
    private static async Task<DateTimeOffset?> DateAsync(Uri server, CancellationToken ct)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Patience };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, server);
            using var answer = await http.SendAsync(request, ct);
            return answer.Headers.Date;
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }
}
