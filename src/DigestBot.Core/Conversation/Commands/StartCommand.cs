using DigestBot.Core.Chats;
using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Core.Scheduling;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Welcomes: what the bot does, the categories on offer as toggles, and when it will write.</summary>
internal sealed class StartCommand(
    EditionFinder finder, IEditionStore editions, SubscriptionBook book, NextPush nextPush) : ICommand
{
    private const int MostToggles = 18;
    private const int PerRow = 3;

    public CommandDefinition Definition { get; } = new(
        CommandNames.Start,
        new("", ""),
        new("What this is, and how to begin", "开始使用"))
    {
        Aliases = ["开始", "hello", "hi", "你好", "您好"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var latest = await finder.LatestAsync(call, ct);
        var held = await book.ReadAsync(call.Chat, ct);
        return new Draft()
            .Paragraph(Welcome(call, hasEdition: latest is not null))
            .Note(latest is null ? call.Texts.NoEditionYet : call.Texts.OnOfferIn(call.Texts.Date(latest.Date)))
            .Note(held.IsEmpty && call.Chat.State is ChatState.Active ? null : nextPush.Describe(call.Chat, call.Texts))
            .Grid(latest is null ? [] : await TogglesAsync(latest, held, ct), PerRow)
            .Row(Press.Say(call.Texts.ArchivesTitle, $"/{CommandNames.Categories} all"))
            .Row(Press.Say(When(call), "/" + CommandNames.Time), Press.Say(Zone(call), "/" + CommandNames.TimeZone))
            .When(call.Chat.State is ChatState.Paused, draft => draft.Row(Press.Say(call.Texts.Resume, "/" + CommandNames.Resume)))
            .Reply;
    }

    private static string Welcome(CommandCall call, bool hasEdition) => call.Texts.Sentences(
        call.Texts.WhatIDo,
        hasEdition ? call.Texts.PressWhatYouWant : call.Texts.SubscribeBeforehand,
        call.Chat.Settings.DeliveryTime is { } at
            ? call.Texts.IWriteAt(ClockTime.Format(at), TimeZones.Display(call.Chat.Settings.TimeZone))
            : call.Texts.IWriteOnArrival);

    private async Task<IEnumerable<Button>> TogglesAsync(Edition latest, Subscriptions held, CancellationToken ct) =>
        (await editions.CategoriesAsync(latest.Id, ct))
            .Take(MostToggles)
            .Select(count => Press.Toggle(
                $"{count.Category} · {count.Papers}", count.Category, "/" + CommandNames.Start, held.Cover(count.Category)));

    private static string When(CommandCall call) =>
        call.Chat.Settings.DeliveryTime is { } at ? ClockTime.Format(at) : call.Texts.OnArrivalButton;

    private static string Zone(CommandCall call) => TimeZones.Display(call.Chat.Settings.TimeZone);
}
