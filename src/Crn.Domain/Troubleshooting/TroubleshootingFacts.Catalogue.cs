using Crn.Domain.Rules;

namespace Crn.Domain.Troubleshooting;

/// <content>The list of the room.</content>
public static partial class TroubleshootingFacts
{
    /// <summary>Every fact of this room.</summary>
    public static FactCatalogue Catalogue => Lists.All;

    // In a class of its own: the order in which the parts of a class initialise is not defined.
    private static class Lists
    {
        public static readonly FactCatalogue All = FactCatalogue.Of("Troubleshooting",
        [
            Recruited, Target, TimeToTarget, AgainstRamp, AgainstSeason, MonthsSinceOpening, SitesPlanned, SitesOpened, OpenedShare,
            OpeningLag, SitesWithoutRecruits, ZeroShare, RateShare, PlannedRate, ObservedRate, RecentShare, RecentOpenShare,
            FallingSites, SitesSilent, TopTwoShare, RestAgainstPlan, UploadLag, ReportsByHand, Discrepancies, InSetUp, IsOpen,
            DaysSinceRecruit, RecruitsRarely, SponsorSilence, SetUpOverdue, ProjectedLateness, StepDrop, ScreenedAgainstPlan,
            EligibleAgainstPlan, ApproachedAgainstPlan, ConsentedAgainstPlan, RandomisedAgainstPlan, ApproachedShare, RandomisedShare,
            LostAfterConsent, TopExclusion, EligibleSpread, RecentScreened, RecentEligible, RecentApproached,
            MonthsWithoutRandomisation, NoPatientsSeen, VacancyShare, CompetingStudies, InvestigatorChanged, ContractDelay,
            DepartmentDelay, ReadinessDelay, PreparationOutstanding, OtherStudiesFalling, ReferralsInvited, ReferralsAgainstPlan,
            CaseMixSimilar, ApproachSpread, GatekeptSetting, InvitedShare, RepliesAgainstPlan, QuestionsRepeated, GroupAgainstAll,
            SupplyInterrupted, SampleSizeReviewed, RetentionAgainstPlan, DataOverdue, ShareBehind,
        ]);
    }
}
