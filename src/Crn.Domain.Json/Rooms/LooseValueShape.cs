using System.Text.Json;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal sealed class LooseValueShape() : Shape<LooseValue>("FactValue", "An answer, a list of possible answers, or an interval with min " +
    "and max.")
{
    private static ScalarShape Answer => field ??= new();

    private static ListShape<Scalar> Answers => field ??= new(Answer);

    private static ObjectShape<LooseValue> Interval => field ??= Atoms.Object<LooseValue>("An interval of numbers or dates.", m =>
    {
        var (min, max) = (m.Optional("min", x => x.Min, Answer), m.Optional("max", x => x.Max, Answer));
        var suppressed = m.Usual("isSuppressed", x => x.IsSuppressed, Atoms.Flag, false);
        return p => new([], false, min[p], max[p], suppressed[p]);
    }, "FactInterval");

    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out LooseValue value)
    {
        value = null!;
        if (reader.TokenType == JsonTokenType.StartObject) return Interval.TryRead(ref reader, reading, out value);
        var isList = reader.TokenType == JsonTokenType.StartArray;
        ValueList<Scalar> answers;
        if (isList)
        {
            if (!Answers.TryRead(ref reader, reading, out answers)) return false;
        }
        else
        {
            if (!Answer.TryRead(ref reader, reading, out var only)) return false;
            answers = [only];
        }

        value = new(answers, isList, null, null, false);
        return true;
    }

    public override void Write(Writing writing, LooseValue value)
    {
        if (value.IsList) Answers.Write(writing, value.Answers);
        else if (value.Answers is [var only]) Answer.Write(writing, only);
        else Interval.Write(writing, value);
    }

    public override void WriteSchema(SchemaWriter schema) => schema.Named(this, to =>
    {
        to.WriteStartArray("anyOf");
        Answer.WriteSchema(schema);
        Answers.WriteSchema(schema);
        Interval.WriteSchema(schema);
        to.WriteEndArray();
    });
}
