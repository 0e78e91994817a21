using DigestBot.Core.Operation;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Core.Conversation.Operating;

/// <summary>Lets operators run the bot from their chats with it.</summary>
public static class OperatingServices
{
    /// <summary>
    /// Adds it to <see cref="ConversationServices.AddConversation"/>. Needs <see cref="IOperations"/>, <see cref="IEditionHolds"/> and
    /// <see cref="IAnnouncements"/> from the host.
    /// </summary>
    public static IServiceCollection AddOperating(this IServiceCollection services, Operators operators) => services
        .AddSingleton(operators)
        .AddSingleton<AdminLog>()
        .AddSingleton<AdminLooks>()
        .AddSingleton<AdminEditions>()
        .AddSingleton<AdminCanary>()
        .AddSingleton<AdminAnnouncements>()
        .AddSingleton<AdminBackup>()
        .AddSingleton<CanaryRound>()
        .AddSingleton<ICommand, AdminCommand>();
}
