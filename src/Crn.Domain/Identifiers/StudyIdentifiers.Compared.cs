using Crn.Domain.Decisions;

namespace Crn.Domain.Identifiers;

/// <content>Two sets compared and merged.</content>
public sealed partial record StudyIdentifiers
{
    /// <summary>Whether both sets hold an identifier that belongs to one study only.</summary>
    /// <remarks>
    /// An NIHR award is not enough: it may pay for several studies. A shared number does not yet make two records the same study, since
    /// another may contradict it; and false means that nothing is shared, not that the studies differ: <see cref="CompareWith"/> says both.
    /// </remarks>
    /// <param name="other">The other set.</param>
    /// <returns>True when they share one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool SharesNumberWith(StudyIdentifiers other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var ours in All)
        {
            if (!ours.IdentifiesOneStudy) continue;
            if (other.Contains(ours)) return true;
            if (IsRepeated(ours.Scheme)) continue;
            foreach (var theirs in other.OfScheme(ours.Scheme))
            {
                if (ours.IsSameStudyAs(theirs)) return true;
            }
        }

        return false;
    }

    /// <summary>Compares two sets: what they share, where they contradict each other, and what that says about the studies.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public IdentifierComparison CompareWith(StudyIdentifiers other)
    {
        ArgumentNullException.ThrowIfNull(other);
        List<StudyIdentifier> shared = [];
        List<IdentifierContradiction> contradictions = [];
        var areApart = false;
        for (var i = 0; i < All.Count; i++)
        {
            var ours = All[i];
            if (i == 0 || ours.Scheme != All[i - 1].Scheme) areApart = IsRegisteredApart(ours.Scheme, other);
            // Of a scheme of which a study may hold many, only an equal one is shared, and nothing contradicts unless all do.
            if (IsRepeated(ours.Scheme) && !areApart)
            {
                if (other.Contains(ours)) shared.Add(ours);
                continue;
            }

            foreach (var theirs in other.OfScheme(ours.Scheme))
            {
                if (ours == theirs || ours.IsSameStudyAs(theirs)) shared.Add(ours);
                if (ours.Excludes(theirs) || areApart) contradictions.Add(new(ours, theirs));
            }
        }

        return new(shared.ToValueList(), contradictions.ToValueList());
    }

    /// <summary>
    /// Both sets as one; refused, once for each contradiction, when they hold different values of a scheme that allows one.
    /// </summary>
    /// <param name="other">The other set.</param>
    /// <returns>The union, or every refusal <c>identifiers.second-value</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public Outcome<StudyIdentifiers> MergedWith(StudyIdentifiers other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var merged = this;
        List<Refusal> reasons = [];
        foreach (var theirs in other.All)
        {
            var next = merged.With(theirs);
            if (next.IsAccepted) merged = next.Value;
            else reasons.AddRange(next.Reasons);
        }

        return reasons.Count == 0 ? Outcome.Accept(merged) : Outcome.Refuse<StudyIdentifiers>(reasons.ToValueList());
    }

    // The identifiers of a scheme, which stand together.
    private ReadOnlySpan<StudyIdentifier> OfScheme(IdentifierScheme scheme)
    {
        var all = All.AsSpan();
        var from = 0;
        while (from < all.Length && all[from].Scheme < scheme) from++;
        var to = from;
        while (to < all.Length && all[to].Scheme == scheme) to++;
        return all[from..to];
    }

    // Both hold numbers of a registry in which a trial can stand twice, and none in common.
    private bool IsRegisteredApart(IdentifierScheme scheme, StudyIdentifiers other)
    {
        if (scheme is not (IdentifierScheme.Isrctn or IdentifierScheme.Nct or IdentifierScheme.EudraCt)) return false;
        foreach (var ours in OfScheme(scheme))
        {
            if (other.Contains(ours)) return false;
        }

        return true;
    }
}
