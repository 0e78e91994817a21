using System.Globalization;
using System.Reflection;

namespace DigestBot.Configuration;

/// <summary>Values of settings, which are written as text: words, numbers, yes and no, and names out of a list.</summary>
internal static class OptionValues
{
    /// <summary>Whether a text, if there is one, can be read as a value of a type.</summary>
    public static bool CanBe(string? value, Type type) => value is not null
        && (!type.IsEnum || Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase))
        && (type != typeof(bool) || bool.TryParse(value, out _))
        && (type != typeof(int) || int.TryParse(value, CultureInfo.InvariantCulture, out _))
        && (type != typeof(double) || double.TryParse(value, CultureInfo.InvariantCulture, out _));

    public static string Expected(Type type) =>
        type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type)).ToLowerInvariant()}"
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) ? "a whole number"
        : type == typeof(double) ? "a number"
        : "a single value";

    /// <summary>Sets what differs from what the options have; false where nothing does.</summary>
    /// <remarks>By hand, since the framework's binder loads converters for all types there are.</remarks>
    public static bool Set(object options, Dictionary<string, PropertyInfo> properties, Dictionary<string, string?> values)
    {
        var isChanged = false;
        foreach (var (name, value) in values)
            if (value is not null && properties.TryGetValue(name, out var property) && Read(value, property.PropertyType) is var read && !IsSame(property.GetValue(options), read))
            {
                property.SetValue(options, read);
                isChanged = true;
            }

        return isChanged;
    }

    private static object Read(string value, Type type) =>
        type.IsEnum ? Enum.Parse(type, value, ignoreCase: true)
        : type == typeof(string) ? value
        : Convert.ChangeType(value, type, CultureInfo.InvariantCulture);

    // An empty text says as much as none.
    private static bool IsSame(object? before, object read) => (before ?? "").Equals(read);
}
