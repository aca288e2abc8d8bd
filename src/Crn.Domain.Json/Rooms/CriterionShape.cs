using System.Text.Json;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;
using Crn.Domain.Rules.Notation;

namespace Crn.Domain.Json.Rooms;

// A criterion: the text that people write, or an object.
internal sealed class CriterionShape() : Shape<Criterion>("CriterionOrText", "A statement about facts, as text or as an object.")
{
    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, out Criterion value)
    {
        if (reader.TokenType != JsonTokenType.String) return CriterionShapes.Union.TryRead(ref reader, reading, out value);
        value = TryReadText(ref reader, reading, ParameterValues.None, out _)!;
        return value is not null;
    }

    public override void Write(Writing writing, Criterion value)
    {
        if (value is Criterion.Delegated code)
            throw new NotSupportedException($"A delegate is code and cannot be written: {Guarded.Shown(code.Words)}.");
        CriterionShapes.Union.Write(writing, value);
    }

    public override void WriteSchema(SchemaWriter schema) => schema.Named(this, to =>
    {
        to.WriteStartArray("anyOf");
        to.WriteStartObject();
        to.WriteString("type", "string");
        to.WriteNumber("maxLength", CriterionText.MaxLength);
        to.WriteEndObject();
        CriterionShapes.Union.WriteSchema(schema);
        to.WriteEndArray();
    });

    // Each mistake of the text is one of the document, with its column in the text.
    internal static Criterion? TryReadText(ref Utf8JsonReader reader, Reading reading, ParameterValues parameters, out string text)
    {
        text = TextToken.Read(ref reader, reading, CriterionText.MaxLength, "A statement about facts, as text.")!;
        if (text is null) return null;
        var read = CriterionText.Read(text, reading.Catalogue, parameters);
        foreach (var error in read.Errors)
        {
            if (IsOfWrongDefinition(error, text, reading)) continue;
            var place = (error.Line > 1 ? $"Line {Text.Of(error.Line)}, column " : "Column ") + Text.Of(error.Column);
            var near = error.Suggestions.IsEmpty ? "" : $"Perhaps {string.Join(" or ", error.Suggestions)}. ";
            reading.Fail(reader, error.Code == "criterion.nhs-number" ? JsonErrors.PatientIdentifier : JsonErrors.Criterion,
                $"{place}: {error.Message}", Right(near + string.Join(", ", error.Expected)));
        }

        return read.Criterion;
    }

    // Facts and parameters whose definition is wrong are named rightly.
    private static bool IsOfWrongDefinition(CriterionTextError error, string text, Reading reading)
    {
        var wrong = error.Code switch
        {
            "criterion.unknown-fact" => reading.WrongFacts,
            "criterion.unknown-parameter" => reading.WrongParameters,
            _ => null,
        };
        return wrong?.Has(error.In(text).Trim('`', '$')) == true;
    }

    private static string Right(string expected) => expected.Length == 0 ? "A statement about facts that are known." : expected;
}
