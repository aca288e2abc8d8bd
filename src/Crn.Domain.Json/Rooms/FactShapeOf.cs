using System.Text.Json;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// A fact with answers of one type.
internal sealed class FactShape<T>(Shape<Fact> fact) : Shape<Fact<T>>(fact.Name, fact.Doc)
    where T : notnull
{
    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out Fact<T> value)
    {
        value = null!;
        var at = reader.TokenStartIndex;
        if (!fact.TryRead(ref reader, reading, out var any)) return false;
        value = (any as Fact<T>)!;
        return value is not null || reading.Fail(at, JsonErrors.Refused,
            $"{Guarded.Shown(any.Code)} is not answered with a value of the type that is asked for here.",
            $"A fact whose answers are of the type {AnswerKinds.For(typeof(T)).Name}.");
    }

    public override void Write(Writing writing, Fact<T> value) => fact.Write(writing, value);

    public override void WriteSchema(SchemaWriter schema) => fact.WriteSchema(schema);
}
