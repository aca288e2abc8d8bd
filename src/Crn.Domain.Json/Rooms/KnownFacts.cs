using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// The facts that need no definition in a document.
internal static class KnownFacts
{
    private static readonly Dictionary<string, Fact> ByCode = new(StringComparer.Ordinal);

    internal static IEnumerable<string> Codes => ByCode.Keys;

    internal static Fact? Find(string code) => ByCode.GetValueOrDefault(code);

    internal static bool Has(Fact fact) => Find(fact.Code) is { } known && Shapes.FactDefinitions.AreSame(known, fact);
}
