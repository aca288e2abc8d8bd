namespace Crn.Domain.Tests.Architecture;

/// <summary>Inside a room the top of its folder is the face, which the folders below may use and which uses them; among those folders there
/// is no circle.</summary>
public class FolderTests
{
    [Fact]
    public void What_stands_below_the_face_of_a_room_is_not_public() => Workshop.None(
        from type in typeof(Crn.Domain.Policies.Citation).Assembly.GetExportedTypes()
        where type.Namespace!.Split('.').Length > 3
        select $"{type} is public: it belongs to the face of its room");

    [Fact]
    public void Folders_below_the_face_of_a_room_do_not_need_each_other_in_a_circle()
    {
        var arrows = ReferenceReader.ArrowsOf(Workshop.Library).Where(arrow => House.RoomOf(arrow.From) == House.RoomOf(arrow.To)).ToList();
        Workshop.None(Circles(arrows));
    }

    [Fact]
    public void A_circle_is_found_and_named()
    {
        Arrow[] arrows =
            [new("Crn.Domain.A.One.X", "Crn.Domain.A.Two.Y"), new("Crn.Domain.A.Two.Y", "Crn.Domain.A.Three.Z"),
                new("Crn.Domain.A.Face", "Crn.Domain.A.One.X"), new("Crn.Domain.A.One.X", "Crn.Domain.A.Face")];
        Assert.Empty(Circles(arrows));
        Assert.Contains("Crn.Domain.A.Three.Z uses Crn.Domain.A.One.X",
            string.Join('\n', Circles([.. arrows, new("Crn.Domain.A.Three.Z", "Crn.Domain.A.One.X")])), StringComparison.Ordinal);
    }

    /// <summary>
    /// Rooms whose engines know nothing of the face: their top is one more node of the graph of folders, and there is no circle still. In
    /// the others helpers below write out or work on the values of the face. A room that comes to hold this is put in; none is taken out.
    /// </summary>
    [Theory]
    [InlineData("Probability")]
    [InlineData("Projection")]
    public void Engines_do_not_use_the_face_of_their_room(string room)
    {
        var arrows = ReferenceReader.ArrowsOf(Workshop.Library)
            .Where(arrow => House.RoomOf(arrow.From) == room && House.RoomOf(arrow.To) == room).ToList();
        Assert.True(arrows.Exists(arrow => IsBelow(arrow.From)), $"{room} has no folders, or the reader does not read.");
        Workshop.None(from arrow in arrows where IsBelow(arrow.From) && !IsBelow(arrow.To) select $"{arrow.From} uses {arrow.To}: the " +
            $"face stands above its engines");
    }

    private static IEnumerable<string> Circles(IReadOnlyCollection<Arrow> arrows)
    {
        var below = arrows.Where(arrow => IsBelow(arrow.From) && IsBelow(arrow.To) && FolderOf(arrow.From) != FolderOf(arrow.To)).ToList();
        var next = below.ToLookup(arrow => FolderOf(arrow.From), arrow => FolderOf(arrow.To));
        return from arrow in below
               where Reaches(FolderOf(arrow.To), FolderOf(arrow.From), [])
               orderby arrow.From, arrow.To
               select $"{arrow.From} uses {arrow.To}, and there is a way back between their folders";

        bool Reaches(string from, string to, HashSet<string> seen) =>
            from == to || (seen.Add(from) && next[from].Any(folder => Reaches(folder, to, seen)));
    }

    private static bool IsBelow(string type) => FolderOf(type).Split('.').Length > 3;

    private static string FolderOf(string type) => type[..type.LastIndexOf('.')];
}
