using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Core.Conversation.Completing;

/// <summary>Puts the proposals together.</summary>
internal static class CompletingServices
{
    public static IServiceCollection AddCompletions(this IServiceCollection services) => services
        .AddSingleton<CategoryCompletion>()
        .AddSingleton<DayCompletion>()
        .AddSingleton<PaperCompletion>()
        .AddSingleton<CommandCompletion>()
        .AddSingleton<ICompletions, Completions>();
}
