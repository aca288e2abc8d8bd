using Crn.Domain.Policies;
using Crn.Domain.Rules;
using static Crn.Domain.Troubleshooting.CauseThresholds;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Troubleshooting.Causes;

/// <content>The data, set-up, and sites that recruit nobody.</content>
internal static partial class CauseRows
{
    private static IEnumerable<CauseRule> DataAndSetUp(Func<string, decimal> t) =>
    [
        new("C01", DiagnosisBranch.Data, "Are reports late or wrong?",
            (ReportsByHand.IsTrue() & UploadLag.MoreThan(t(LateUploadByHand)))
            | (ReportsByHand.IsFalse() & UploadLag.MoreThan(t(LateUpload)))
            | Discrepancies.IsTrue() | (Recruited.AtLeast(1) & InSetUp.IsTrue()),
            "reconcile local and national figures; weekly entry; a named owner of the data", 1,
            Citation.Stated("NIHR CRN: method for the high-level objectives 2023/24", "confirmed data only")),
        new("C02", DiagnosisBranch.SetUp, "Do sites open late?",
            (MonthsSinceOpening.AtLeast(t(SetUpGrace)) & TroubleshootingFacts.OpenedShare.LessThan(t(CauseThresholds.OpenedShare)))
            | TroubleshootingFacts.OpeningLag.MoreThan(t(CauseThresholds.OpeningLag)),
            "a set-up tracker for each site, unblocked by reason; open reserve sites", 1,
            Citation.Stated("Kearney et al. 2014; McDonald et al. 2006", "late openings")),
        new("C03", DiagnosisBranch.SetUp, "Does a contract or cost dispute hold sites up?",
            ContractDelay.MoreThan(t(HoldUp)),
            "the unmodified agreement; national contract value review; the route for excess treatment costs; R&D directors", 2,
            Citation.Stated("Kearney et al., BMJ Open 2014 (SANAD-II)", "excess treatment costs, 16 sites")),
        new("C04", DiagnosisBranch.SetUp, "Does a support department hold sites up?",
            DepartmentDelay.MoreThan(t(HoldUp)),
            "pharmacy and radiation assurance; the network's lead for support services", 2,
            Citation.Background("C04 support departments")),
        new("C05", DiagnosisBranch.SetUp, "Are confirmed sites not ready?",
            ReadinessDelay.MoreThan(t(HoldUp)) | PreparationOutstanding.IsTrue(),
            "a remote initiation visit; chase the delegation log; training slots", 1,
            Citation.Stated("Kearney et al., BMJ Open 2014 (SANAD-II)", "delegation log 5, training 4 of the late sites")),
        new("C06", DiagnosisBranch.SetUp, "Are there too few sites?",
            TroubleshootingFacts.OpenedShare.AtLeast(1) & ProjectedLateness.MoreThan(t(EndLate)),
            "add sites; participant identification centres; hub and spoke; sites of other nations", 2,
            Citation.Stated("Sully et al., Trials 2013; McDonald et al. 2006", "adding sites, effect not measured")),
        new("C36", DiagnosisBranch.SetUp, "Does the study stall in set-up?",
            TroubleshootingFacts.SetUpOverdue.MoreThan(t(CauseThresholds.SetUpOverdue)),
            "close, or plan again", 3,
            Citation.Stated("R&D Forum: Research Reset update, 28 September 2022", "90 days in set-up")),
        new("C07", DiagnosisBranch.ZeroRecruiters, "Do open sites recruit nobody?",
            SitesWithoutRecruits.AtLeast(1),
            "call within 10 working days; mentoring by peers; revise the site's target or close it; move resource", 1,
            Citation.Stated("NIHR key statistics 2016/17", "9% of sites did not enrol")),
    ];
}
