using System.Text.RegularExpressions;
using Crn.Domain.Policies;
using Crn.Domain.Tests.Architecture;
using Microsoft.CodeAnalysis;

namespace Crn.Domain.Tests.Documentation;

/// <summary>The code of the pages compiles and runs, all blocks of a page one after the other.</summary>
/// <remarks>What a block takes for granted stands before it in a comment that a reader does not see:
/// <c>&lt;!-- given ... --&gt;</c>.</remarks>
public partial class PagesTests
{
    private static readonly string[] Usings =
    [
        "System", "System.Linq", "System.Collections.Generic", "NodaTime", .. typeof(Citation).Assembly.GetExportedTypes()
            .Select(type => type.Namespace!).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Pages of the library itself; those of the other packages are run beside them.</summary>
    public static TheoryData<string> Pages =>
    [
        .. Directory.GetFiles(Path.Combine(Workshop.Repository, "docs"), "*.md").Select(Path.GetFileName).OfType<string>()
            .Where(name => name is not ("json.md" or "records.md" or "rules-as-data.md"))
            .Where(name => File.ReadAllText(Path.Combine(Workshop.Repository, "docs", name))
                .Contains("```csharp", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_code_of_a_page_compiles_and_runs(string page)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Workshop.Repository, "docs", page), TestContext.Current.CancellationToken);
        var program =
            string.Concat(Blocks().Matches(text).Select(block => block.Groups[1].Success ? block.Groups[1].Value : block.Groups[2].Value));
        await ReadmeTests.OutputOf(Statements(program), Usings);
    }

    [Fact]
    public void Every_page_with_code_is_among_them() => Assert.True(Pages.Count >= 5);

    // A page shows a value by writing it as a line of its own, and a fact as a team declares it.
    private static string Statements(string program)
    {
        program = Declarations().Replace(program, "");
        var errors = Workshop.Compile(program, OutputKind.ConsoleApplication, Usings).GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(d => d.Id == "CS0201").Select(d => d.Location.SourceSpan.Start).OrderDescending();
        return errors.Aggregate(program, (text, start) => text.Insert(start, "_ = "));
    }

    [GeneratedRegex(@"<!-- given\n([^\u0000]*?)-->|```csharp\n([^\u0000]*?)```")]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^static readonly ", RegexOptions.Multiline)]
    private static partial Regex Declarations();
}
