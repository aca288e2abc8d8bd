using System.Text.Json;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// A unit: its name, or the list of its factors with their powers; the empty list is the unit of plain numbers.
internal sealed class UnitShape() : Shape<Unit>("Unit", "A unit: a name, or a list of factors with their powers.")
{
    private static ListShape<UnitFactor> Factors => field ??= new(Atoms.Object<UnitFactor>("A factor of a unit.", m =>
    {
        var (name, power) = (m.Required("name", x => x.Name, Atoms.Words), m.Required("power", x => x.Power, new WholeShape(-20, 20)));
        return p => new(name[p], power[p]);
    }, "UnitFactor"));

    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out Unit value)
    {
        value = Unit.One;
        if (reader.TokenType == JsonTokenType.String)
        {
            if (!Atoms.Words.TryRead(ref reader, reading, out var name)) return false;
            if (string.IsNullOrWhiteSpace(name)) return reading.Fail(reader, JsonErrors.BadText, "A unit has a name.", Doc);
            value = Unit.Named(name);
            return true;
        }

        if (reader.TokenType != JsonTokenType.StartArray) return reading.FailType(ref reader, Doc);
        var at = reader.TokenStartIndex;
        if (!Factors.TryRead(ref reader, reading, out var factors)) return false;
        foreach (var factor in factors)
        {
            if (factor.Power == 0 || string.IsNullOrWhiteSpace(factor.Name))
                return reading.Fail(at, JsonErrors.Refused, "A factor has a name and a power other than 0.", Doc);
            for (var i = Math.Abs(factor.Power); i > 0; i--)
                value = factor.Power > 0 ? value * Unit.Named(factor.Name) : value / Unit.Named(factor.Name);
        }

        return true;
    }

    public override void Write(Writing writing, Unit value)
    {
        if (value.Factors is [{ Power: 1 } only]) writing.To.WriteStringValue(only.Name);
        else Factors.Write(writing, value.Factors);
    }

    public override void WriteSchema(SchemaWriter schema) => schema.Named(this, to =>
    {
        to.WriteStartArray("anyOf");
        Atoms.Words.WriteSchema(schema);
        Factors.WriteSchema(schema);
        to.WriteEndArray();
    });
}
