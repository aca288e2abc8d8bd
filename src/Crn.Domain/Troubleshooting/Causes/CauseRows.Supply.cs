using Crn.Domain.Policies;
using Crn.Domain.Rules;
using static Crn.Domain.Troubleshooting.CauseThresholds;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Troubleshooting.Causes;

/// <content>People to screen.</content>
internal static partial class CauseRows
{
    private static IEnumerable<CauseRule> Supply(Func<string, decimal> t) =>
    [
        new("C08", DiagnosisBranch.Supply, "Was the forecast too hopeful?",
            ScreenedAgainstPlan.LessThan(t(ScreenedShare)) & TroubleshootingFacts.OpenedShare.AtLeast(t(CauseThresholds.OpenedShare)),
            "feasibility again on records; a new forecast; ask for an extension or another target", 1,
            Citation.Stated("Walters et al., BMJ Open 2017", "median 0.92 a centre and month")),
        new("C09", DiagnosisBranch.Supply, "Are few patients seen?",
            (RecentScreened.LessThan(t(Fall)) & RecentEligible.AtLeast(t(Steady))) | NoPatientsSeen.IsTrue(),
            "participant identification centres; a search of records; other clinics; another point of the pathway", 2,
            Citation.Background("C09 few patients seen")),
        new("C10", DiagnosisBranch.Supply, "Is it the season?",
            TimeToTarget.LessThan(0) & AgainstSeason.AtLeast(t(SeasonTolerance)),
            "use the seasonal curve; extend over another season", 1,
            Citation.Background("C10 seasonal conditions")),
        new("C11", DiagnosisBranch.Supply, "Do other studies compete?",
            TroubleshootingFacts.CompetingStudies.AtLeast((int)t(CauseThresholds.CompetingStudies))
            & ReasonShare(ReasonKind.OtherStudy).AtLeast(t(OtherStudyReasons)),
            "a rule of priority; an agreement on joining both", 2,
            Citation.Stated("CREW study, BMC Med Res Methodol 2013", "table 3, competing studies at 2 centres")),
        new("C12", DiagnosisBranch.Supply, "Is the service under pressure everywhere?",
            FallingSites.MoreThan(t(MostSites)) & OtherStudiesFalling.MoreThan(t(MostSites)),
            "pause and a plan to restart; remote visits; a review of the portfolio", 3,
            Citation.Stated("R&D Forum: Research Reset update, 28 September 2022", "falls across the portfolio 2020 to 2022")),
        new("C13", DiagnosisBranch.Supply, "Does the route of referral not work?",
            ReferralsInvited.IsTrue() & ReferralsAgainstPlan.LessThan(t(ReferralShare)),
            "contract the centres again; mail-outs, text messages, reminders", 1,
            Citation.Stated("Trials 2020;21:33", "table 2, telephone reminders")),
    ];
}
