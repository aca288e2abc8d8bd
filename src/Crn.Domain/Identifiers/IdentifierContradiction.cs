namespace Crn.Domain.Identifiers;

/// <summary>Two records hold different values of a scheme.</summary>
/// <remarks>Both identifiers are of the same scheme, and not equal. <c>default</c> says nothing.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct IdentifierContradiction
{
    internal IdentifierContradiction(StudyIdentifier ours, StudyIdentifier theirs) => (Ours, Theirs) = (ours, theirs);

    /// <summary>The scheme.</summary>
    public IdentifierScheme Scheme => Ours.Scheme;

    /// <summary>The value in the set that asked.</summary>
    public StudyIdentifier Ours { get; }

    /// <summary>The value in the set compared with.</summary>
    public StudyIdentifier Theirs { get; }

    /// <summary>
    /// Whether both may be right, because a trial can be registered more than once: then the values alone do not make two studies of the
    /// records, but beside a shared number somebody must look. False where a study has one value.
    /// </summary>
    public bool MayBothBeRight => !Ours.Excludes(Theirs);

    /// <summary>The contradiction as a sentence.</summary>
    /// <returns>For example <c>a CPMS ID: 49816 here, 49817 there</c>.</returns>
    public override string ToString() => $"{IdentifierSchemes.Of(Scheme).Name}: {Ours} here, {Theirs} there";
}
