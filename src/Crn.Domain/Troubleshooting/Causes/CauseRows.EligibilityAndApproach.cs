using Crn.Domain.Policies;
using Crn.Domain.Rules;
using static Crn.Domain.Troubleshooting.CauseThresholds;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Troubleshooting.Causes;

/// <content>Who is eligible, and who is asked.</content>
internal static partial class CauseRows
{
    private static IEnumerable<CauseRule> EligibilityAndApproach(Func<string, decimal> t) =>
    [
        new("C14", DiagnosisBranch.Eligibility, "Are the criteria too tight?",
            EligibleAgainstPlan.LessThan(t(EligibleShare)) & TopExclusion.AtLeast(t(OneCriterion)),
            "amend the protocol to relax that criterion, after the view on safety", 1,
            Citation.Stated("Donovan et al., Trials 2014", "fewer eligible than expected")),
        new("C15", DiagnosisBranch.Eligibility, "Do tests after consent exclude too many?",
            TroubleshootingFacts.LostAfterConsent.MoreThan(t(CauseThresholds.LostAfterConsent)),
            "screen on records first; reorder the tests; pay for screen failures", 1,
            Citation.Stated("Health and Care Research Wales: commercial agreements, May 2025", "screen failures")),
        new("C16", DiagnosisBranch.Eligibility, "Do sites judge eligibility differently?",
            TroubleshootingFacts.EligibleSpread.MoreThan(t(CauseThresholds.EligibleSpread)) & CaseMixSimilar.IsTrue(),
            "training of recruiters; central advice on eligibility", 1,
            Citation.Stated("Donovan et al., Trials 2014", "discomfort about eligibility")),
        new("C17", DiagnosisBranch.Approach, "Has nobody the time to ask?",
            TroubleshootingFacts.ApproachedShare.LessThan(t(CauseThresholds.ApproachedShare))
            & (ReasonShare(ReasonKind.NoStaff).AtLeast(t(CauseThresholds.ReasonShare)) | VacancyShare.MoreThan(t(Vacancies))),
            "flexible staff of the network; cover by others; other professions", 2,
            Citation.Stated("CREW study, BMC Med Res Methodol 2013", "table 3, leave at 8 centres, overstretched nurses at 5")),
        new("C18", DiagnosisBranch.Approach, "Do clinicians hold people back?",
            TroubleshootingFacts.ApproachedShare.LessThan(t(CauseThresholds.ApproachedShare))
            & ReasonShare(ReasonKind.ClinicianDecision).AtLeast(t(CauseThresholds.ReasonShare)),
            "a recruitment intervention; talk about equipoise; another investigator; a visit", 2,
            Citation.Stated("Rooshenas et al. 2019", "numbers approached rose in 2 of 5 trials")),
        new("C19", DiagnosisBranch.Approach, "Are people missed by time or clinic?",
            TroubleshootingFacts.ApproachSpread.MoreThan(t(CauseThresholds.ApproachSpread))
            | (TroubleshootingFacts.ApproachedShare.LessThan(t(CauseThresholds.ApproachedShare))
                & ReasonShare(ReasonKind.Missed).AtLeast(t(CauseThresholds.ReasonShare))),
            "alerts in records; a screening list at the team meeting; cover round the clock", 1,
            Citation.Stated("CREW study, BMC Med Res Methodol 2013", "table 3, no single point of access at 3 centres")),
        new("C20", DiagnosisBranch.Approach, "Do care teams keep the gate?",
            GatekeptSetting.IsTrue() & TroubleshootingFacts.InvitedShare.LessThan(t(CauseThresholds.InvitedShare)),
            "a direct way to patients with ethics approval; contact unless people object", 1,
            Citation.Background("C20 opt-out contact")),
        new("C21", DiagnosisBranch.Approach, "Has an investigator left or fallen silent?",
            SitesSilent.AtLeast(1) & InvestigatorChanged.IsTrue(),
            "a new investigator; the associate scheme; mentoring", 1,
            Citation.Stated("Kearney et al., BMJ Open 2014 (SANAD-II)", "change of investigator at 8 sites")),
    ];
}
