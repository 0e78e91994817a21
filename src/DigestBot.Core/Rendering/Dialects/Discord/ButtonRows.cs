namespace DigestBot.Core.Rendering.Dialects.Discord;

/// <summary>The buttons below a message: rows of up to five, and menus where many can be switched on and off.</summary>
internal sealed class ButtonRows(CustomIds ids)
{
    private const int MostInRow = 5;
    private const int MostInMenu = 25;

    public IEnumerable<DiscordComponent> Of(IReadOnlyList<ButtonRow> rows)
    {
        List<Button> toggles = rows.Any(IsToggles) ? [.. rows.Where(IsToggles).SelectMany(row => row.Buttons).DistinctBy(toggle => toggle.Data)] : [];
        var menus = toggles.Count > MostInRow;
        if (menus)
            foreach (var some in toggles.Chunk(MostInMenu))
                yield return Toggles(some);
        foreach (var row in rows.Where(row => !menus || !IsToggles(row)))
            foreach (var some in row.Buttons.Chunk(MostInRow))
                yield return Row(some);
    }

    public DiscordComponent Row(IEnumerable<Button> buttons) => new DiscordComponent.ActionRow([.. buttons.Select(button => Write(button))]);

    /// <summary>A button, with other words on it where it has its place beside what it opens.</summary>
    public DiscordComponent Write(Button button, string? words = null)
    {
        words ??= button.Label;
        var label = Labels.OnButton(button.Chosen ? $"✓ {words}" : words);
        var style = button.Chosen ? ButtonStyle.Primary : ButtonStyle.Secondary;
        return button switch
        {
            { Share: { } shared } => new DiscordComponent.Press(style, label, ids.Next(CustomIds.Share + shared.Encode())),
            { Data: { } data } => new DiscordComponent.Press(style, label, ids.Next(data.Encode())),
            { Url: { } url } when DiscordAddress.OfButton(url) is { } address => new DiscordComponent.Press(ButtonStyle.Link, label, Url: address),
            _ => new DiscordComponent.Press(style, label, ids.Next(CustomIds.Nothing), Disabled: true),
        };
    }

    /// <summary>Menus that press one of the buttons.</summary>
    public IEnumerable<DiscordComponent> Menus(IEnumerable<(string Label, ButtonData Data)> buttons) =>
        from some in buttons.Chunk(MostInMenu)
        let options = some.Select(button => new SelectOption(Labels.InMenu(button.Label), button.Data.Encode())).ToArray()
        select Menu(new DiscordComponent.StringSelect(ids.Next(CustomIds.Open), options, 1, 1));

    private static bool IsToggles(ButtonRow row) => row.Buttons.All(button => button.Data is ButtonData.Toggle);

    private DiscordComponent.ActionRow Toggles(Button[] toggles)
    {
        SelectOption[] options =
            [.. toggles.Select(toggle => new SelectOption(Labels.InMenu(toggle.Label), toggle.Data!.Encode(), toggle.Chosen ? true : null))];
        return Menu(new(ids.Next(CustomIds.Toggles), options, 0, options.Length));
    }

    private static DiscordComponent.ActionRow Menu(DiscordComponent.StringSelect menu) => new([menu]);
}
