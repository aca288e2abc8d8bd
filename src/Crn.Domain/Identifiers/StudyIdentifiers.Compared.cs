using Crn.Domain.Decisions;

namespace Crn.Domain.Identifiers;

/// <content>Two sets compared and merged.</content>
public sealed partial record StudyIdentifiers
{
    /// <summary>Whether both sets speak of the same study, because they share an identifier that belongs to one study only.</summary>
    /// <remarks>An NIHR award is not enough: it may pay for several studies. False means that nothing shows it, not that the studies differ: see <see cref="CompareWith"/>.</remarks>
    /// <param name="other">The other set.</param>
    /// <returns>True when they share one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool SameStudyAs(StudyIdentifiers other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var ours in All)
        {
            foreach (var theirs in other.All)
            {
                if (ours.IsSameStudyAs(theirs)) return true;
            }
        }

        return false;
    }

    /// <summary>Compares two sets by what they share and where they hold different values of a scheme of which a study has one.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>What follows for the studies; <see cref="MergedWith"/> names what stands against merging.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public StudyMatch CompareWith(StudyIdentifiers other) => Compare(other).Verdict;

    /// <summary>Both sets as one; refused, once for each contradiction, when they hold different values of a scheme that allows one.</summary>
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

    internal IdentifierComparison Compare(StudyIdentifiers other)
    {
        ArgumentNullException.ThrowIfNull(other);
        List<StudyIdentifier> shared = [];
        List<IdentifierContradiction> contradictions = [];
        foreach (var ours in All)
        {
            foreach (var theirs in other.All)
            {
                if (ours.Scheme != theirs.Scheme) continue;
                if (ours == theirs || ours.IsSameStudyAs(theirs)) shared.Add(ours);
                if (ours != theirs && !IdentifierSchemes.Of(ours.Scheme).MayRepeat && !ours.IsSameStudyAs(theirs)) contradictions.Add(new(ours, theirs));
            }
        }

        return new(shared.ToValueList(), contradictions.ToValueList());
    }
}
