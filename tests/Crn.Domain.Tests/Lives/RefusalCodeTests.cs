using System.Text.RegularExpressions;
using Crn.Domain.Tests.Architecture;

namespace Crn.Domain.Tests.Lives;

/// <summary>Every code of a refusal that the library can give is given to somebody in these tests.</summary>
public partial class RefusalCodeTests
{
    private static readonly HashSet<string> InTheLibrary =
        [.. Workshop.SourcesOf("src/Crn.Domain").SelectMany(path => Made().Matches(File.ReadAllText(path))).Select(m => m.Groups[1].Value)];

    [Fact]
    public void Every_refusal_is_provoked_in_a_table_of_a_life_or_by_its_code_in_a_test()
    {
        var tables = typeof(RefusalCodeTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Lives/Data/",
            StringComparison.Ordinal)).Select(Read);
        var tests = Workshop.SourcesOf("tests/Crn.Domain.Tests").Select(File.ReadAllText);
        var said = tables.SelectMany(t => Word().Matches(t).Select(m => m.Value))
            .Concat(tests.SelectMany(t => Named().Matches(t).Select(m => m.Groups[1].Value))).ToHashSet();
        Workshop.None(InTheLibrary.Except(said).Select(code => $"{code} is never provoked"));
    }

    [Fact]
    public void There_are_many() => Assert.True(InTheLibrary.Count > 150, $"{InTheLibrary.Count}");

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(RefusalCodeTests).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    // Where a refusal is made, its code comes first and its sentence after it.
    [GeneratedRegex("""(?:new|Refusal|Refused)\(\s*"([a-z]+(?:-[a-z]+)*\.[a-z-]+)",\s*\$?"[A-Z{]""")]
    private static partial Regex Made();

    [GeneratedRegex(@"""([a-z]+(?:-[a-z]+)*\.[a-z-]+)""")]
    private static partial Regex Named();

    [GeneratedRegex(@"[a-z]+(?:-[a-z]+)*\.[a-z-]+")]
    private static partial Regex Word();
}
