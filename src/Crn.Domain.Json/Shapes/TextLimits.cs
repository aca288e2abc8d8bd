namespace Crn.Domain.Json.Shapes;

// How long a text may be, and what a schema can say of it.
internal readonly record struct TextLimits(int Most, string? Pattern = null, string? Format = null);
