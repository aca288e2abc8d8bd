using Crn.Domain.Policies;

namespace Crn.Domain.Tests.Architecture;

/// <summary>How much a caller has to know of: the types that the library shows, nested ones counted.</summary>
public class FaceTests
{
    /// <summary>The most types there may be. It goes down with what becomes internal; it goes up only with a decision, and its reason, in
    /// CHANGELOG.md.</summary>
    private const int MostPublicTypes = 456;

    [Fact]
    public void Only_a_decision_written_in_the_changelog_raises_the_number_of_public_types()
    {
        var types = typeof(Citation).Assembly.GetExportedTypes();
        var byRoom = types.GroupBy(type => type.Namespace).OrderByDescending(room => room.Count())
            .Select(room => $"{room.Key} {room.Count()}");
        Assert.True(
            types.Length <= MostPublicTypes,
            $"{types.Length} types are public, more than {MostPublicTypes}. Make what no caller needs internal, or decide for more in " +
            $"CHANGELOG.md and raise the number here. By room: {string.Join(", ", byRoom)}.");
    }
}
