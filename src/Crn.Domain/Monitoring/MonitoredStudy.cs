using Ardalis.GuardClauses;
using Crn.Domain.Recruitment;
using Crn.Domain.Studies;

namespace Crn.Domain.Monitoring;

/// <summary>One study of a portfolio, with all that monitoring needs.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record MonitoredStudy
{
    /// <summary>Makes an entry.</summary>
    /// <param name="plan">The plan; for a closed study, as agreed before it closed.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="standing">What else is known of the study.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public MonitoredStudy(RecruitmentPlan plan, RecruitmentLedger ledger, StudyStanding standing) =>
        (Plan, Ledger, Standing) = (Guard.Against.Null(plan), Guard.Against.Null(ledger), Guard.Against.Null(standing));

    /// <summary>Makes an entry from a study: its record gives the status and whether it is commercial.</summary>
    /// <param name="study">The study.</param>
    /// <param name="plan">The plan; for a closed study, as agreed before it closed.</param>
    /// <param name="ledger">The ledger.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static MonitoredStudy Of(Study study, RecruitmentPlan plan, RecruitmentLedger ledger) =>
        new(plan, ledger, StudyStanding.Of(study));

    /// <summary>The plan.</summary>
    public RecruitmentPlan Plan { get; }

    /// <summary>The ledger.</summary>
    public RecruitmentLedger Ledger { get; }

    /// <summary>What else is known of the study.</summary>
    public StudyStanding Standing { get; }

    /// <summary>The study as one line.</summary>
    /// <returns>What is planned and what was recruited.</returns>
    public override string ToString() => $"{Plan}; {Ledger}";
}
