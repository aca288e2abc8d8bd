using System.Text.Json;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Shapes;

// One run of the writer over a document.
internal sealed class Writing(Utf8JsonWriter to)
{
    private Dictionary<Type, object>? shared;
    private Dictionary<string, Fact>? defined;

    public Utf8JsonWriter To { get; } = to;

    // Facts that the library does not know, defined once at the end of the document; where there is no document, in each place.
    public bool IsDocument { get; set; }

    public IReadOnlyCollection<Fact> Defined => defined is null ? [] : [.. defined.Values.Order(Fact.ByCode)];

    // Whether what items have in common is the one that was written last; the next is compared with this one.
    public bool IsLast(object value)
    {
        shared ??= [];
        var isLast = shared.TryGetValue(value.GetType(), out var last) && ReferenceEquals(last, value);
        shared[value.GetType()] = value;
        return isLast;
    }

    // Whether the code alone says which fact is meant.
    public bool Defines(Fact fact)
    {
        if (!IsDocument) return false;
        defined ??= new(StringComparer.Ordinal);
        if (!defined.TryGetValue(fact.Code, out var known)) defined[fact.Code] = known = fact;
        return FactDefinitions.AreSame(known, fact);
    }
}
