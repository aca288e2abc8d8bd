using System.Diagnostics;
using System.Xml.Linq;
using Crn.Domain.Tests.Architecture;
using Microsoft.CodeAnalysis;

namespace Crn.Domain.Tests.Documentation;

/// <summary>The README says nothing that was not compiled and run.</summary>
public class ReadmeTests
{
    /// <summary>What a console program of the SDK has in scope without asking.</summary>
    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
            "System.Threading.Tasks"];

    private static IReadOnlyList<FencedBlock> Blocks => FencedBlock.In(File.ReadAllText(Path.Combine(Workshop.Repository, "README.md")));

    /// <summary>The lines on which the README's programs start.</summary>
    public static TheoryData<int> Programs => [.. Blocks.Where(block => block.Language == "csharp").Select(block => block.Line)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_prints_what_the_README_shows_below_it(int line)
    {
        var at = Blocks.ToList().FindIndex(block => block.Line == line);
        Assert.True(at + 1 < Blocks.Count && Blocks[at + 1].Language == "text", $"README.md:{line}: no text block with the output " +
            $"follows this program");
        var printed = await OutputOf(Blocks[at].Text);
        Assert.True(printed == Blocks[at + 1].Text, $"README.md:{line}: the program prints\n{printed}");
    }

    [Fact]
    public void The_first_program_is_shorter_than_twenty_lines()
    {
        var first = Blocks.First(block => block.Language == "csharp");
        Assert.InRange(first.Text.TrimEnd().Split('\n').Length, 1, 19);
    }

    [Fact]
    public void Every_dotnet_command_is_one_that_the_check_of_the_repository_runs()
    {
        var run = File.ReadAllLines(Path.Combine(Workshop.Repository, ".ci/run"));
        var commands = Blocks.Where(block => block.Language is "sh" or "shell" or "bash" or "console")
            .SelectMany(block => block.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(command => command.Split(" #")[0].TrimStart('$', ' ').TrimEnd())
            .Where(command => command.StartsWith("dotnet ", StringComparison.Ordinal))
            .ToList();
        Assert.Contains("dotnet test", commands);
        Assert.Contains("dotnet run --project samples/Quickstart", commands);
        Workshop.None(
            from command in commands
            where !command.StartsWith("dotnet add ", StringComparison.Ordinal)
                && !run.Any(line => line.EndsWith("\" " + command, StringComparison.Ordinal))
            select $"README.md shows `{command}`, which .ci/run does not run");
    }

    [Fact]
    public void Every_reference_to_a_package_is_to_the_version_that_is_built()
    {
        var built = XDocument.Load(Path.Combine(Workshop.Repository, "Directory.Build.props")).Descendants("Version").Single().Value;
        Workshop.None(
            from block in Blocks
            where block.Language == "xml"
            from reference in XElement.Parse($"<x>{block.Text}</x>").Descendants("PackageReference")
            let name = (string?)reference.Attribute("Include")
            where name?.StartsWith("Crn.", StringComparison.Ordinal) == true && (string?)reference.Attribute("Version") != built
            select $"README.md:{block.Line} references {name} {reference.Attribute("Version")?.Value}; {built} is built");
    }

    [Fact]
    public void There_is_no_block_that_nothing_checks() => Workshop.None(
        from block in Blocks
        where block.Language is not ("csharp" or "text" or "sh" or "shell" or "bash" or "console" or "xml")
        select $"README.md:{block.Line} is a block of '{block.Language}'");

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/dependencies.md")]
    public void Every_link_to_a_file_leads_somewhere(string document)
    {
        var path = Path.Combine(Workshop.Repository, document);
        Workshop.None(
            from System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(path),
                @"\]\((?!https?:|#|mailto:)([^)#\s]+)")
            let target = Path.Combine(Path.GetDirectoryName(path)!, link.Groups[1].Value)
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{document}: {link.Groups[1].Value} is not there");
    }

    [Fact]
    public async Task A_program_runs_and_what_it_prints_is_read() =>
        Assert.Equal("1.5\n", await OutputOf("Console.WriteLine(1.5m);"));

    internal static async Task<string> OutputOf(string program, IEnumerable<string>? usings = null)
    {
        // Beside the tests, whose dependency file then tells the host where the library and its dependencies are.
        var home = AppContext.BaseDirectory;
        var path = Path.Combine(home, $"Readme.{Guid.NewGuid():N}.dll");
        try
        {
            await using (var assembly = Workshop.Emit(Workshop.Compile(program, OutputKind.ConsoleApplication, usings ?? ImplicitUsings)))
            {
                await File.WriteAllBytesAsync(path, assembly.ToArray(), TestContext.Current.CancellationToken);
            }

            var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                ArgumentList =
                {
                    "exec", "--runtimeconfig", Path.Combine(home, "Crn.Domain.Tests.runtimeconfig.json"),
                    "--depsfile", Path.Combine(home, "Crn.Domain.Tests.deps.json"), path,
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
        }
    }
}
