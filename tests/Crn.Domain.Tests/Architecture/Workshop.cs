using Crn.Domain.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Crn.Domain.Tests.Architecture;

/// <summary>What the tests of the repository itself share: where it lies, the built library, and a compiler.</summary>
internal static class Workshop
{
    /// <summary>The folder that holds Crn.Domain.sln.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The built library that these tests run against.</summary>
    public static string Library { get; } = typeof(Citation).Assembly.Location;

    /// <summary>Everything the running tests can see: the base class library, the library and its dependencies.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => path.EndsWith(".dll", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The C# files of a project, without what a build leaves behind.</summary>
    public static IEnumerable<string> SourcesOf(string project) =>
        Directory.EnumerateFiles(Path.Combine(Repository, project), "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(Repository, path).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);

    /// <summary>A compilation of one source text against <see cref="References"/>.</summary>
    public static CSharpCompilation Compile(string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary,
        IEnumerable<string>? usings = null)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        string[] files = [source, string.Concat((usings ?? []).Select(name => $"global using {name};\n"))];
        return CSharpCompilation.Create(
            "Snippet",
            files.Select(text => CSharpSyntaxTree.ParseText(text, parse)),
            References,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The assembly that a compilation gives; a compilation with an error fails the test that asked.</summary>
    public static MemoryStream Emit(CSharpCompilation compilation)
    {
        var assembly = new MemoryStream();
        var result = compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        assembly.Position = 0;
        return assembly;
    }

    /// <summary>Fails with every objection, one a line.</summary>
    public static void None(IEnumerable<string> objections)
    {
        var all = objections.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Crn.Domain.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("These tests read the repository they were built in: no folder above them holds " +
            "Crn.Domain.sln.");
    }
}
