using Ardalis.GuardClauses;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Monitoring;

/// <summary>Looks through a plan and a ledger for what somebody should put right, or should know before trusting a figure.</summary>
public static class RecruitmentFindings
{
    /// <summary>Everything found on a date.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ledger">The ledger; what was recorded after the date is not looked at.</param>
    /// <param name="asAt">The date.</param>
    /// <param name="policy">The policy; that in force on the date when null.</param>
    /// <param name="standing">What else is known of the study.</param>
    /// <returns>The findings, those of the study first, then site by site.</returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    public static ValueList<RecruitmentFinding> Review(
        RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, MonitoringPolicy? policy = null, StudyStanding? standing = null)
    {
        Guard.Against.Null(plan);
        var known = Guard.Against.Null(ledger).KnownOn(asAt) ?? RecruitmentLedger.Empty(asAt, ledger.Lag);
        var look = new StudyFindings(plan, known, asAt, policy ?? MonitoringPolicy.InForceOn(asAt), standing ?? StudyStanding.NotKnown);
        return look.OfStudy().Concat(look.OfLimits()).Concat(known.Sites.SelectMany(site => SiteFindings.Of(site, plan, known, asAt))).ToValueList();
    }
}
