using System.Diagnostics.CodeAnalysis;

namespace DigestBot.Simulators.Telegram;

/// <summary>What a part of a call was found to say, or why it is refused.</summary>
internal readonly struct Parsed<T>
    where T : class
{
    private readonly T? _value;
    private readonly Refusal? _refusal;

    private Parsed(T? value, Refusal? refusal) => (_value, _refusal) = (value, refusal);

    public static implicit operator Parsed<T>(T value) => Of(value);

    public static implicit operator Parsed<T>(Refusal refusal) => new(value: null, refusal);

    public static Parsed<T> Of(T value) => new(value, refusal: null);

    public bool IsRefused([NotNullWhen(true)] out Refusal? refusal, [NotNullWhen(false)] out T? value)
    {
        (refusal, value) = (_refusal, _value);
        return refusal is not null;
    }
}
