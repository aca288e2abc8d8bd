using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// The facts that need no definition in a document.
internal static class KnownFacts
{
    internal static IEnumerable<string> Codes => LibraryFacts.All.Facts.Select(fact => fact.Code);

    internal static Fact? Find(string code) => LibraryFacts.All.Find(code);

    internal static bool Has(Fact fact) => Find(fact.Code) is { } known && Shapes.FactDefinitions.AreSame(known, fact);
}
