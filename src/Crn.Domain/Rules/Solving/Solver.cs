using Crn.Domain.Rules.Intervals;

namespace Crn.Domain.Rules.Solving;

/// <summary>Solves a comparison for one fact at a time, all others staying as they are.</summary>
internal static class Solver
{
    // Shares and rates are asked to four decimals, rounded to the safe side; counts and dates to whole numbers.
    private const int Decimals = 4;

    public static IEnumerable<Repair> Repairs(Criterion.Comparison comparison, Truth bad, FactSheet facts) =>
        from relation in Wanted(comparison.Relation, bad)
        from fact in comparison.Facts.AsEnumerable()
        let region = For(fact, comparison.Left, relation, comparison.Right, facts)
        where region is not null
        select new Repair([region]);

    public static IEnumerable<Repair> Repairs(Criterion.DateComparison comparison, Truth bad) =>
        Wanted(comparison.Relation, bad).Select(relation => At(comparison.Fact, relation, Days.Number(comparison.Date)))
            .OfType<Region>().Select(region => new Repair([region]));

    private static IEnumerable<Relation> Wanted(Relation relation, Truth bad) => (relation, bad.IsFalse) switch
    {
        (_, true) => [relation],
        (Relation.AtLeast, _) => [Relation.LessThan],
        (Relation.AtMost, _) => [Relation.MoreThan],
        (Relation.MoreThan, _) => [Relation.AtMost],
        (Relation.LessThan, _) => [Relation.AtLeast],
        _ => [Relation.LessThan, Relation.MoreThan],
    };

    private static Region? For(Fact fact, Quantity left, Relation relation, Quantity right, FactSheet facts)
    {
        var (inLeft, inRight) = (Reads(left, fact), Reads(right, fact));
        if (inLeft == inRight) return null;
        var (side, other) = inLeft ? (left, right.Within(facts)) : (right, left.Within(facts));
        var wanted = inLeft ? relation : Mirror(relation);
        // The safe end of the other side: above all of it, or below all of it.
        var limit = wanted switch
        {
            Relation.AtLeast or Relation.MoreThan => other.Max,
            Relation.AtMost or Relation.LessThan => other.Min,
            _ => other.IsExact ? other.Min : null,
        };
        try
        {
            return limit is { } value ? Solve(side, wanted, value, fact, facts) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Region? Solve(Quantity quantity, Relation relation, decimal limit, Fact fact, FactSheet facts)
    {
        switch (quantity)
        {
            case Quantity.Known:
                return At(fact, relation, limit);
            case Quantity.DateDifference days:
                if (days.To.Equals(days.From)) return null;
                return days.To.Equals(fact)
                    ? Plus(limit, MostContribution(facts.Range(days.From), relation)) is { } to ? At(fact, relation, to) : null
                    : Plus(LeastContribution(facts.Range(days.To), relation), -limit) is { } from ? At(fact, Mirror(relation), from) : null;
            case Quantity.MonthDifference months:
                if (months.To.Equals(months.From)) return null;
                return months.To.Equals(fact)
                    ? MonthSolver.LastDay(MostContribution(facts.Range(months.From), relation), relation, limit, months.IsAge) is { } last
                    ? At(fact, MonthSolver.Inclusive(relation), last) : null
                    : MonthSolver.FirstDay(LeastContribution(facts.Range(months.To), relation), relation, limit, months.IsAge) is { } first
                    ? At(fact, Mirror(MonthSolver.Inclusive(relation)), first) : null;
            case Quantity.Arithmetic sum:
                return Solve(sum, relation, limit, fact, facts);
            default:
                return null;
        }
    }

    private static Region? Solve(Quantity.Arithmetic formula, Relation relation, decimal limit, Fact fact, FactSheet facts)
    {
        var (inLeft, inRight) = (Reads(formula.Left, fact), Reads(formula.Right, fact));
        if (inLeft == inRight) return null;
        var side = inLeft ? formula.Left : formula.Right;
        var other = (inLeft ? formula.Right : formula.Left).Within(facts);
        var next = formula.Sign is '+' or '-' ? OfSum(formula.Sign, inLeft, relation, limit, other)
            : OfProduct(formula.Sign, inLeft, relation, limit, other);
        var mirrored = !inLeft && (formula.Sign is '-' or '/');
        return next is { } value ? Solve(side, mirrored ? Mirror(relation) : relation, value, fact, facts) : null;
    }

    // What one side of a sum or difference must reach, whatever the other side is.
    private static decimal? OfSum(char sign, bool inLeft, Relation relation, decimal limit, Bounds other) => (sign, inLeft) switch
    {
        ('+', _) => Plus(limit, -LeastContribution(other, relation)),
        (_, true) => Plus(limit, MostContribution(other, relation)),
        _ => Plus(LeastContribution(other, relation), -limit),
    };

    // What one side of a product or quotient must reach, whatever the other side is; only where that is above 0.
    private static decimal? OfProduct(char sign, bool inLeft, Relation relation, decimal limit, Bounds other)
    {
        if (!(other.Min > 0)) return null;
        var (least, most) = (LeastContribution(other, relation), MostContribution(other, relation));
        return (sign, inLeft) switch
        {
            ('*', _) => Quotient(limit, limit >= 0 ? least : most),
            (_, true) => limit * (limit >= 0 ? most : least),
            _ => limit > 0 ? Quotient(least ?? 0, limit) : null,
        };
    }

    // For "at least" the least the other part can bring, for "at most" the most; and the opposite ends.
    private static decimal? LeastContribution(Bounds other, Relation relation) =>
        relation is Relation.AtMost or Relation.LessThan ? other.Max : Exactly(other, relation, other.Min);

    private static decimal? MostContribution(Bounds other, Relation relation) =>
        relation is Relation.AtMost or Relation.LessThan ? other.Min : Exactly(other, relation, other.Max);

    private static decimal? Exactly(Bounds other, Relation relation, decimal? end) =>
        relation == Relation.EqualTo && !other.IsExact ? null : end;

    private static decimal? Plus(decimal? a, decimal? b) => a + b;

    private static decimal? Quotient(decimal a, decimal? b) => b is { } divisor && divisor != 0 ? a / divisor : null;

    // Null where no answer of the type is meant: above the largest whole number, after the last date.
    private static Region? At(Fact fact, Relation relation, decimal limit)
    {
        var step = fact.AnswerType == typeof(decimal) ? 0.0001m : 1m;
        var (up, down) = (Ceiling(limit, step), Floor(limit, step));
        Bounds? meant = relation switch
        {
            Relation.AtLeast => Bounds.AtLeast(up),
            Relation.AtMost => Bounds.AtMost(down),
            Relation.MoreThan => (up > limit ? up : Beyond(limit, step)) is { } above ? Bounds.AtLeast(above) : null,
            Relation.LessThan => (down < limit ? down : -Beyond(-limit, step)) is { } below ? Bounds.AtMost(below) : null,
            _ => Bounds.Exactly(limit),
        };
        return meant is not { } within || fact.Holds.And(within) is null ? null
            : new(fact, new FactValue.Range(within, fact.AnswerType == typeof(LocalDate)));
    }

    // The next number a step up, or as little more as a number so large can tell apart; null above the largest.
    private static decimal? Beyond(decimal limit, decimal step)
    {
        try
        {
            while (limit + step <= limit) step *= 10;
            return limit + step;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal Ceiling(decimal value, decimal step) =>
        step == 1m ? Math.Ceiling(value) : Math.Round(value, Decimals, MidpointRounding.ToPositiveInfinity);

    private static decimal Floor(decimal value, decimal step) =>
        step == 1m ? Math.Floor(value) : Math.Round(value, Decimals, MidpointRounding.ToNegativeInfinity);

    private static Relation Mirror(Relation relation) => relation switch
    {
        Relation.AtLeast => Relation.AtMost,
        Relation.AtMost => Relation.AtLeast,
        Relation.MoreThan => Relation.LessThan,
        Relation.LessThan => Relation.MoreThan,
        Relation.EqualTo => Relation.EqualTo,
    };

    private static bool Reads(Quantity quantity, Fact fact)
    {
        switch (quantity)
        {
            case Quantity.Known known: return known.Fact.Equals(fact);
            case Quantity.DateDifference days: return days.From.Equals(fact) || days.To.Equals(fact);
            case Quantity.MonthDifference months: return months.From.Equals(fact) || months.To.Equals(fact);
        }

        foreach (var operand in quantity.Operands)
        {
            if (Reads(operand, fact)) return true;
        }

        return false;
    }
}
