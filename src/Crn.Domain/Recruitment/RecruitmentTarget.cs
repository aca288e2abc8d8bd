using Ardalis.GuardClauses;

namespace Crn.Domain.Recruitment;

/// <summary>How many recruits are wanted from a part of a study.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RecruitmentTarget
{
    /// <summary>Makes a target.</summary>
    /// <param name="scope">The part of the study.</param>
    /// <param name="recruits">Recruits, at least 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="recruits"/> is below 1.</exception>
    public RecruitmentTarget(RecruitmentScope scope, int recruits) =>
        (Scope, Recruits) = (Guard.Against.Null(scope), Guard.Against.NegativeOrZero(recruits));

    /// <summary>The part of the study.</summary>
    public RecruitmentScope Scope { get; }

    /// <summary>Recruits wanted.</summary>
    public int Recruits { get; }

    /// <summary>The target as one line.</summary>
    /// <returns>For example <c>group England: 400</c>.</returns>
    public override string ToString() => $"{Scope}: {Text.Of(Recruits)}";
}
