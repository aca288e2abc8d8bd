using System.Text.Json;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;
using Crn.Domain.Rules.Notation;

namespace Crn.Domain.Json.Rooms;

// Written as text where that can be read again; as an object elsewhere.
internal sealed class CriterionFormShape() : Shape<CriterionForm>("", CriterionShapes.Criterion.Doc)
{
    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out CriterionForm value)
    {
        value = null!;
        if (reader.TokenType != JsonTokenType.String)
        {
            if (!CriterionShapes.Union.TryRead(ref reader, reading, out var made)) return false;
            value = CriterionForm.Of(made);
            return true;
        }

        var parameters = new ParameterValues(reading.Parameters, null);
        if (CriterionShape.TryReadText(ref reader, reading, parameters, out var text) is not { } criterion) return false;
        value = new(criterion, text, reading.Catalogue, parameters.Used);
        return true;
    }

    public override void Write(Writing writing, CriterionForm value)
    {
        // With its parameters by their names, as it was written.
        if (!value.Parameters.IsEmpty) writing.To.WriteStringValue(value.Text);
        else if (CriterionText.Obstacle(value.Criterion) is null) writing.To.WriteStringValue(CriterionText.Write(value.Criterion));
        else CriterionShapes.Criterion.Write(writing, value.Criterion);
    }

    public override void WriteSchema(SchemaWriter schema) => CriterionShapes.Criterion.WriteSchema(schema);
}
