using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;
using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Json.Rooms;

// The types of answers that facts of the library have.
internal static class AnswerKinds
{
    private const int MostChoices = 20;

    internal static AnswerKind[] All => field ??=
    [
        new AnswerKind<bool>("YesNo", s => s.Flag ?? throw Wrong(s, "true or false"), v => new(null, null, v)),
        new AnswerKind<int>("Count", Whole, v => new(null, v, null)),
        new AnswerKind<decimal>("Number", s => s.Number ?? throw Wrong(s, "a number"), v => new(null, v, null)),
        new AnswerKind<LocalDate>("Date", Read(Atoms.Date), v => new(Text.Iso(v), null, null)),
        new AnswerKind<string>("Text", s => s.Text ?? throw Wrong(s, "a text"), v => new(v, null, null)),
        Of("Specialty", SpecialtyShapes.Specialty),
        Of("FunderKind", PortfolioShapes.FunderKind),
        Of("AwardKind", PortfolioShapes.AwardKind),
        Of("ActivityKind", PortfolioShapes.ActivityKind),
        Of("CommercialInvolvement", StudyShapes.CommercialInvolvement),
        Of("PoolMethod", FeasibilityShapes.PoolMethod),
        Of("UkNation", CalendarShapes.UkNation),
        Of("ParticipantSex", StudyShapes.ParticipantSex),
    ];

    internal static AnswerKind For(Type type) => ByType.GetValueOrDefault(type)
        ?? throw new NotSupportedException($"Answers of the type {type.Name} have no JSON: {string.Join(", ", All.Select(k => k.Name))} " +
            $"have.");

    private static Dictionary<Type, AnswerKind> ByType => field ??= All.ToDictionary(k => k.Type);

    internal static AnswerKind Named(string name) => Array.Find(All, k => k.Name == name)
        ?? throw new FormatException($"There is no type of answers {Guarded.Shown(name)}. "
            + $"{JsonWords.Meant(name, All.Select(k => k.Name))}There are {string.Join(", ", All.Select(k => k.Name))}.");

    // What an answer to the fact looks like.
    internal static string Expected(Fact fact)
    {
        var within = fact.Possible == Bounds.Anything ? "" : $", {Words.WithUnit(fact.Possible.ToString(), fact.Unit)}";
        if (fact.AnswerType == typeof(bool)) return "true or false.";
        if (fact.AnswerType == typeof(int)) return $"A whole number{within}.";
        if (fact.AnswerType == typeof(decimal)) return $"A number{within}.";
        if (fact.AnswerType == typeof(LocalDate)) return "A date, as 2026-04-30.";
        var choices = fact.Choices;
        return choices.IsEmpty ? $"A text that is a {For(fact.AnswerType).Name}."
            : $"One of {string.Join(", ", choices.Take(MostChoices))}{(choices.Count > MostChoices ? " and others" : "")}.";
    }

    // What is made of several answers; one that is none is named by its place.
    internal static T Each<T>(Fact fact, ValueList<Scalar> answers, Func<ValueList<Scalar>, T> make) =>
        Each(() => Expected(fact), answers, make);

    internal static T Each<T>(Func<string> expected, ValueList<Scalar> answers, Func<ValueList<Scalar>, T> make)
    {
        try
        {
            return make(answers);
        }
        catch (Exception failure) when (Refusals.Is(failure))
        {
            for (var i = 0; i < answers.Count; i++)
            {
                if (Refused([answers[i]], make) is { } one) throw new RefusedPart(one, expected(), i);
            }

            throw new RefusedPart(failure, expected());
        }
    }

    private static Exception? Refused<T>(ValueList<Scalar> answers, Func<ValueList<Scalar>, T> make)
    {
        try
        {
            make(answers);
            return null;
        }
        catch (Exception failure) when (Refusals.Is(failure))
        {
            return failure;
        }
    }

    internal static LocalDate Date(Scalar scalar) => Read(Atoms.Date)(scalar);

    private static AnswerKind<T> Of<T>(string name, Shape<T> shape)
        where T : notnull => new(name, Read(shape), value => new(shape.NameOf(value), null, null));

    private static Func<Scalar, T> Read<T>(Shape<T> shape) => scalar =>
    {
        if (scalar.Text is null) throw Wrong(scalar, "a text");
        var reading = new Reading(collects: true);
        if (shape.TryReadName(scalar.Text, reading, out var value)) return value;
        var error = reading.Errors[0];
        // What is expected is said of the fact, where that says more than the name of a type.
        throw new FormatException(typeof(T) == typeof(LocalDate) || typeof(T).IsEnum ? error.Problem
            : $"{error.Problem} Expected: {error.Expected}");
    };

    private static int Whole(Scalar scalar) =>
        scalar.Number is { } number && decimal.Truncate(number) == number && number is >= int.MinValue and <= int.MaxValue
            ? (int)number : throw Wrong(scalar, "a whole number");

    private static FormatException Wrong(Scalar scalar, string expected) => new($"{scalar} is no answer here; it is {expected}.");
}
