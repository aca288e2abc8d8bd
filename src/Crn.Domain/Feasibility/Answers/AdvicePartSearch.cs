using Crn.Domain.Rules;
using Crn.Domain.Rules.Solving;

namespace Crn.Domain.Feasibility.Answers;

/// <summary>Finds every smallest set of changes after which none of some rules that share facts stands in the way.</summary>
/// <param name="rules">The rules that count, failing or not: a change must not break those that hold.</param>
/// <param name="mustBeKnown">Whether an unknown rule stands in the way too.</param>
/// <param name="asked">What the rules were asked.</param>
/// <param name="allowed">What may change; anything, when empty.</param>
internal sealed class AdvicePartSearch(Rule[] rules, bool mustBeKnown, FactSheet asked, ValueList<ChangeLimit> allowed)
{
    // Sets of changes looked at before the search stops; what it has found by then still stands.
    private const int MostTried = 4096;

    private readonly Criterion[] demands = [.. rules.Select(r => r.Applies.Implies(r.Criterion))];
    private readonly AdviceMoves moves = new(asked, allowed);

    /// <summary>Whether every set there is was looked at.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The smallest sets, in no particular order.</summary>
    public List<ValueList<Change>> Smallest()
    {
        List<Repair> working = [];
        Queue<Repair> open = new([Repair.Nothing]);
        HashSet<Repair> seen = [];
        while (open.TryDequeue(out var demand))
        {
            if (seen.Count > MostTried)
            {
                IsComplete = false;
                break;
            }

            // What asks more than what works already is not smallest.
            if (working.Exists(demand.AsksAtLeast)) continue;
            var sheet = moves.After(demand);
            if (Broken(sheet) is not { } broken) continue;
            if (broken.Count == 0)
            {
                working.Add(demand);
                continue;
            }

            foreach (var repair in Repairs(broken, sheet))
            {
                // What a change breaks elsewhere is repaired by a further one, as long as they do not contradict each other.
                if (demand.And(repair) is { } more && more != demand && seen.Add(more)) open.Enqueue(more);
            }
        }

        List<(ValueList<Change> Changes, ulong Facts)> smallest = [];
        foreach (var changes in working.Select(w => Tightened(moves.Changes(w))))
        {
            // What goes no farther changes no other facts: a bit for each fact tells most apart.
            var facts = changes.Aggregate(0UL, (bits, change) => bits | change.Fact.Bit);
            if (smallest.Exists(other => (other.Facts & ~facts) == 0 && moves.IsNoFarther(other.Changes, changes))) continue;
            smallest.RemoveAll(other => (facts & ~other.Facts) == 0 && moves.IsNoFarther(changes, other.Changes));
            smallest.Add((changes, facts));
        }

        return [.. smallest.Select(s => s.Changes)];
    }

    // A change that was needed when it was made may be needed less, or no longer, once the others are made.
    private ValueList<Change> Tightened(ValueList<Change> changes)
    {
        var advised = changes.Count > 1 ? AdviceMoves.Advised(changes) : [];
        for (var i = 0; i < advised.Length; i++)
        {
            var sheet = moves.After([.. advised.AsSpan(0, i), .. advised.AsSpan(i + 1)]);
            if (Broken(sheet) is not { } broken) continue;
            if (broken.Count == 0) return Tightened(changes.RemoveAt(i));
            if (!moves.IsByDegrees(changes[i])) continue;
            var nearer = Repairs(broken, sheet)
                .Where(repair => repair.Regions.Count == 1 && repair.Regions[0].Fact.Equals(changes[i].Fact))
                .Select(repair => moves.Changes(repair)[0])
                .Where(change => moves.IsNearer(change, changes[i]))
                .Select(change => changes.Select((c, at) => at == i ? change : c).ToValueList())
                .FirstOrDefault(better => Broken(moves.After(better)) is { Count: 0 });
            if (!nearer.IsEmpty) return Tightened(nearer);
        }

        return changes;
    }

    // The demands that do not hold; null where one is not known and must be, which no change to what is known repairs.
    private List<int>? Broken(FactSheet sheet)
    {
        List<int> broken = new(1);
        for (var i = 0; i < rules.Length; i++)
        {
            switch (Finding.StatusOf(rules[i], sheet))
            {
                case FindingStatus.NotMet:
                    broken.Add(i);
                    break;
                case FindingStatus.Unknown when mustBeKnown:
                    return null;
            }
        }

        return broken;
    }

    private ValueList<Repair> Repairs(List<int> broken, FactSheet sheet)
    {
        var search = new RepairSearch(sheet, demands, allowed);
        ValueList<Repair> repairs = [Repair.Nothing];
        foreach (var rule in broken)
        {
            List<Repair> permitted = [];
            foreach (var repair in search.Of(demands[rule], Truth.False))
            {
                if (moves.Permitted(repair, demands[rule]) is { } may) permitted.Add(may);
            }

            repairs = search.Product(repairs, search.Least(permitted));
        }

        IsComplete &= !search.WasCut;
        return repairs;
    }
}
