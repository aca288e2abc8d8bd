using Crn.Domain.Rules;
using Crn.Domain.Rules.Solving;

namespace Crn.Domain.Feasibility.Answers;

/// <summary>What may be changed, and how far each change goes from what is known.</summary>
internal sealed class AdviceMoves(FactSheet asked, ValueList<ChangeLimit> allowed)
{
    /// <summary>What would be known if the demands were met, each by the nearest answer.</summary>
    public FactSheet After(Repair demands)
    {
        var advised = new Observation[demands.Regions.Count];
        for (var i = 0; i < advised.Length; i++)
            advised[i] = new(demands.Regions[i].Fact, demands.Regions[i].Nearest(asked), "advised", null);
        return After(advised);
    }

    /// <summary>What would be known after some changes.</summary>
    public FactSheet After(ValueList<Change> changes) => After(Advised(changes));

    /// <summary>What a sheet holds of changes once they are made.</summary>
    public static Observation[] Advised(ValueList<Change> changes)
    {
        var advised = new Observation[changes.Count];
        for (var i = 0; i < advised.Length; i++) advised[i] = new(changes[i].Fact, changes[i].To, "advised", null);
        return advised;
    }

    /// <summary>What would be known with some observations, in the order of the codes of their facts.</summary>
    public FactSheet After(Observation[] advised)
    {
        // Two facts of one code are put one by one, the later in place of the earlier.
        for (var i = 1; i < advised.Length; i++)
        {
            if (string.CompareOrdinal(advised[i - 1].Fact.Code, advised[i].Fact.Code) >= 0)
                return advised.Aggregate(asked, (sheet, observation) => sheet.Put(observation));
        }

        return asked.PutAll(advised);
    }

    /// <summary>The demands as changes.</summary>
    public ValueList<Change> Changes(Repair demands) => demands.Regions.Select(Change).ToValueList();

    /// <summary>The demands kept within what may change; null when that cannot be.</summary>
    public Repair? Permitted(Repair repair, Criterion of)
    {
        var regions = new Region[repair.Regions.Count];
        for (var i = 0; i < regions.Length; i++)
        {
            if (Permitted(repair.Regions[i], of) is not { } region) return null;
            regions[i] = region;
        }

        return new(new ValueList<Region>(regions));
    }

    /// <summary>Whether one set of changes asks for nothing that the other does not: fewer changes, or no farther ones.</summary>
    public bool IsNoFarther(ValueList<Change> one, ValueList<Change> other) =>
        one.Count <= other.Count && one.All(c => other.Any(o => o.Fact.Equals(c.Fact) && (o.To == c.To || IsNearer(c, o))));

    /// <summary>Whether a change moves a number or a date the same way as another, but less.</summary>
    public bool IsNearer(Change one, Change other) =>
        Distance(one) is { } near && Distance(other) is { } far && Math.Sign(near) == Math.Sign(far) && Math.Abs(near) < Math.Abs(far);

    /// <summary>Whether a change goes some way, so that another one may go less far.</summary>
    public bool IsByDegrees(Change change) => Distance(change) is not null;

    private decimal? Distance(Change change)
    {
        if (change.To is not FactValue.Range { Within.Min: { } to }) return null;
        var now = asked.Range(change.Fact);
        return now.Max < to ? to - now.Max : now.Min > to ? to - now.Min : 0;
    }

    private Region? Permitted(Region region, Criterion of)
    {
        // The date of the assessment is nobody's to change.
        if (region.Fact.Equals(StudyFacts.AssessedOn)) return null;
        var limit = Limit(region.Fact);
        if (limit is null && !allowed.IsEmpty) return null;
        // Counts, shares and measures of the field are never negative; dates may be any.
        FactValue? bounds = limit?.Allowed;
        if (region.Needed is FactValue.Range { AreDates: false })
        {
            var possible = new FactValue.Range(region.Fact.Possible.And(Bounds.AtLeast(0)) ?? region.Fact.Possible, false);
            bounds = bounds?.And(possible) ?? possible;
        }

        if (bounds is null || region.Needed.IsWithin(bounds)) return region;
        return region.And(new(region.Fact, bounds))
            ?? (bounds is FactValue.Range range && SharesAFormula(of, region.Fact) ? AsFarAsMayBe(region, range) : null);
    }

    // Another number of the same formula may go the rest of the way.
    private Region? AsFarAsMayBe(Region region, FactValue.Range limit)
    {
        var needed = ((FactValue.Range)region.Needed).Within;
        var end = needed.Min > limit.Within.Max ? limit.Within.Max : limit.Within.Min;
        var now = asked.Range(region.Fact);
        var isFarther = end > needed.Max ? now.Min > end : now.Max < end;
        return end is { } value && isFarther ? region with { Needed = new FactValue.Range(Bounds.Exactly(value), limit.AreDates) } : null;
    }

    private static bool SharesAFormula(Criterion statement, Fact fact) =>
        statement is Criterion.Comparison { Facts: { Count: > 1 } facts } ? facts.Contains(fact)
            : statement.Operands.Any(o => SharesAFormula(o, fact));

    private Change Change(Region region)
    {
        var limit = Limit(region.Fact);
        return new(region.Fact, asked.Find(region.Fact)?.Value, region.Nearest(asked), limit?.By ?? "", limit?.Cost ?? 1);
    }

    private ChangeLimit? Limit(Fact fact)
    {
        foreach (var limit in allowed)
        {
            if (limit.Fact.Equals(fact)) return limit;
        }

        return null;
    }
}
