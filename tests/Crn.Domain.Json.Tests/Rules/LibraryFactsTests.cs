using System.Reflection;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Tests.Rules;

/// <summary>The catalogues of all rooms are joined, and none is forgotten.</summary>
public class LibraryFactsTests
{
    [Fact]
    public void Every_catalogue_of_a_room_is_among_the_facts_of_the_library()
    {
        var rooms = (from type in typeof(Fact).Assembly.GetExportedTypes()
                     where type != typeof(FactCatalogue)
                     from property in type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                     where property.PropertyType == typeof(FactCatalogue)
                     select (FactCatalogue)property.GetValue(null)!).ToList();
        Assert.True(rooms.Count >= 8, $"{rooms.Count} rooms");
        Assert.Equal(rooms.Aggregate((all, room) => all.With(room)), LibraryFacts.All);
        Assert.True(LibraryFacts.All.Facts.Count > 300, LibraryFacts.All.ToString());
    }
}
