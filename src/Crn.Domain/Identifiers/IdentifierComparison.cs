namespace Crn.Domain.Identifiers;

/// <summary>What two sets of identifiers say about whether they belong to the same study.</summary>
internal sealed record IdentifierComparison
{
    internal IdentifierComparison(ValueList<StudyIdentifier> shared, ValueList<IdentifierContradiction> contradictions)
    {
        Shared = shared;
        Contradictions = contradictions;
        var same = shared.Any(id => id.IdentifiesOneStudy);
        var differ = contradictions.Any(c => c.Ours.IdentifiesOneStudy);
        Verdict = (same, differ) switch
        {
            (true, true) => StudyMatch.Contradictory,
            (true, false) => StudyMatch.SameStudy,
            (false, true) => StudyMatch.DifferentStudies,
            (false, false) => StudyMatch.CannotSay,
        };
    }

    /// <summary>What follows for the studies.</summary>
    public StudyMatch Verdict { get; }

    /// <summary>The identifiers of the set that asked which the other holds too.</summary>
    public ValueList<StudyIdentifier> Shared { get; }

    /// <summary>Where the sets hold different values of a scheme of which a study has one.</summary>
    public ValueList<IdentifierContradiction> Contradictions { get; }
}
