using System.Globalization;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>An answer to a fact that can be put on a sheet, and how it is written in C#.</summary>
internal sealed record Answer(Fact Fact, Func<FactSheet, FactSheet> Put, string Text, string CSharp, bool IsExact);

/// <summary>Answers worth trying for a fact: around every threshold, and of every kind there is.</summary>
internal static class Answers
{
    /// <summary>Answers to a fact, exact ones first.</summary>
    public static List<Answer> Of(Fact fact, IReadOnlyList<Criterion> criteria) => fact switch
    {
        Fact<bool> yesNo => [Exact(yesNo, true, "true"), Exact(yesNo, false, "false")],
        Fact<int> count => [.. Counts(count, criteria)],
        Fact<decimal> number => [.. Numbers(number, criteria)],
        Fact<LocalDate> date => [.. Dates(date, criteria)],
        _ => [.. Choices(fact, criteria)],
    };

    // Where no threshold can be seen, numbers of every size are tried.
    private static readonly decimal[] Spread = [2, 3, 4, 5, 10, 20, 50, 100, 1000];

    public static string CSharp(Fact fact) => fact switch
    {
        Fact<bool> => $"Fact.YesNo({Quoted(fact.Code)}, {Quoted(fact.Question)})",
        Fact<int> => $"Fact.Count({Quoted(fact.Code)}, {Quoted(fact.Question)}{UnitOf(fact)})",
        Fact<decimal> when fact.Possible.Max == 1 => $"Fact.Share({Quoted(fact.Code)}, {Quoted(fact.Question)})",
        Fact<decimal> =>
            $"Fact.Number({Quoted(fact.Code)}, {Quoted(fact.Question)}, {Written(fact.Unit)})",
        Fact<LocalDate> => $"Fact.Date({Quoted(fact.Code)}, {Quoted(fact.Question)})",
        _ => $"Fact.Choice<{Kits.CSharp.NameOf(fact.AnswerType)}>({Quoted(fact.Code)}, {Quoted(fact.Question)})",
    };

    private static IEnumerable<Answer> Counts(Fact<int> fact, IReadOnlyList<Criterion> criteria)
    {
        var thresholds = criteria.SelectMany(c => Thresholds.Numbers(c, fact)).Concat(HiddenThresholds.Numbers(criteria, fact))
            .SelectMany(n => new[] { n - 1, n, n + 1 })
            .Append(0).Append(1)
            .Concat(criteria.Any(c => Thresholds.AreHidden(c, fact)) ? Spread : [])
            .Where(n => fact.Possible.Contains(n) && n is >= int.MinValue and <= int.MaxValue && n == decimal.Truncate(n))
            .Distinct().Order().ToList();
        foreach (var n in thresholds) yield return Exact(fact, (int)n, Number(n));
        if (thresholds is [var low, .., var high])
            yield return new(fact, s => s.With(fact, Bounds.Between(low, high)), $"{Number(low)} to {Number(high)}",
                $".With({CSharp(fact)}, Bounds.Between({Number(low)}, {Number(high)}))", false);
        if (fact.Possible.Contains(Bounds.Between(0, 4)))
            yield return new(fact, s => s.WithFewerThan(fact, 5), "fewer than 5", $".WithFewerThan({CSharp(fact)}, 5)", false);
    }

    private static IEnumerable<Answer> Numbers(Fact<decimal> fact, IReadOnlyList<Criterion> criteria)
    {
        var thresholds = criteria.SelectMany(c => Thresholds.Numbers(c, fact)).Concat(HiddenThresholds.Numbers(criteria, fact))
            .SelectMany(n => new[] { n - Thresholds.Step(fact, n), n, n + Thresholds.Step(fact, n) }).Append(0).Append(1)
            .Concat(criteria.Any(c => Thresholds.AreHidden(c, fact)) ? [.. Spread, 0.1m, 0.5m] : [])
            .Where(fact.Possible.Contains).Distinct().Order().ToList();
        foreach (var n in thresholds) yield return Exact(fact, n, Number(n) + "m");
        if (thresholds is [var low, .., var high])
            yield return new(fact, s => s.With(fact, Bounds.Between(low, high)), $"{Number(low)} to {Number(high)}",
                $".With({CSharp(fact)}, Bounds.Between({Number(low)}m, {Number(high)}m))", false);
    }

    private static IEnumerable<Answer> Dates(Fact<LocalDate> fact, IReadOnlyList<Criterion> criteria)
    {
        var thresholds = criteria.SelectMany(c => Thresholds.Dates(c, fact)).Concat(HiddenThresholds.Dates(criteria, fact))
            .SelectMany(d => new[] { d.PlusDays(-1), d, d.PlusDays(1) })
            .Append(FixedDates.Usual).Distinct().Order().ToList();
        foreach (var date in thresholds) yield return Exact(fact, date, Date(date));
        if (thresholds is [var first, .., var last])
            yield return new(fact, s => s.WithDates(fact, first, last), $"{Iso(first)} to {Iso(last)}",
                $".WithDates({CSharp(fact)}, {Date(first)}, {Date(last)})", false);
    }

    private static IEnumerable<Answer> Choices(Fact fact, IReadOnlyList<Criterion> criteria)
    {
        var named = criteria.SelectMany(Thresholds.Statements).Select(s => s.Choice).Where(c => c is { } choice && choice.Fact.Equals(fact))
            .SelectMany(c => c!.Value.Answers.AsEnumerable()).ToHashSet();
        List<FactValue> values = [.. fact.Domain().Where(v => v.IsExact), .. named];
        foreach (var value in values.Distinct())
            yield return new(fact, s => s.Put(new Observation(fact, value, "", null)), value.ToString(), $".With({CSharp(fact)}, " +
                $"{Value(fact, value)})", true);
    }

    private static string Value(Fact fact, FactValue value) =>
        fact.AnswerType.IsEnum ? $"{Kits.CSharp.NameOf(fact.AnswerType)}.{value}" : Quoted(value.ToString());

    private static Answer Exact<T>(Fact<T> fact, T value, string written)
        where T : notnull =>
        new(fact, s => s.With(fact, value), value is LocalDate date ? Iso(date) : written.TrimEnd('m'),
            $".With({CSharp(fact)}, {written})", true);

    private static string UnitOf(Fact fact) => fact.Unit == Unit.One ? "" : ", " + Written(fact.Unit);

    // A unit is a product of named ones.
    private static string Written(Unit unit)
    {
        var above = unit.Factors.Where(f => f.Power > 0).SelectMany(f => Enumerable.Repeat($"Unit.Named({Quoted(f.Name)})", f.Power));
        var below = unit.Factors.Where(f => f.Power < 0).SelectMany(f => Enumerable.Repeat($" / Unit.Named({Quoted(f.Name)})", -f.Power));
        var product = string.Join(" * ", above);
        return (product.Length > 0 ? product : "Unit.One") + string.Concat(below);
    }

    private static string Number(decimal n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    private static string Date(LocalDate d) => FormattableString.Invariant($"new LocalDate({d.Year}, {d.Month}, {d.Day})");

    private static string Quoted(string text) => Kits.CSharp.Quoted(text);
}
