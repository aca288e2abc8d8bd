using Crn.Domain.Policies;
using Crn.Domain.Rules;
using static Crn.Domain.Troubleshooting.CauseThresholds;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Troubleshooting.Causes;

/// <content>Who consents, and who is lost after it.</content>
internal static partial class CauseRows
{
    private static IEnumerable<CauseRule> ConsentAndAfter(Func<string, decimal> t) =>
    [
        new("C22", DiagnosisBranch.Consent, "Do people prefer one of the treatments?",
            ConsentedAgainstPlan.LessThan(t(ConsentShare))
                & ReasonShare(ReasonKind.PrefersTreatment).AtLeast(t(CauseThresholds.ReasonShare)),
            "feedback on consultations; balanced wording; a preference design", 2,
            Citation.Stated("Rooshenas et al. 2019", "randomisation rates rose in 3 of 5 trials")),
        new("C23", DiagnosisBranch.Consent, "Do people dislike placebo or blinding?",
            ReasonShare(ReasonKind.PlaceboOrBlinding).AtLeast(t(CauseThresholds.ReasonShare)),
            "an open design, only where bias allows", 4,
            Citation.Stated("Treweek et al., Cochrane 2018", "open design, high certainty")),
        new("C24", DiagnosisBranch.Consent, "Is taking part too burdensome?",
            ReasonShare(ReasonKind.Burden).AtLeast(t(CauseThresholds.ReasonShare)),
            "fewer visits, visits at home or nearby, expenses", 1,
            Citation.Background("C24 burden")),
        new("C25", DiagnosisBranch.Consent, "Are the information materials unclear?",
            ReasonShare(ReasonKind.NoResponse).AtLeast(t(CauseThresholds.ReasonShare)) & QuestionsRepeated.IsTrue(),
            "write them again with the public; numbers need not rise", 1,
            Citation.Stated("Treweek et al., Cochrane 2018", "tested leaflets, no gain")),
        new("C26", DiagnosisBranch.Consent, "Do invitations get few replies?",
            RepliesAgainstPlan.LessThan(t(ReplyShare)),
            "reminders by telephone or text, a second mailing, endorsement", 1,
            Citation.Stated("Trials 2020;21:33", "table 2, telephone reminders")),
        new("C27", DiagnosisBranch.Consent, "Are under-served groups not reached?",
            GroupAgainstAll.LessThan(t(GroupShare)),
            "translated materials, partners in the community, inclusive sites", 1,
            Citation.Background("C27 under-served groups; PRioRiTy counts its topics, the list was not read")),
        new("C28", DiagnosisBranch.AfterConsent, "Do people withdraw before randomisation?",
            TroubleshootingFacts.RandomisedShare.LessThan(t(CauseThresholds.RandomisedShare)),
            "a shorter time from consent to randomisation; booked slots", 1,
            Citation.Background("C28 loss before randomisation")),
        new("C29", DiagnosisBranch.AfterConsent, "Is the supply interrupted?",
            MonthsWithoutRandomisation.AtLeast((int)t(StoppedMonths)) & SupplyInterrupted.IsTrue(),
            "a supply plan; another depot; mend the system", 1,
            Citation.Stated("RDS East Midlands: HTA, spending wisely", "manufacture of drug and placebo")),
    ];
}
