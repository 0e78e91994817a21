using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.Options;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace DigestBot.Configuration;

/// <summary>Binds sections and collects what is wrong with them, so that a person hears of every mistake at once.</summary>
internal sealed class SectionReader(IConfiguration configuration)
{
    private readonly List<string> _mistakes = [];

    public T Read<[DynamicallyAccessedMembers(PublicProperties)] T>(string key, IValidateOptions<T> validator)
        where T : class, new() => Read(configuration.GetSection(key), validator, isSoundByDefault: true);

    /// <summary>Reads an array in which each item is a section of its own, and has something that must be said.</summary>
    public IReadOnlyList<T> ReadList<[DynamicallyAccessedMembers(PublicProperties)] T>(string key, IValidateOptions<T> validator)
        where T : class, new()
    {
        var section = configuration.GetSection(key);
        Require(string.IsNullOrEmpty(section.Value), $"{key} is a list; write {key}:0:Name and so on{Origin.Of(configuration, key)}");
        return [.. section.GetChildren().Select(item => Read(item, validator, isSoundByDefault: false))];
    }

    public void Require(bool condition, string otherwise)
    {
        if (!condition)
            _mistakes.Add(otherwise);
    }

    public void ThrowIfMistaken()
    {
        if (_mistakes.Count > 0)
            throw Failure.Listing("The configuration needs correcting", _mistakes, ExitCode.Usage);
    }

    private T Read<[DynamicallyAccessedMembers(PublicProperties)] T>(IConfigurationSection section, IValidateOptions<T> validator, bool isSoundByDefault)
        where T : class, new()
    {
        var properties = typeof(T).GetProperties().Where(property => property.CanWrite).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        if (!string.IsNullOrEmpty(section.Value))
        {
            _mistakes.Add($"{section.Path} is a section; write {section.Path}:{properties.Keys.First()} and so on{Origin.Of(configuration, section.Path)}");
            return new();
        }

        // What cannot be bound is left at its default, so that the rest can be looked at as well.
        var bindable = section.GetChildren().Where(child => CanBind(child, properties))
            .ToDictionary(child => child.Key, child => child.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var property in properties.Values.Where(IsSecret))
            Fetch(section, property.Name, bindable);
        var options = new T();
        // Some checks load megabytes, for which the defaults need not be asked.
        if (!OptionValues.Set(options, properties, bindable) && isSoundByDefault)
            return options;
        foreach (var failure in validator.Validate(name: null, options).Failures ?? [])
            if (failure.Split(": ", 2) is [var key, var what])
                _mistakes.Add($"{section.Path}:{key} {Quoted(properties[key], bindable.GetValueOrDefault(key))}{what}{Where(section, key, bindable)}");
        return options;
    }

    /// <summary>Puts a secret into the place of the file that is named for it.</summary>
    private void Fetch(IConfigurationSection section, string name, Dictionary<string, string?> bindable)
    {
        var key = $"{section.Path}:{SecretFile.KeyFor(name)}";
        if (bindable.GetValueOrDefault(SecretFile.KeyFor(name)) is not { Length: > 0 } path)
            return;
        if (bindable.GetValueOrDefault(name) is { Length: > 0 })
        {
            _mistakes.Add($"{key} '{path}' stands beside {section.Path}:{name}{Origin.Of(configuration, $"{section.Path}:{name}")}; leave one of the two out{Origin.Of(configuration, key)}");
            return;
        }

        var (secret, mistake) = SecretFile.Read(path);
        bindable[name] = secret;
        Require(mistake is null, $"{key} '{path}' {mistake}{Origin.Of(configuration, key)}");
    }

    private string Where(IConfigurationSection section, string key, Dictionary<string, string?> bindable) =>
        bindable.GetValueOrDefault(SecretFile.KeyFor(key)) is { Length: > 0 } path ? $" (in {path})" : Origin.Of(configuration, $"{section.Path}:{key}");

    private bool CanBind(IConfigurationSection child, Dictionary<string, PropertyInfo> properties)
    {
        if (!properties.TryGetValue(child.Key, out var property))
            _mistakes.Add($"{child.Path} is no setting; there are {string.Join(", ", properties.Keys)}{Origin.Of(configuration, child.Path)}");
        else if (!OptionValues.CanBe(child.Value, property.PropertyType))
            _mistakes.Add($"{child.Path} {Quoted(property, child.Value)}is not {OptionValues.Expected(property.PropertyType)}{Origin.Of(configuration, child.Path)}");
        else
            return true;
        return false;
    }

    // A secret is one even with a typing error in it.
    private static string Quoted(PropertyInfo property, string? value) => string.IsNullOrEmpty(value) || IsSecret(property) ? "" : $"'{value}' ";

    private static bool IsSecret(PropertyInfo property) => property.GetCustomAttribute<DataTypeAttribute>()?.DataType == DataType.Password;
}
