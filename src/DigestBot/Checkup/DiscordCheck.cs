using System.Runtime.CompilerServices;
using DigestBot.Discord;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Checkup;

/// <summary>Whether Discord knows the token, and lets the bot connect. Source: Discord, "Get Current Application" and "Get Gateway Bot".</summary>
internal sealed class DiscordCheck(DiscordOptions options, TimeProvider time) : ICheck
{
    private const string Subject = "Discord";

    // Beyond the last one Discord takes the token away.
    private const int FewStarts = 20;

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        if (!options.IsOn)
        {
            yield return Finding.Fine(Subject, "off: neither Discord:Token nor Discord:TokenFile is set");
            yield break;
        }

        using var rest = new DiscordRest(options, time);
        var answer = await rest.GetApplicationAsync(ct);
        if (answer is not RestAnswer<DiscordApplication>.Ok { Result: var application })
        {
            yield return Refused(answer);
            yield break;
        }

        yield return Finding.Fine(Subject, $"speaks as {application.Name}, through {options.BaseUrl}");
        if (await rest.GetGatewayBotAsync(ct) is RestAnswer<GatewayBot>.Ok { Result.SessionStartLimit: { Remaining: < FewStarts } limit })
            yield return Finding.Warn(Subject, $"allows only {limit.Remaining} of {limit.Total} connections until it counts anew. Find out why the service starts so often.");
    }

    private Finding Refused(RestAnswer<DiscordApplication> answer) => answer switch
    {
        RestAnswer<DiscordApplication>.Error { What.Status: 401 } => Finding.Wrong(
            Subject, "does not know the bot's token. Reset it on the page Bot of the developer portal, and put the new one in place."),
        RestAnswer<DiscordApplication>.Error { What.Status: 429 } => Finding.Warn(Subject, $"asks for patience ({answer.Why}). Wait, and look again."),
        _ => Finding.Wrong(Subject, $"cannot be reached through {options.BaseUrl} ({answer.Why}). Check the network, a firewall, and Discord:BaseUrl."),
    };
}
