using System.Reflection;

namespace Crn.Domain.Interop.Tests;

/// <summary>The records kept with the tests, each published by somebody else: provenance and licences stand beside them.</summary>
internal static class Samples
{
    private static readonly Assembly Here = typeof(Samples).Assembly;

    /// <summary>A day on which every sample could have been read.</summary>
    public static LocalDate Today { get; } = new(2026, 11, 29);

    public static IEnumerable<string> Records { get; } = [.. Here.GetManifestResourceNames()
        .Where(name => name.StartsWith("Data/samples/", StringComparison.Ordinal))
        .Select(name => name["Data/samples/".Length..])
        .Where(name => name.Contains('/', StringComparison.Ordinal) && !name.StartsWith("LICENSES", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    public static string Resource(string name)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name));
        return reader.ReadToEnd();
    }

    public static string Text(string name) => Resource("Data/samples/" + name);

    public static Stream Open(string name) => Here.GetManifestResourceStream("Data/samples/" + name)
        ?? throw new FileNotFoundException(name);

    public static RecordReading Read(string name) => RecordReader.Read(Text(name), Today);
}
