using System.Text.RegularExpressions;
using Crn.Domain.Tests.Architecture;

namespace Crn.Domain.Tests.Documentation;

/// <summary>The tables of rooms that a reader meets are the table that the tests hold.</summary>
public class RoomTableTests
{
    private const string NotBuilt = @"\*";

    private static readonly string[] Unbuilt =
        [.. House.Rooms.Select(room => room.Name)
            .Where(room => !Directory.Exists(Path.Combine(Workshop.Repository, "src/Crn.Domain", room)))];

    [Fact]
    public void The_table_of_the_README_is_the_table_of_the_house() =>
        Assert.Equal(House.Rooms.Select(room => $"{room.Floor}: {room.Name}"), Rows("README.md").Select(row => $"{row.Floor}: {row.Room}"));

    [Fact]
    public void The_table_of_the_architecture_is_the_table_of_the_house_with_who_may_use_whom() => Assert.Equal(
        House.Rooms.Select(room => $"{room.Floor}: {room.Name} may also use {string.Join(", ", room.MayAlsoUse)}"),
        Rows("docs/architecture.md").Select(row => $"{row.Floor}: {row.Room} may also use {row.Cells[3]}"));

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/architecture.md")]
    public void A_room_is_marked_as_long_as_it_is_not_built(string document) =>
        Assert.Equal(Unbuilt, Rows(document).Where(row => row.Cells[1].EndsWith(NotBuilt, StringComparison.Ordinal))
            .Select(row => row.Room));

    [Fact]
    public void Every_room_that_answers_a_question_of_the_README_is_built()
    {
        var answers = Table("README.md", "| You ask |").Select(cells => cells[1].Trim('`')).ToList();
        Assert.True(answers.Count >= 8, $"Only {answers.Count} questions were read.");
        Assert.Empty(answers.Except(House.Rooms.Select(room => room.Name)).Concat(answers.Intersect(Unbuilt)));
        Assert.Distinct(answers);
    }

    [Fact]
    public void The_ten_types_a_caller_meets_first_are_public_types_of_their_rooms()
    {
        var types = Table("docs/architecture.md", "| Type |").ToList();
        Assert.Equal(10, types.Count);
        Workshop.None(
            from cells in types
            let name = Regex.Match(cells[0], @"\w+").Value
            let room = cells[1].Trim('`')
            where !typeof(Crn.Domain.Policies.Citation).Assembly.GetExportedTypes()
                .Any(type => type.Namespace == "Crn.Domain." + room && type.Name.Split('`')[0] == name)
            select $"docs/architecture.md: {room} has no public type {name}");
    }

    private static IEnumerable<(Floor Floor, string Room, string[] Cells)> Rows(string document)
    {
        Floor? floor = null;
        foreach (var cells in Table(document, "| Floor |"))
        {
            if (cells[0].Length > 0) floor = Enum.Parse<Floor>(cells[0].Split(':')[0]);
            yield return (floor!.Value, Regex.Match(cells[1], @"\w+").Value, cells);
        }
    }

    // The rows below the heading and its rule, each as its cells.
    private static IEnumerable<string[]> Table(string document, string heading) =>
        from line in File.ReadLines(Path.Combine(Workshop.Repository, document))
            .SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
        select line.TrimEnd().Trim('|').Split('|', StringSplitOptions.TrimEntries);
}
