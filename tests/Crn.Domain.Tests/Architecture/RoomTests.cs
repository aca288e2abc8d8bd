using System.Text.RegularExpressions;

namespace Crn.Domain.Tests.Architecture;

public class RoomTests
{
    [Fact]
    public void No_type_of_the_library_refers_up_or_sideways()
    {
        var arrows = ReferenceReader.ArrowsOf(Workshop.Library);
        Assert.True(arrows.Count > 100, $"Only {arrows.Count} references were read: the reader does not read.");
        Workshop.None(House.Violations(arrows));
    }

    /// <summary>An enum member or a constant leaves no trace in a built assembly; the using directive that names its room does.</summary>
    [Fact]
    public void No_file_of_the_library_names_a_room_it_may_not_use()
    {
        var arrows = from path in Workshop.SourcesOf("src/Crn.Domain")
                     let file = Path.GetRelativePath(Path.Combine(Workshop.Repository, "src/Crn.Domain"), path)
                     where file.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
                     from Match used in Regex.Matches(File.ReadAllText(path), @"(?<!///.*)\bCrn\.Domain\.(?<room>[A-Z]\w+)(?=[.;\s])")
                     where House.Rooms.Any(room => room.Name == used.Groups["room"].Value)
                     select new Arrow("Crn.Domain." + file.Replace(Path.DirectorySeparatorChar, '.'), used.Value + ".*");
        Workshop.None(House.Violations(arrows));
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_room_of_the_table_and_every_namespace_is_its_folder()
    {
        var misplaced = from path in Workshop.SourcesOf("src/Crn.Domain")
                        let folder = Path.GetRelativePath(Path.Combine(Workshop.Repository, "src/Crn.Domain"), Path.GetDirectoryName(path)!)
                        let expected = folder == "." ? "Crn.Domain" : "Crn.Domain." + folder.Replace(Path.DirectorySeparatorChar, '.')
                        let declared = Regex.Match(File.ReadAllText(path), @"^namespace ([\w.]+);", RegexOptions.Multiline).Groups[1].Value
                        let home = House.RoomOf(declared + ".Type")
                        // What the compiler knows by its name, and .NET 8 lacks.
                        where declared.Length > 0 && declared != "System.Runtime.CompilerServices"
                            && (declared != expected || (home.Length > 0 && House.Rooms.All(room => room.Name != home)))
                        select $"{path}: namespace {declared}, room {home}";
        Workshop.None(misplaced);
    }

    [Theory]
    [InlineData("A method body", "public static class Clock { public static int Days() => Secret().GetHashCode(); private static object " +
        "Secret() => Recruitment.Ledger.Empty; }")]
    [InlineData("A lambda", "public static class Clock { public static readonly System.Func<object> Later = () => new " +
        "Recruitment.Ledger(); }")]
    [InlineData("A type argument", "public static class Clock { public static object Any() => new " +
        "System.Collections.Generic.List<Recruitment.Ledger>(); }")]
    [InlineData("A local variable", "public static class Clock { public static void Wait(object o) { if (o is Recruitment.Ledger) throw " +
        "new System.InvalidOperationException(); } }")]
    [InlineData("A base type", "public class Clock : Recruitment.Ledger;")]
    [InlineData("A parameter", "public static class Clock { public static void Wait(Recruitment.Ledger ledger) { } }")]
    [InlineData("A private field", "public class Clock { private Recruitment.Ledger[]? kept; public void Drop() => kept = null; }")]
    [InlineData("A constraint", "public class Clock<T> where T : Recruitment.Ledger;")]
    [InlineData("An attribute", "[Recruitment.Marked] public class Clock;")]
    [InlineData("An iterator", "public static class Clock { public static System.Collections.Generic.IEnumerable<int> Tick() { yield " +
        "return Recruitment.Ledger.Empty.GetHashCode(); } }")]
    public void An_arrow_that_points_up_fails_with_both_type_names(string way, string clock)
    {
        var source = $$"""
            namespace Crn.Domain.Recruitment
            {
                public class Ledger { public static readonly Ledger Empty = new(); }
                public sealed class MarkedAttribute : System.Attribute;
            }
            namespace Crn.Domain.Calendars { {{clock}} }
            """;
        using var reader = new ReferenceReader(Workshop.Emit(Workshop.Compile(source)));
        var violation = Assert.Single(House.Violations(reader.Arrows()));
        Assert.Contains("Crn.Domain.Calendars.Clock (Calendars)", violation, StringComparison.Ordinal);
        Assert.Contains("Crn.Domain.Recruitment.", violation, StringComparison.Ordinal);
        Assert.EndsWith("the arrow points up", violation, StringComparison.Ordinal);
        Assert.NotEmpty(way);
    }

    [Theory]
    [InlineData("Crn.Domain.Permissions.Plan", "Crn.Domain.Feasibility.Verdict", "sideways")]
    [InlineData("Crn.Domain.Recruitment.Plan", "Crn.Domain.Troubleshooting.Cause", "sideways")]
    [InlineData("Crn.Domain.Policies.Citation", "Crn.Domain.Rules.Rule", "sideways")]
    [InlineData("Crn.Domain.Studies.Study", "Crn.Domain.Portfolio.Policy", "up")]
    [InlineData("Crn.Domain.ValueList", "Crn.Domain.Rules.Rule", "belongs to no room")]
    [InlineData("Crn.Domain.Attic.Box", "Crn.Domain.Rules.Rule", "no room Attic")]
    public void The_table_refuses_what_it_does_not_allow(string from, string to, string because) =>
        Assert.Contains(because, Assert.Single(House.Violations([new(from, to)])), StringComparison.Ordinal);

    [Theory]
    [InlineData("Crn.Domain.Troubleshooting.Cause", "Crn.Domain.Recruitment.Plan")]
    [InlineData("Crn.Domain.Recruitment.Plan", "Crn.Domain.Recruitment.Projection.Fan")]
    [InlineData("Crn.Domain.Feasibility.Rule", "Crn.Domain.Rules.Rule")]
    [InlineData("Crn.Domain.Rules.Rule", "Crn.Domain.Policies.Citation")]
    [InlineData("Crn.Domain.Studies.Study", "Crn.Domain.ValueList")]
    [InlineData("Crn.Domain.Studies.Study", "NodaTime.LocalDate")]
    public void The_table_allows_what_points_down(string from, string to) => Assert.Empty(House.Violations([new(from, to)]));

    [Fact]
    public void No_room_of_a_floor_can_be_reached_from_a_room_it_may_use() =>
        Assert.All(House.Rooms, room => Assert.DoesNotContain(room.Name, Reachable(room).Select(other => other.Name)));

    private static IEnumerable<Room> Reachable(Room room) => room.MayAlsoUse
        .Select(name => House.Rooms.Single(other => other.Name == name))
        .SelectMany(other => Reachable(other).Append(other));
}
