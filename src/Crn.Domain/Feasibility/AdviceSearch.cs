using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>Repairs the rules that stand in the way of a better verdict, and keeps of the repairs what proves to work.</summary>
internal static class AdviceSearch
{
    // Sets of changes looked at before the search stops; what it has found by then still stands.
    private const int MostTried = 4096;

    public static FeasibilityAdvice Of(FeasibilityAssessment assessment, ValueList<ChangeLimit> allowed)
    {
        // Out of "not feasible" the blockers must go; out of "with concerns" the concerns.
        Severity? inTheWay = assessment.Verdict switch
        {
            Verdict.NotFeasible => Severity.Blocker,
            Verdict.FeasibleWithConcerns => Severity.Concern,
            _ => null,
        };
        if (inTheWay is not { } severity) return new([], []);

        Dictionary<string, AdvisedChanges> found = [];
        HashSet<string> opaque = [];
        Queue<ValueList<Change>> open = new([[]]);
        HashSet<string> seen = [];
        while (open.Count > 0 && seen.Count < MostTried)
        {
            var changes = open.Dequeue();
            var then = assessment.After(changes);
            if (IsBetter(assessment, then.Verdict))
            {
                found.TryAdd(Key(changes), new(changes, then));
                continue;
            }

            foreach (var further in Repairs(then, severity, allowed, opaque))
            {
                // What has been changed is not changed again; what a change breaks elsewhere is repaired by a further one.
                if (further.Regions.IsEmpty || further.Regions.Any(r => changes.Any(c => c.Fact.Equals(r.Fact)))) continue;
                var more = changes.Concat(further.Regions.Select(region => Change(then, region, allowed))).OrderBy(c => c.Fact.Code, StringComparer.Ordinal).ToValueList();
                if (seen.Add(Key(more))) open.Enqueue(more);
            }
        }

        var options = found.Values
            .Where(option => !found.Values.Any(other => other != option && other.Changes.Count < option.Changes.Count && other.Changes.All(option.Changes.Contains)))
            .Where(option => NoneCanBeLeftOut(assessment, option))
            .OrderBy(option => option.Cost)
            .ThenBy(option => option.Changes.Count)
            .ThenBy(option => option.ToString(), StringComparer.Ordinal)
            .ToValueList();
        return new(options, opaque.Order(StringComparer.Ordinal).ToValueList());
    }

    // A rule stops standing in the way when it is no longer known to fail, or no longer known to apply.
    private static ValueList<Repair> Repairs(FeasibilityAssessment now, Severity severity, ValueList<ChangeLimit> allowed, HashSet<string> opaque)
    {
        ValueList<Repair> repairs = [Repair.Nothing];
        foreach (var finding in now.Findings)
        {
            var hinders = FeasibilityAssessment.SeverityOf(finding) >= severity && finding.Status == FindingStatus.NotMet;
            if (!hinders) continue;
            if (HasDelegate(finding.Rule.Applies) || HasDelegate(finding.Rule.Criterion)) opaque.Add(finding.Rule.Code);
            repairs = Repair.Product(repairs, Permitted(finding.Rule.Applies.Implies(finding.Rule.Criterion).RepairsFrom(Truth.False, now.Asked), allowed));
        }

        return repairs;
    }

    private static ValueList<Repair> Permitted(ValueList<Repair> repairs, ValueList<ChangeLimit> allowed) =>
        Repair.Least(repairs.Select(repair => Permitted(repair, allowed)).OfType<Repair>());

    private static Repair? Permitted(Repair repair, ValueList<ChangeLimit> allowed)
    {
        List<Region> regions = [];
        foreach (var region in repair.Regions)
        {
            // The date of the assessment is nobody's to change.
            if (region.Fact.Equals(StudyFacts.AssessedOn)) return null;
            var within = region.Needed is FactValue.Range range ? Sensible(region.Fact, range) : region;
            if (within is not null && !allowed.IsEmpty) within = Limit(allowed, region.Fact) is { } limit ? Limited(within, limit) : null;
            if (within is null) return null;
            regions.Add(within);
        }

        return new(regions.ToValueList());
    }

    // Counts, shares and measures of the field are never negative; dates may be any.
    private static Region? Sensible(Fact fact, FactValue.Range range) =>
        range.AreDates ? new(fact, range) : new Region(fact, range).And(new(fact, new FactValue.Range(Bounds.AtLeast(0), false)));

    private static Region? Limited(Region region, ChangeLimit limit) =>
        region.Needed is FactValue.Range { AreDates: false } ? region.And(new(region.Fact, new FactValue.Range(limit.Within, false))) : region;

    private static bool NoneCanBeLeftOut(FeasibilityAssessment assessment, AdvisedChanges option) =>
        !option.Changes.Any(left => IsBetter(assessment, assessment.VerdictAfter(option.Changes.Where(c => c != left).ToValueList())));

    private static string Key(ValueList<Change> changes) => string.Join(';', changes.Select(c => $"{c.Fact.Code}={c.To}"));

    private static Change Change(FeasibilityAssessment assessment, Region region, ValueList<ChangeLimit> allowed)
    {
        var limit = Limit(allowed, region.Fact);
        return new(region.Fact, assessment.Facts.Find(region.Fact)?.Value, region.Nearest(assessment.Facts), limit?.By ?? "", limit?.Cost ?? 1);
    }

    private static bool IsBetter(FeasibilityAssessment now, Verdict then) =>
        now.Verdict == Verdict.NotFeasible ? then != Verdict.NotFeasible : then == Verdict.Feasible;

    private static ChangeLimit? Limit(ValueList<ChangeLimit> allowed, Fact fact) => allowed.FirstOrDefault(a => a.Fact.Equals(fact));

    private static bool HasDelegate(Criterion criterion) => criterion is Criterion.Delegated || criterion.Operands.Any(HasDelegate);
}
