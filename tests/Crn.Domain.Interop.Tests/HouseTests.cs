using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Crn.Domain.Interop.Tests;

/// <summary>The conventions of the house, held for this package.</summary>
public partial class HouseTests
{
    private static readonly Assembly Package = typeof(RecordReader).Assembly;

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void A_reading_is_the_same_in_every_culture(string culture)
    {
        var names = Samples.Records.Where(n => Samples.Text(n).Length < 100_000).ToList();
        var before = names.ConvertAll(Samples.Read);
        var table = PortfolioCsv.Write(before.Where(r => r.ToStudy().IsAccepted).Select(r => r.ToStudy().Value));
        var held = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var after = names.ConvertAll(Samples.Read);
            Assert.Equal(before, after);
            Assert.Equal(before.Select(r => r.ToString()), after.Select(r => r.ToString()));
            Assert.Equal(table, PortfolioCsv.Write(after.Where(r => r.ToStudy().IsAccepted).Select(r => r.ToStudy().Value)));
            Assert.Equal(before.SelectMany(r => r.Numbers).Select(n => n.ToString()),
                after.SelectMany(r => r.Numbers).Select(n => n.ToString()));
        }
        finally
        {
            CultureInfo.CurrentCulture = held;
        }
    }

    [Fact]
    public void Public_types_stand_in_the_root_and_all_others_are_internal() => Assert.All(Package.GetExportedTypes(),
        type => Assert.Equal(("Crn.Domain.Interop", true), (type.Namespace, type.IsSealed || type.IsAbstract || type.IsEnum)));

    [Fact]
    public void No_public_member_can_be_set_from_outside() => Assert.Empty(
        from type in Package.GetExportedTypes()
        where type != typeof(RecordReaderSettings)
        from property in type.GetProperties()
        where property.SetMethod?.IsPublic == true
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void Files_are_short_and_their_folder_is_their_namespace()
    {
        var root = Root();
        if (root is null) return;
        var source = Path.Combine(root, "src", "Crn.Domain.Interop");
        foreach (var file in Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, file);
            if (relative.StartsWith("obj", StringComparison.Ordinal) || relative.StartsWith("bin", StringComparison.Ordinal)) continue;
            var lines = File.ReadAllLines(file);
            Assert.True(lines.Length <= 200, $"{relative} has {lines.Length} lines");
            Assert.All(lines, line => Assert.True(line.Length <= 140, relative));
            var expected =
                string.Join('.', [.. "Crn.Domain.Interop".Split('.'), .. relative.Split(Path.DirectorySeparatorChar).SkipLast(1)]);
            Assert.Contains($"namespace {expected};", lines);
            Assert.True(lines.Count(line => PublicType().IsMatch(line)) <= 1, relative);
        }
    }

    // The tests also run where only their output was copied to.
    private static string? Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Crn.Domain.sln"))) folder = folder.Parent;
        return folder?.FullName;
    }

    [GeneratedRegex(@"^public (static |sealed |abstract |partial |readonly )*(class|record|struct|enum|interface) ")]
    private static partial Regex PublicType();
}
