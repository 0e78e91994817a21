using DigestBot.Core.Operation;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Core.Conversation.Operation;

/// <summary>Lets operators run the bot from their chats with it.</summary>
public static class OperatorServices
{
    /// <summary>
    /// Adds it to <see cref="ConversationServices.AddConversation"/>. Needs <see cref="IOperations"/>, <see cref="IEditionHolds"/> and
    /// <see cref="IAnnouncements"/> from the host.
    /// </summary>
    public static IServiceCollection AddOperators(this IServiceCollection services, Operators operators) => services
        .AddSingleton(operators)
        .AddSingleton<AdminLog>()
        .AddSingleton<AdminLooks>()
        .AddSingleton<AdminEditions>()
        .AddSingleton<AdminCanary>()
        .AddSingleton<AdminAnnouncements>()
        .AddSingleton<AdminBackup>()
        .AddSingleton<CanaryRound>()
        .AddSingleton<NoticeRound>()
        .AddSingleton<ICommand, AdminCommand>();
}
