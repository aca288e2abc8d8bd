using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// Thresholds that cannot be read from a statement, since a delegate or a formula holds them: looked for by asking it with answers of every
/// size, and then between the two where its answer turns.
/// </summary>
internal static class HiddenThresholds
{
    // Of one fact: a formula has another threshold for every value of its other facts.
    private const int Most = 3;
    private const int MostSettings = 27;
    private const decimal Finest = 0.01m;
    private const int Farthest = 60_000;
    private static readonly LocalDate Epoch = new(2000, 1, 1);
    private static readonly decimal[] Sizes = [0, 1, 2, 3, 4, 5, 10, 20, 50, 100, 1000];
    private static readonly decimal[] Few = [0, 1, 5, 100];
    private static readonly int[] Near = [-2, -1, 0, 1, 2];

    // Quarters of the years that rules are written about, and years farther away.
    private static readonly LocalDate[] Days =
    [
        .. ((int[])[1950, 1990, 2000, 2010, 2015, 2020]).Select(year => new LocalDate(year, 1, 1)),
        .. Enumerable.Range(0, 40).Select(quarter => new LocalDate(2022, 1, 1).PlusMonths(3 * quarter)),
        .. ((int[])[2035, 2040, 2050, 2100]).Select(year => new LocalDate(year, 1, 1)),
    ];

    /// <summary>The first numbers at which an answer turns, of a fact that a delegate or a formula reads.</summary>
    public static IEnumerable<decimal> Numbers(IEnumerable<Criterion> criteria, Fact fact) =>
        fact is Fact<int> or Fact<decimal> ? In(criteria, fact) : [];

    /// <summary>The first dates at which an answer turns, of a fact that a delegate or a difference of dates reads.</summary>
    public static IEnumerable<LocalDate> Dates(IEnumerable<Criterion> criteria, Fact fact) =>
        fact is Fact<LocalDate> ? In(criteria, fact).Select(Day) : [];

    /// <summary>The dates at which a statement turns while the other dates that it reads stand fixed.</summary>
    public static IEnumerable<LocalDate> Dates(Criterion statement, Fact<LocalDate> fact, FixedDates held) =>
        Turns(statement, fact, held).Select(turn => Day(turn.At));

    /// <summary>The number at which a delegate turns whatever else it reads: one that stands in its code. Null where there is none, or
    /// where it only asks for more than nothing.</summary>
    public static (Fact Fact, decimal Number)? OfItsOwn(Criterion statement)
    {
        if (statement is not Criterion.Delegated) return null;
        foreach (var fact in statement.Facts.Where(f => f is Fact<int> or Fact<decimal>))
        {
            var turns = Turns(statement, fact, FixedDates.None).Where(turn => turn.At > StepOf(fact)).ToList();
            var compared = statement.Facts.Any(f => !f.Equals(fact) && f is Fact<int> or Fact<decimal>);
            foreach (var same in turns.GroupBy(turn => turn.At))
            {
                if (!compared || same.Select(turn => Numbers(turn.Setting)).Distinct(StringComparer.Ordinal).Skip(1).Any())
                    return (fact, same.Key);
            }
        }

        return null;

        static string Numbers(Case setting) =>
            string.Concat(setting.Given.Where(g => g.Fact is Fact<int> or Fact<decimal>).Select(g => g.CSharp));
    }

    private static IEnumerable<decimal> In(IEnumerable<Criterion> criteria, Fact fact)
    {
        var all = criteria.ToList();
        var hidden = all.SelectMany(Thresholds.Statements).Where(statement => Thresholds.AreHidden(statement, fact)).ToList();
        if (hidden.Count == 0) return [];
        var held = FixedDates.Of(all);
        return hidden.SelectMany(statement => Turns(statement, fact, held).Select(turn => turn.At).Distinct()
            .Take(fact is Fact<LocalDate> ? FixedDates.Most : Most)).Distinct();
    }

    private static IEnumerable<(decimal At, Case Setting)> Turns(Criterion statement, Fact fact, FixedDates held)
    {
        var step = StepOf(fact);
        var usual = (fact is Fact<LocalDate> ? Days.Select(Number)
            : Sizes.Concat(fact is Fact<decimal> ? [0.1m, 0.5m] : [])).ToList();
        var others = statement.Facts.Where(f => !f.Equals(fact)).Select(other => Plain(other, held)).ToList();
        foreach (var setting in Cases.Over(others, exactOnly: true, MostSettings))
        {
            var places = usual.Concat(fact is Fact<LocalDate> ? DaysFrom(setting, statement) : []).Where(fact.Possible.Contains)
                .Distinct().Order().ToList();
            var answers = places.Select(place => Asked(statement, setting, fact, place)).ToList();
            for (var i = 1; i < places.Count; i++)
            {
                if (answers[i] != answers[i - 1])
                    yield return (Between(places[i - 1], places[i], answers[i - 1], setting), setting);
            }
        }

        // The first place of the two, and between them, with another answer than the lower.
        decimal Between(decimal low, decimal high, Truth? below, Case setting)
        {
            var (from, to) = (decimal.Truncate(low / step), decimal.Truncate(high / step));
            while (to - from > 1)
            {
                var middle = decimal.Truncate((from + to) / 2);
                if (Asked(statement, setting, fact, middle * step) == below) from = middle;
                else to = middle;
            }

            // Without the zeros that a step of hundredths leaves behind.
            return to * step / 1.000000000000000000000000000m;
        }
    }

    private static decimal StepOf(Fact fact) => fact is Fact<decimal> ? Finest : 1;

    // As far from each date that stands fixed as the numbers of a statement say, in days and in months, and a step to either side.
    private static IEnumerable<decimal> DaysFrom(Case setting, Criterion statement)
    {
        if (statement is not Criterion.Comparison comparison) yield break;
        var far = Thresholds.Numbers(comparison).Where(n => n != 0 && Math.Abs(n) <= Farthest).Distinct().ToList();
        foreach (var held in setting.Given.Where(g => g.Fact is Fact<LocalDate>))
        {
            var day = Day(decimal.Parse(held.CSharp, System.Globalization.CultureInfo.InvariantCulture));
            foreach (var (by, near) in far.SelectMany(n => new[] { (int)n, -(int)n }).SelectMany(by => Near.Select(near => (by, near))))
            {
                yield return Number(day.PlusDays(by + near));
                if (Math.Abs(by) <= Farthest / 30) yield return Number(day.PlusMonths(by).PlusDays(near));
            }
        }
    }

    private static LocalDate Day(decimal number) => Epoch.PlusDays((int)number);

    private static decimal Number(LocalDate day) => Period.DaysBetween(Epoch, day);

    private static List<Answer> Plain(Fact fact, FixedDates held) => fact switch
    {
        Fact<int> or Fact<decimal> => [.. Few.Where(fact.Possible.Contains).Select(n => Number(fact, n))],
        Fact<LocalDate> date => [.. (held.Of(date) ?? Days.Where(day => day.Year % 10 == 0)).Select(day => Number(fact, Number(day)))],
        _ => [.. Answers.Of(fact, []).Take(4)],
    };

    private static Answer Number(Fact fact, decimal number) => new(fact, sheet => Put(sheet, fact, number), "",
        number.ToString(System.Globalization.CultureInfo.InvariantCulture), true);

    private static FactSheet Put(FactSheet sheet, Fact fact, decimal number) => fact switch
    {
        Fact<int> count => sheet.With(count, (int)number),
        Fact<LocalDate> date => sheet.With(date, Day(number)),
        _ => sheet.With((Fact<decimal>)fact, number),
    };

    private static Truth? Asked(Criterion statement, Case setting, Fact fact, decimal number)
    {
        try
        {
            return statement.Evaluate(Put(setting.Sheet, fact, number));
        }
#pragma warning disable CA1031 // Whatever a team's delegate throws is no answer here, and a law of its own elsewhere.
        catch (Exception)
        {
            return null;
        }
#pragma warning restore CA1031
    }
}
