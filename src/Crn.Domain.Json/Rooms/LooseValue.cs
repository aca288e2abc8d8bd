using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;
using Crn.Domain.Rules.Intervals;

namespace Crn.Domain.Json.Rooms;

// What is known of a fact as it stands in a sheet: one answer, a list of possible ones, or an interval.
internal sealed record LooseValue(ValueList<Scalar> Answers, bool IsList, Scalar? Min, Scalar? Max, bool IsSuppressed)
{
    internal static LooseValue Of(Fact fact, FactValue value) => value switch
    {
        FactValue.Range { IsSuppressed: false, IsExact: true } range =>
            new([End(range.Within.Min!.Value, range.AreDates)], false, null, null, false),
        FactValue.Range range => new([], false, range.Within.Min is { } min ? End(min, range.AreDates) : null,
            range.Within.Max is { } max ? End(max, range.AreDates) : null, range.IsSuppressed),
        _ when AnswerKinds.For(fact.AnswerType).Values(value) is { } answers => new(answers, answers.Count != 1, null, null, false),
        _ => throw new NotSupportedException("The value is of another type than the answers of the fact."),
    };

    // What is wrong is said at the item or end that is wrong.
    internal FactValue For(Fact fact)
    {
        try
        {
            return Made(fact);
        }
        catch (Exception failure) when (failure is not RefusedPart && Refusals.Is(failure))
        {
            throw new RefusedPart(failure, AnswerKinds.Expected(fact));
        }
    }

    private FactValue Made(Fact fact)
    {
        var isNumber = fact.AnswerType == typeof(int) || fact.AnswerType == typeof(decimal);
        var isDate = fact.AnswerType == typeof(LocalDate);
        if (!isNumber && !isDate)
        {
            return Min is null && Max is null && (Answers.Count > 0 || IsList) ? Choice(fact)
                : throw new FormatException($"'{fact.Code}' has no interval of answers; give an answer or a list of answers.");
        }

        if (IsList) throw new FormatException($"'{fact.Code}' is answered with an interval, not with a list.");
        if (fact.AnswerType == typeof(int) && Answers is [{ Number: { } whole }] && !(decimal.Truncate(whole) == whole
            && fact.Answers.And(Bounds.Exactly(whole)) is not null))
            throw new FormatException($"'{fact.Code}' is answered with a whole number.");
        if (Answers is [var one])
            return new FactValue.Range(isDate ? Days.Between(AnswerKinds.Date(one), AnswerKinds.Date(one))
                : Bounds.Exactly(Number(one)!.Value), isDate, IsSuppressed).Checked(fact, "value");
        var (min, max) = (End(fact, Min, "min", isDate), End(fact, Max, "max", isDate));
        return new FactValue.Range(Numbers(min, max), isDate, IsSuppressed).Checked(fact, "value");
    }

    private FactValue Choice(Fact fact)
    {
        var kind = AnswerKinds.For(fact.AnswerType);
        return IsList ? AnswerKinds.Each(fact, Answers, all => kind.OneOf(all).Checked(fact, "value"))
            : kind.OneOf(Answers).Checked(fact, "value");
    }

    // An end of an interval, which is one that can be by itself.
    private static decimal? End(Fact fact, Scalar? end, string member, bool isDate)
    {
        if (end is not { } given) return null;
        try
        {
            var number = isDate ? Days.Number(AnswerKinds.Date(given)) : Number(given)!.Value;
            new FactValue.Range(member == "min" ? Bounds.AtLeast(number) : Bounds.AtMost(number), isDate).Checked(fact, "value");
            return number;
        }
        catch (Exception failure) when (Refusals.Is(failure))
        {
            throw new RefusedPart(failure, AnswerKinds.Expected(fact), inner: member);
        }
    }

    private static decimal? Number(Scalar? end) => end is not { } given ? null
        : given.Number ?? throw new FormatException($"{given} is no number.");

    private static Bounds Numbers(decimal? min, decimal? max) => (min, max) switch
    {
        ({ } least, { } most) => Bounds.Between(least, most),
        ({ } least, null) => Bounds.AtLeast(least),
        (null, { } most) => Bounds.AtMost(most),
        _ => Bounds.Anything,
    };

    private static Scalar End(decimal number, bool isDate) =>
        isDate ? new(Text.Iso(Days.Date(number)), null, null) : new(null, number, null);
}
