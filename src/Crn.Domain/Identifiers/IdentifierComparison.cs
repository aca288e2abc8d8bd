namespace Crn.Domain.Identifiers;

/// <summary>What two sets of identifiers say about whether they belong to the same study.</summary>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record IdentifierComparison
{
    internal IdentifierComparison(ValueList<StudyIdentifier> shared, ValueList<IdentifierContradiction> contradictions)
    {
        Shared = shared;
        Contradictions = contradictions;
        var same = shared.Any(id => id.IdentifiesOneStudy);
        Verdict = same
            ? contradictions.IsEmpty ? StudyMatch.SameStudy : StudyMatch.Contradictory
            : contradictions.Any(c => !c.MayBothBeRight) ? StudyMatch.DifferentStudies : StudyMatch.CannotSay;
    }

    /// <summary>What follows for the studies.</summary>
    public StudyMatch Verdict { get; }

    /// <summary>The identifiers of the set that asked which the other holds too.</summary>
    public ValueList<StudyIdentifier> Shared { get; }

    /// <summary>
    /// Where the sets hold different values of a scheme: of which a study has one, or, of registries in which a trial can stand twice,
    /// without a number in common.
    /// </summary>
    public ValueList<IdentifierContradiction> Contradictions { get; }
}
