using System.Diagnostics;
using System.Text.RegularExpressions;
using Crn.Domain.Rules;
using Crn.Domain.Tests.Architecture;
using Crn.Domain.Tests.Documentation;
using Microsoft.CodeAnalysis;

namespace Crn.Domain.Json.Tests.Documentation;

/// <summary>The page on rules as data says nothing that was not compiled and run.</summary>
public class RulesAsDataPageTests
{
    /// <summary>What a console program of the SDK has in scope without asking.</summary>
    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks"];

    private static string Page => Path.Combine(Workshop.Repository, "docs/rules-as-data.md");

    private static IReadOnlyList<FencedBlock> Blocks => FencedBlock.In(File.ReadAllText(Page));

    /// <summary>The lines on which the programs of the page start.</summary>
    public static TheoryData<int> Programs => [.. Blocks.Where(block => block.Language == "csharp").Select(block => block.Line)];

    /// <summary>The texts of the table, and the sentences beside them.</summary>
    public static TheoryData<string, string> Rows =>
        [.. Regex.Matches(File.ReadAllText(Page), @"^\| `([^|]+)` \| ([^|]+) \|$", RegexOptions.Multiline)
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value.Trim()))];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_prints_what_the_page_shows_below_it(int line)
    {
        var at = Blocks.ToList().FindIndex(block => block.Line == line);
        Assert.True(at + 1 < Blocks.Count && Blocks[at + 1].Language == "text", $"{line}: no text block with the output follows");
        var printed = await OutputOf(Blocks[at].Text);
        Assert.True(printed == Blocks[at + 1].Text, $"rules-as-data.md:{line}: the program prints\n{printed}");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_of_the_table_says_what_stands_beside_it(string text, string says)
    {
        var facts = LibraryFacts.All.With("Trust", Fact.Count("trust.isolation-rooms", "Isolation rooms free"),
            Fact.YesNo("trust.deputy", "Absence is covered"));
        var read = CriterionText.Read(text, facts);
        Assert.True(says == read.ToString(), $"{text}\n{read}");
        Assert.Equal(read.Value, CriterionText.Read(CriterionText.Write(read.Value), facts).Value);
    }

    private static async Task<string> OutputOf(string program)
    {
        // Beside the tests, whose dependency file then tells the host where the library and its dependencies are.
        var home = AppContext.BaseDirectory;
        var path = Path.Combine(home, $"Page.{Guid.NewGuid():N}.dll");
        var folder = Directory.CreateTempSubdirectory("crn-page").FullName;
        try
        {
            foreach (var file in Blocks.Where(block => block.Language.StartsWith("json ", StringComparison.Ordinal)))
                await File.WriteAllTextAsync(Path.Combine(folder, file.Language[5..]), file.Text, TestContext.Current.CancellationToken);
            await using (var assembly = Workshop.Emit(Workshop.Compile(program, OutputKind.ConsoleApplication, ImplicitUsings)))
            {
                await File.WriteAllBytesAsync(path, assembly.ToArray(), TestContext.Current.CancellationToken);
            }

            var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder,
                ArgumentList =
                {
                    "exec", "--runtimeconfig", Path.Combine(home, "Crn.Domain.Json.Tests.runtimeconfig.json"),
                    "--depsfile", Path.Combine(home, "Crn.Domain.Json.Tests.deps.json"), path,
                },
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, await errors);
            return output.Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
            Directory.Delete(folder, recursive: true);
        }
    }
}
