namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>A method of the Bot API.</summary>
/// <param name="parameters">The names that it takes. Source: Bot API 10.1.</param>
internal abstract class Method(string name, params string[] parameters)
{
    private readonly HashSet<string> _parameters = [.. parameters];

    public string Name => name;

    /// <summary>Whether it puts a new message into a chat.</summary>
    public virtual bool IsSending => false;

    /// <summary>The first parameter of the call that the method does not take.</summary>
    public string? Stranger(Call call)
    {
        foreach (var given in call.Root.EnumerateObject())
            if (!_parameters.Contains(given.Name))
                return given.Name;
        return null;
    }

    public virtual ValueTask<Outcome> AnswerAsync(Call call, CancellationToken ct) => new(Answer(call));

    protected virtual Outcome Answer(Call call) => throw new NotSupportedException(Name);
}
