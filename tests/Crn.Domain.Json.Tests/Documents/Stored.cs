using Crn.Domain.Json.Rooms;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Tests.Documents;

/// <summary>The files that are kept: a schema of each kind of document, and a document of each kind as version 1 wrote it.</summary>
internal static class Stored
{
    /// <summary>The types whose values are documents, each with its shape.</summary>
    public static IReadOnlyList<(Type Type, Shape Shape)> Kinds { get; } =
        [.. ShapeTable.Types.Select(t => (t, ShapeTable.Find(t)!)).Where(k => k.Item2.Document is not null && !IsCase(k.Item2))];

    // A case asked for by its own type is a document of its hierarchy.
    private static bool IsCase(Shape shape) => shape.GetType().Name.StartsWith("CaseShape", StringComparison.Ordinal);

    public static string NameOf(Shape shape) => $"{shape.Document!.Format["crn.".Length..]}.v{shape.Document.Version}";

    public static string Schema(Shape shape) => Resource($"schemas/{NameOf(shape)}.schema.json");

    public static IEnumerable<string> GoldenNames =>
        typeof(Stored).Assembly.GetManifestResourceNames().Where(n => n.Contains("Data/v1/", StringComparison.Ordinal));

    public static string Resource(string name)
    {
        using var stream = typeof(Stored).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(
                $"{name} is not kept: run the explicit test of {nameof(KeptFilesTests)} that writes it.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The folder of the repository.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Crn.Domain.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests are not run inside the repository.");
    }
}
