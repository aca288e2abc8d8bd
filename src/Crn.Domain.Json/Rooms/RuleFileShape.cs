using System.Text.Json;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// A file of rules: its parameters are looked for first, as criteria name them wherever they stand.
internal sealed class RuleFileShape<T>(ObjectShape<RuleFileDraft<T>> draft) : BodyShape<RuleFile<T>>(draft.Name, draft.Doc)
    where T : Rule
{
    public override bool TryReadBody(ref Utf8JsonReader reader, Reading reading, BodyPlace place, out RuleFile<T> value)
    {
        value = null!;
        var start = reader.TokenStartIndex;
        var parameters = reader;
        if (TryFind(ref parameters, RuleFileShapes.ParametersMember))
        {
            // What is wrong with them is said when they are met.
            var list = parameters;
            var isWhole = RuleFileShapes.Parameters.TryRead(ref parameters, new Reading(collects: true, reading.Known), out var named);
            reading.Parameters = named;
            if (!isWhole) reading.WrongParameters.Add(list, [.. named.Select(parameter => parameter.Code)]);
        }

        reading.IsOfCatalogue = true;
        var isRight = AreFactsItsOwn(reader, reading);
        if (!draft.TryReadBody(ref reader, reading, place, out var read) || !isRight) return false;
        try
        {
            value = read.File(reading.Known.With(read.Team, reading.Facts?.Values.ToValueList() ?? []));
            return true;
        }
        catch (ArgumentException refused)
        {
            return reading.Fail(start, JsonErrors.Refused, Refusals.Sentence(refused), Doc);
        }
    }

    public override void WriteMembers(Writing writing, RuleFile<T> value)
    {
        foreach (var fact in value.Facts.In(value.Team)) writing.Defines(fact);
        draft.WriteMembers(writing, RuleFileDraft<T>.Of(value));
    }

    public override void WriteBodySchema(SchemaWriter schema, BodyPlace place, string? kind) => draft.WriteBodySchema(schema, place, kind);

    // A code of the library stands for what it stands for there.
    private static bool AreFactsItsOwn(Utf8JsonReader reader, Reading reading)
    {
        var isRight = true;
        foreach (var fact in reading.Facts?.Values ?? Enumerable.Empty<Fact>())
        {
            if (reading.Known.Conflict(fact, "this file") is not { } conflict) continue;
            var facts = reader;
            TryFind(ref facts, DocumentKind.FactsMember);
            reading.Path.Enter(DocumentKind.FactsMember);
            isRight = reading.Fail(facts.TokenStartIndex, JsonErrors.Refused, conflict, "A code of its own.");
            reading.Path.Leave();
        }

        return isRight;
    }

    // Looks ahead for a member, to its value.
    private static bool TryFind(ref Utf8JsonReader ahead, string member)
    {
        if (ahead.TokenType != JsonTokenType.StartObject) return false;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isHere = ahead.ValueTextEquals(member);
            ahead.Read();
            if (isHere) return true;
            ahead.TrySkip();
        }

        return false;
    }
}
