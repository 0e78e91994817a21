using DigestBot.Core.Conversation;
using DigestBot.Core.Conversation.Operation;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Api.Rest.Results;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Commands;

/// <summary>Registers the bot's commands where they are not what is registered already.</summary>
internal sealed partial class CommandRegistration(
    DiscordRest rest, IConversation conversation, OperatorMenu operators, TimeProvider time, ILogger<CommandRegistration> logger)
{
    private const int WrongToken = 401;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>Tries until it is done or never will be. People are answered meanwhile: what was registered before works on.</summary>
    public async Task PublishAsync(CancellationToken ct)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var (isOver, why) = await TryAsync(ct);
            if (isOver)
                return;
            LogTrouble(why, pause.TotalSeconds);
            await Task.Delay(pause, time, ct);
        }
    }

    private async Task<(bool IsOver, string Why)> TryAsync(CancellationToken ct)
    {
        var known = await rest.GetApplicationAsync(ct);
        if (known is not RestAnswer<DiscordApplication>.Ok { Result.Id: var application })
            return Judge(known);
        var registered = await rest.GetCommandsAsync(application, ct);
        var wanted = CommandBook.Of([.. conversation.Commands, .. operators.On(Places.Platform)]);
        if (registered is RestAnswer<IReadOnlyList<ApplicationCommand>>.Ok { Result: var before } && CommandComparison.AreSame(before, wanted))
            return (true, "");
        // What cannot be read are commands of a kind that the bot has none of, such as another program's under the same token.
        if (registered is not (RestAnswer<IReadOnlyList<ApplicationCommand>>.Ok
            or RestAnswer<IReadOnlyList<ApplicationCommand>>.Unreadable { Status: < 300, IsPage: false }))
            return Judge(registered);
        var put = await rest.PutCommandsAsync(application, wanted, ct);
        if (put is not RestAnswer<IReadOnlyList<ApplicationCommand>>.Ok)
            return Judge(put);
        LogRegistered(wanted.Count);
        return (true, "");
    }

    // What Discord has against the request itself, it will have tomorrow. A wrong token is the gateway's to tell.
    private (bool IsOver, string Why) Judge<T>(RestAnswer<T> answer)
    {
        if (answer is not RestAnswer<T>.Error { What.Status: >= 400 and < 500 and not 429 and var status })
            return (false, answer.Why);
        if (status != WrongToken)
            LogRefused(answer.Why);
        return (true, answer.Why);
    }

    [LoggerMessage(LogLevel.Information, "Discord: registered {Count} commands.")]
    private partial void LogRegistered(int count);

    [LoggerMessage(LogLevel.Warning, "Discord's commands could not be looked through or registered ({Why}); again in {Seconds:0} s.")]
    private partial void LogTrouble(string why, double seconds);

    [LoggerMessage(LogLevel.Error, "Discord does not take the bot's commands ({Why}); those registered before stay.")]
    private partial void LogRefused(string why);
}
