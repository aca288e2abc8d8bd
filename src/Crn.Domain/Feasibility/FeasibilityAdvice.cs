using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>
/// What would better the verdict: the smallest sets of changes, cheapest first, and the rules advice could not look into.
/// </summary>
/// <remarks>
/// Making all changes of an option betters the verdict; leaving any of them out, or moving a number less far, does not. A number is moved
/// as far as it must go when the other facts of its formula stay as they are; two numbers of one formula move part of the way each only
/// where a limit stops the first. A choice moves to an answer some rule names, or to another of those its type lists. Equality is by
/// content. Immutable.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record FeasibilityAdvice
{
    private readonly FeasibilityAssessment now;

    internal FeasibilityAssessment Now => now;
    // An array, as a reference is written at once: whoever reads meanwhile sees all of it or none.
    private AdvisedChanges[]? options;

    internal FeasibilityAdvice(FeasibilityAssessment now, ValueList<AdvicePart> parts) => (this.now, Parts) = (now, parts);

    /// <summary>The most options that are put together: the cheapest.</summary>
    public static int MostOptions => 1000;

    /// <summary>What stands in the way, taken apart into rules that share facts, each part with its own options; one of each part together
    /// is an option of the whole.</summary>
    public ValueList<AdvicePart> Parts { get; }

    /// <summary>
    /// The sets of changes, cheapest first, then fewest changes first; none when the verdict is not a no, or nothing allowed betters it. At
    /// most <see cref="MostOptions"/>; see <see cref="IsComplete"/>.
    /// </summary>
    /// <returns>The options.</returns>
    public ValueList<AdvisedChanges> Options() => new(options ??= Combined());

    /// <summary>Whether <see cref="Options"/> holds every smallest set of changes.</summary>
    public bool IsComplete => Parts.All(p => p.IsComplete) && Parts.Aggregate(1.0, (all, part) => all * part.Options.Count) <= MostOptions;

    /// <summary>Codes of rules in question that hold a delegate, whose remedies advice cannot see.</summary>
    public ValueList<string> OpaqueRules => Parts.SelectMany(p => p.OpaqueRules.AsEnumerable()).Order(StringComparer.Ordinal).ToValueList();

    /// <summary>The cheapest set of changes; null when there is none.</summary>
    /// <returns>The first of <see cref="Options"/>, or null.</returns>
    public AdvisedChanges? Cheapest() => Options() is { IsEmpty: false } all ? all[0] : null;

    /// <summary>Whether both say the same of equal assessments.</summary>
    /// <param name="other">The other advice.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(FeasibilityAdvice? other) => other is not null && Parts == other.Parts;

    /// <inheritdoc />
    public override int GetHashCode() => Parts.GetHashCode();

    /// <summary>The options, one a line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Options());

    // Part by part, only the cheapest so far are kept: what is dearer now is dearer in the end.
    private AdvisedChanges[] Combined()
    {
        if (Parts.IsEmpty) return [];
        List<Combination> kept = [new(null, null, 0, 0)];
        foreach (var part in Parts)
        {
            List<Combination> more = new(kept.Count * part.Options.Count);
            foreach (var before in kept)
            {
                foreach (var option in part.Options)
                    more.Add(new(before, option, before.Cost + option.Cost, before.Count + option.Changes.Count));
            }

            kept = [.. more.OrderBy(c => c.Cost).ThenBy(c => c.Count).Take(MostOptions)];
        }

        return [.. kept.Select(c => new AdvisedChanges(c.Changes(), now))];
    }

    private sealed record Combination(Combination? Before, AdvisedChanges? Option, decimal Cost, int Count)
    {
        public ValueList<Change> Changes()
        {
            var changes = new Change[Count];
            var at = 0;
            for (var part = this; part is { Option: { } option }; part = part.Before)
            {
                option.Changes.AsSpan().CopyTo(changes.AsSpan(at));
                at += option.Changes.Count;
            }

            Array.Sort(changes, (one, other) => Fact.ByCode.Compare(one.Fact, other.Fact));
            return new(changes);
        }
    }
}
