using Ardalis.GuardClauses;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Monitoring;

/// <summary>One study of a portfolio, with all that monitoring needs.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record MonitoredStudy
{
    /// <summary>Makes an entry.</summary>
    /// <param name="plan">The plan; for a closed study, as agreed before it closed.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="standing">What else is known of the study.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public MonitoredStudy(RecruitmentPlan plan, RecruitmentLedger ledger, StudyStanding standing) =>
        (Plan, Ledger, Standing) = (Guard.Against.Null(plan), Guard.Against.Null(ledger), Guard.Against.Null(standing));

    /// <summary>The plan.</summary>
    public RecruitmentPlan Plan { get; }

    /// <summary>The ledger.</summary>
    public RecruitmentLedger Ledger { get; }

    /// <summary>What else is known of the study.</summary>
    public StudyStanding Standing { get; }
}
