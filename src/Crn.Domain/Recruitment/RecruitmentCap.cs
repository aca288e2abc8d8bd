using Ardalis.GuardClauses;

namespace Crn.Domain.Recruitment;

/// <summary>The most that may be recruited in a part of a study, past recruits included.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RecruitmentCap
{
    /// <summary>Makes a cap.</summary>
    /// <param name="scope">The part of the study.</param>
    /// <param name="recruits">Recruits, zero or more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="recruits"/> is negative.</exception>
    public RecruitmentCap(RecruitmentScope scope, int recruits) =>
        (Scope, Recruits) = (Guard.Against.Null(scope), Guard.Against.Negative(recruits));

    /// <summary>The part of the study.</summary>
    public RecruitmentScope Scope { get; }

    /// <summary>The most recruits.</summary>
    public int Recruits { get; }

    /// <summary>The cap as one line.</summary>
    /// <returns>For example <c>group Wales: at most 50</c>.</returns>
    public override string ToString() => $"{Scope}: at most {Text.Of(Recruits)}";
}
