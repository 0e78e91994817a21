using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace DigestBot.Core;

/// <summary>A number among options that lies between two others or is one of them.</summary>
/// <remarks>The generated validators put an attribute of their own in the place of the framework's <c>Range</c>, which ignores its message.</remarks>
/// <param name="least">The smallest that is let through.</param>
/// <param name="most">The largest.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BetweenAttribute(double least, double most)
    : ValidationAttribute(string.Create(CultureInfo.InvariantCulture, $"is not a number from {least} to {most}"))
{
    /// <summary>The smallest that is let through.</summary>
    public double Least => least;

    /// <summary>The largest.</summary>
    public double Most => most;

    /// <inheritdoc />
    public override bool IsValid(object? value) => Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && number >= least && number <= most;
}
