using System.Text.Json;

namespace Crn.Domain;

/// <summary>
/// What System.Text.Json meets at every value of the library when it was not told how they are read: it refuses, rather than give a value
/// with nothing in it. The package Crn.Domain.Json reads and writes them all: <c>options.ConfigureForCrn()</c>.
/// </summary>
public sealed class NeedsCrnDomainJson : JsonConverterFactory
{
    /// <summary>Any type that carries this converter.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <returns>True.</returns>
    public override bool CanConvert(Type typeToConvert) => true;

    /// <summary>Refuses.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">The options, which do not know the library.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always; the message says what to call.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException(
        $"{typeToConvert?.Name} is neither written nor read by System.Text.Json alone, which would make a wrong value of it without an " +
        $"error. " +
        "Add the package Crn.Domain.Json and call options.ConfigureForCrn() (for ahead-of-time compiled programs it also has " +
        "CrnJson.Resolver).");
}
