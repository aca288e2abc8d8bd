using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Crn.Domain.Tests.Architecture;

/// <summary>
/// The library touches nothing outside its arguments, and BannedSymbols.txt makes the compiler say so. These tests compile lines
/// that break the rule, with the analyser and the list that the library is built with.
/// </summary>
public class PurityTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        new AnalyzerFileReference(
            Path.Combine(AppContext.BaseDirectory, "Analyzers", "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers.dll"), Loader.Instance)
            .GetAnalyzers(LanguageNames.CSharp);

    /// <summary>What the library may not do, in the words of the promise, with a line that does it.</summary>
    public static TheoryData<string, string> Forbidden => new()
    {
        { "read a file", "System.IO.File.ReadAllText(\"a.csv\")" },
        { "read a file as it streams", "new System.IO.StreamReader(\"a.csv\")" },
        { "look into a folder", "System.IO.Directory.GetFiles(\".\")" },
        { "read a resource of its assembly", "typeof(string).Assembly.GetManifestResourceStream(\"a\")" },
        { "load code", "System.Reflection.Assembly.Load(\"a\")" },
        { "call the network", "new System.Net.Http.HttpClient()" },
        { "resolve a name", "System.Net.Dns.GetHostName()" },
        { "open a socket", "new System.Net.Sockets.TcpClient()" },
        { "start a process", "System.Diagnostics.Process.Start(\"ls\")" },
        { "print", "System.Console.Out" },
        { "trace", "System.Diagnostics.Trace.Listeners" },
        { "read an environment variable", "System.Environment.GetEnvironmentVariable(\"HOME\")" },
        { "ask for the machine's name", "System.Environment.MachineName" },
        { "read a switch of the application", "System.AppContext.TryGetSwitch(\"a\", out _)" },
        { "ask what it runs on", "System.Runtime.InteropServices.RuntimeInformation.OSDescription" },
        { "read today's date", "System.DateTime.Today" },
        { "read the time", "System.DateTime.Now" },
        { "read the time of the world", "System.DateTime.UtcNow" },
        { "read the time with its offset", "System.DateTimeOffset.UtcNow" },
        { "take the clock of the machine", "System.TimeProvider.System" },
        { "take Noda Time's clock of the machine", "NodaTime.SystemClock.Instance" },
        { "measure time", "System.Diagnostics.Stopwatch.GetTimestamp()" },
        { "wait", "new System.Threading.Timer(_ => { })" },
        { "start a thread", "new System.Threading.Thread(() => { })" },
        { "leave work to others", "System.Threading.Tasks.Task.Run(() => 1)" },
        { "know the zone of the machine", "System.TimeZoneInfo.Local" },
        { "know Noda Time's zone of the machine", "NodaTime.DateTimeZoneProviders.Tzdb.GetSystemDefault()" },
        { "know the machine's zones", "NodaTime.DateTimeZoneProviders.Bcl" },
        { "draw from a shared generator", "System.Random.Shared.Next()" },
        { "draw without a seed", "new System.Random().Next()" },
        { "draw from the machine", "System.Security.Cryptography.RandomNumberGenerator.GetInt32(6)" },
        { "make an identity", "System.Guid.NewGuid()" },
        { "make an identity from the time", "System.Guid.CreateVersion7()" },
        { "ask for the culture", "System.Globalization.CultureInfo.CurrentCulture" },
        { "ask for the language", "System.Globalization.CultureInfo.CurrentUICulture" },
        { "ask for the culture of numbers", "System.Globalization.NumberFormatInfo.CurrentInfo" },
        { "ask for the culture of dates", "System.Globalization.DateTimeFormatInfo.CurrentInfo" },
        { "compare in the culture", "System.StringComparer.CurrentCulture" },
        { "compare in the culture, without case", "string.Equals(\"a\", \"A\", System.StringComparison.CurrentCultureIgnoreCase)" },
        { "order in the culture", "string.Compare(\"a\", \"b\")" },
        { "raise letters in the culture", "\"i\".ToUpper()" },
        { "lower letters in the culture", "\"I\".ToLower()" },
        { "write a date in the culture", "new NodaTime.LocalDate(2026, 5, 1).ToString()" },
        { "write a month in the culture", "new NodaTime.YearMonth(2026, 5).ToString()" },
        { "write a moment in the culture", "default(NodaTime.Instant).ToString()" },
        { "write a length of time in the culture", "NodaTime.Duration.Zero.ToString()" },
        { "write a number in the culture", "1.5m.ToString()" },
        { "write a measurement in the culture", "1.5.ToString()" },
        { "write a count in the culture", "(-1).ToString()" },
        { "read a number in the culture", "decimal.Parse(\"1.5\")" },
        { "read a measurement in the culture", "double.TryParse(\"1.5\", out _)" },
        { "read a count in the culture", "int.Parse(\"-1\")" },
        { "write a pattern in the culture", "NodaTime.Text.LocalDatePattern.CreateWithCurrentCulture(\"d\")" },
    };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public async Task The_library_cannot(string break_a_promise, string line)
    {
        Assert.NotEmpty(break_a_promise);
        var errors = await ErrorsOf(line);
        Assert.Contains("RS0030", errors.Select(error => error.Id));
        Assert.All(errors, error => Assert.Equal("RS0030", error.Id));
    }

    [Theory]
    [InlineData("NodaTime.Text.LocalDatePattern.Iso.Format(new NodaTime.LocalDate(2026, 5, 1))")]
    [InlineData("1.5m.ToString(System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("\"i\".ToUpperInvariant()")]
    [InlineData("string.Equals(\"a\", \"b\", System.StringComparison.Ordinal)")]
    [InlineData("string.CompareOrdinal(\"a\", \"b\")")]
    [InlineData("decimal.Parse(\"1.5\", System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("System.Math.Sqrt(2)")]
    [InlineData("new NodaTime.LocalDate(2026, 5, 1).PlusDays(1)")]
    public async Task What_depends_on_its_arguments_alone_is_allowed(string line) => Assert.Empty(await ErrorsOf(line));

    [Fact]
    public async Task A_line_in_the_list_that_names_nothing_is_found()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Workshop.Repository, "BannedSymbols.txt"),
            TestContext.Current.CancellationToken);
        var compilation = Workshop.Compile("");
        Workshop.None(
            from line in lines
            let id = line.Split(';')[0]
            where id.Length > 0 && DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is null
            select $"{id} is no symbol: the ban does nothing");
    }

    /// <summary>The library's project hands the list to the analyser and no setting takes the edge off.</summary>
    [Fact]
    public void The_library_is_built_with_the_list()
    {
        var project = File.ReadAllText(Path.Combine(Workshop.Repository, "src/Crn.Domain/Crn.Domain.csproj"));
        Assert.Contains("<AdditionalFiles Include=\"../../BannedSymbols.txt\" />", project, StringComparison.Ordinal);
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", project, StringComparison.Ordinal);
        Workshop.None(
            from path in (string[])[".editorconfig", "Directory.Build.props", "Directory.Build.targets", "src/Directory.Build.props",
                "src/Crn.Domain/Crn.Domain.csproj"]
            let text = File.ReadAllText(Path.Combine(Workshop.Repository, path))
            where text.Contains("RS0030", StringComparison.Ordinal) || text.Contains("NoWarn", StringComparison.Ordinal)
            select $"{path} takes the edge off the banned symbols");
        Workshop.None(
            from path in Workshop.SourcesOf("src/Crn.Domain")
            where File.ReadAllText(path).Contains("RS0030", StringComparison.Ordinal)
            select $"{path} suppresses RS0030");
    }

    private static async Task<IReadOnlyList<Diagnostic>> ErrorsOf(string line)
    {
        var compilation = Workshop.Compile($"public static class Room {{ public static object? Use() => {line}; }}");
        var list = new BannedList(Path.Combine(Workshop.Repository, "BannedSymbols.txt"));
        var checkedByAnalyser = compilation
            .WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error))
            .WithAnalyzers(Analyzers, new AnalyzerOptions([list]));
        var found = await checkedByAnalyser.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }

    private sealed class BannedList(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static Loader Instance { get; } = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }
}
