using Crn.Domain.Rules;
using Crn.Domain.Rules.Solving;

namespace Crn.Domain.Sites.Matching;

/// <summary>Finds the cheapest changes at one site after which no blocker is known not to be met.</summary>
internal static class SiteRepair
{
    public static NearMiss? Of(SiteMatches matches, SiteMatch match, ValueList<ChangeLimit> allowed, int mostChanges)
    {
        var known = matches.KnownOf(match);
        var failing = match.NotMet().Where(r => r.IsBlocker).Select(r => r.Criterion).ToValueList();
        var options = new RepairSearch(known, failing, allowed).All(failing, Truth.False)
            .Select(repair => Permitted(repair, matches.Study, allowed))
            .OfType<ValueList<(Region Region, ChangeLimit Limit)>>()
            .Where(regions => regions.Count <= mostChanges)
            .Select(regions =>
                regions.Select(r =>
                    new Change(r.Region.Fact, known.Find(r.Region.Fact)?.Value, r.Region.Nearest(known), r.Limit.By, r.Limit.Cost))
                    .ToValueList())
            .Where(changes => Helps(matches, known, changes)
                && changes.All(left => !Helps(matches, known, changes.Where(c => c != left).ToValueList())))
            .OrderBy(changes => changes.Sum(c => c.Cost))
            .ThenBy(changes => changes.Count)
            .ThenBy(changes => string.Join(';', changes), StringComparer.Ordinal)
            .ToList();
        return options.Count == 0 ? null : new(match, options[0]);
    }

    private static ValueList<(Region Region, ChangeLimit Limit)>? Permitted(Repair repair, FactSheet study, ValueList<ChangeLimit> allowed)
    {
        List<(Region, ChangeLimit)> permitted = [];
        foreach (var region in repair.Regions)
        {
            // The study is as it is: only the site changes.
            if (study.Find(region.Fact) is not null) return null;
            var limit = allowed.IsEmpty ? new ChangeLimit(region.Fact) : allowed.FirstOrDefault(a => a.Fact.Equals(region.Fact));
            if (limit is null) return null;
            var within = limit.Allowed is { } answers ? region.And(new(region.Fact, answers)) : region;
            if (within is null) return null;
            permitted.Add((within, limit));
        }

        return permitted.ToValueList();
    }

    private static bool Helps(SiteMatches matches, FactSheet known, ValueList<Change> changes)
    {
        var after = changes.Aggregate(known, (sheet, change) => sheet.Put(new Observation(change.Fact, change.To, change.By, null)));
        return matches.Requirements.Where(r => r.IsBlocker).All(r => !r.Criterion.Evaluate(after).IsFalse);
    }
}
