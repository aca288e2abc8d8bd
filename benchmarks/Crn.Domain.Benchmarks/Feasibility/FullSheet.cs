using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Benchmarks.Feasibility;

/// <summary>A sheet that answers every fact the rules read.</summary>
internal static class FullSheet
{
    public static FactSheet Of(params RuleSet<FeasibilityRule>[] sets) => sets
        .SelectMany(s => s.Rules)
        .SelectMany(r => r.Applies.Facts.Concat(r.Criterion.Facts))
        .Distinct()
        .Aggregate(FactSheet.Empty, (sheet, fact) => fact switch
        {
            Fact<bool> flag => sheet.With(flag, true),
            Fact<int> count => sheet.With(count, 3),
            Fact<decimal> number => sheet.With(number, 0.5m),
            Fact<LocalDate> date => sheet.With(date, new LocalDate(2026, 9, 1)),
            Fact<PoolMethod> method => sheet.With(method, PoolMethod.RecordSearch),
            _ => sheet,
        });
}
