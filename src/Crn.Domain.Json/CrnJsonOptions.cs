using System.Text.Json;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json;

/// <summary>Settings of System.Text.Json for values of the library.</summary>
public static class CrnJsonOptions
{
    /// <summary>
    /// Teaches options every public value of the library, and nothing else: types of the caller's own are read and written as before.
    /// Reading throws <see cref="CrnJsonException"/> at the first error.
    /// </summary>
    /// <param name="options">The options, not yet used.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="InvalidOperationException">The options were used already.</exception>
    /// <example><code>
    /// var options = new JsonSerializerOptions(JsonSerializerDefaults.Web).ConfigureForCrn();
    /// string json = JsonSerializer.Serialize(sheet, options);
    /// </code></example>
    public static JsonSerializerOptions ConfigureForCrn(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Converters.Insert(0, new ShapeConverterFactory());
        if (options.MaxDepth == 0) options.MaxDepth = CrnJson.MaximumDepth;
        // Without a resolver the framework's own is used, which takes the converters; where there is no reflection there is none.
        if (options.TypeInfoResolver is not null || !JsonSerializer.IsReflectionEnabledByDefault)
            options.TypeInfoResolverChain.Insert(0, CrnJson.Resolver);
        return options;
    }
}
