using System.Text.Json;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// Facts: defined once in a document, named by their codes elsewhere.
internal static class FactShapes
{
    internal static ObjectShape<Bounds> Bounds =>
        field ??= Atoms.Object<Bounds>("An interval of numbers, both ends included; an end left out is open.", m =>
    {
        var (min, max) = (m.Optional("min", x => x.Min, Atoms.Decimal), m.Optional("max", x => x.Max, Atoms.Decimal));
        return p => (min[p], max[p]) switch
        {
            ({ } least, { } most) => Domain.Rules.Bounds.Between(least, most),
            ({ } least, null) => Domain.Rules.Bounds.AtLeast(least),
            (null, { } most) => Domain.Rules.Bounds.AtMost(most),
            _ => Domain.Rules.Bounds.Anything,
        };
    });

    internal static Shape<Unit> Unit => field ??= new UnitShape();

    internal static Shape<string> Type =>
        field ??= Atoms.Named("The type of answers of a fact.", "YesNo, Count, Number, Date, Text, or a type.",
        name => AnswerKinds.Named(name).Name, name => name, name: "AnswerType");

    internal static ObjectShape<Fact> Definition => field ??= Atoms.Object<Fact>("A fact: code, question, type of its answers.", m =>
    {
        var (code, question) = (m.Required("code", x => x.Code, Atoms.Words), m.Required("question", x => x.Question, Atoms.Words));
        var type = m.Required("answerType", x => AnswerKinds.For(x.AnswerType).Name, Type);
        var unit = m.Usual("unit", x => x.Unit, Unit, Domain.Rules.Unit.One);
        var possible = m.Usual("possible", x => x.Possible, Bounds, Domain.Rules.Bounds.Anything);
        var supplier = m.Usual("suppliedBy", x => x.SuppliedBy, Atoms.Words, "");
        var stage = m.Usual("expectedFrom", x => x.ExpectedFrom, Atoms.Words, "");
        var choices = m.List("choices", x => AnswerKinds.For(x.AnswerType).Choices(x), new ScalarShape());
        return p =>
        {
            var kind = AnswerKinds.Named(type[p]);
            Fact With(ValueList<Scalar> answers) => kind.Fact(code[p], question[p],
                unit.Made(p, given => OfNumber(kind, given, given == Domain.Rules.Unit.One, "unit")),
                possible.Made(p, given => OfNumber(kind, given, given == Domain.Rules.Bounds.Anything, "limits")), supplier[p], stage[p],
                answers);
            var open = With([]);
            return choices[p].IsEmpty ? open
                : choices.Made(p, all => AnswerKinds.Each(
                    () => kind.HasChoices ? $"Answers of the type {kind.Name}, each once." : "No list: numbers have limits.", all, With));
        };
    }, "FactDefinition");

    internal static Shape<Fact> Fact => field ??= new FactShape();

    internal static Shape<Fact<T>> Of<T>()
        where T : notnull => new FactShape<T>(Fact);

    private static T OfNumber<T>(AnswerKind kind, T given, bool isNone, string what) => isNone || kind.IsNumber ? given
        : throw new RefusedPart(new ArgumentException($"An answer of the type {kind.Name} has no {what}."),
            $"No {what}, or the type Count or Number.");

    // An error of theirs keeps the document from being read, as every error does.
    internal static void ReadDefinitions(ref Utf8JsonReader reader, Reading reading)
    {
        reading.Path.Enter(DocumentKind.FactsMember);
        var at = reader.TokenStartIndex;
        var list = reader;
        var isRead = new ListShape<Fact>(Definition).TryRead(ref reader, reading, out var facts);
        reading.Facts = new(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            if (reading.Facts.TryAdd(fact.Code, fact) || FactDefinitions.AreSame(reading.Facts[fact.Code], fact)) continue;
            reading.Fail(at, JsonErrors.Refused, $"Two facts have the code {Guarded.Shown(fact.Code)} and differ.",
                "One fact for each code.");
        }

        if (!isRead) reading.WrongFacts.Add(list, [.. reading.Facts.Keys]);
        reading.Path.Leave();
    }
}
