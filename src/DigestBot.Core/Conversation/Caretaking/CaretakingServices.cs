using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DigestBot.Core.Conversation.Caretaking;

/// <summary>Lets people look after other chats from their own.</summary>
public static class CaretakingServices
{
    /// <summary>
    /// Adds it to <see cref="ConversationServices.AddConversation"/>, which comes before. For adapters that say by an <see cref="IChatRights"/>
    /// who runs their chats, each of which may ask for it. Needs <see cref="Chats.ICaretakers"/> from the host.
    /// </summary>
    public static IServiceCollection AddCaretaking(this IServiceCollection services)
    {
        services.TryAddSingleton<Caretaker>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICommand, ManageCommand>());
        return services.AddSingleton<IConversation, CaretakingConversation>();
    }
}
