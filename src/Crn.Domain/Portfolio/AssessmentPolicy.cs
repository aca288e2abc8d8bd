using Ardalis.GuardClauses;
using Crn.Domain.Policies;

namespace Crn.Domain.Portfolio;

/// <summary>How often a sponsor is asked whether a flagged study is on track (TC-03).</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record AssessmentPolicy
{
    /// <summary>Makes a policy.</summary>
    /// <param name="months">Calendar months between assessments, and of grace after opening; 1 or more.</param>
    /// <param name="source">Where the policy comes from.</param>
    /// <exception cref="ArgumentException"><paramref name="months"/> is 0 or less.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public AssessmentPolicy(int months, Citation source) =>
        (Months, Source) = (Guard.Against.NegativeOrZero(months), Guard.Against.Null(source));

    /// <summary>Three months: the setting of the network's sponsor tool, by its name.</summary>
    public static AssessmentPolicy Published { get; } =
        new(3, Citation.Stated("NIHR Sponsor Engagement Tool, public source", "TC-03: the period is a setting; three months is what its " +
            "name says", new LocalDate(2023, 1, 1)));

    /// <summary>Calendar months between assessments, and of grace after opening.</summary>
    public int Months { get; }

    /// <summary>Where the policy comes from.</summary>
    public Citation Source { get; }

    /// <summary>The policy in words.</summary>
    /// <returns>For example <c>every 3 months</c>.</returns>
    public override string ToString() => "every " + Text.Count(Months, "month", "months");
}
