using Crn.Domain.Policies;

namespace Crn.Domain.Troubleshooting;

/// <content>The values.</content>
public sealed partial record CauseThresholds
{
    private static Citation Proposed { get; } = Citation.Default("detection thresholds of causes, proposed");

    private static Citation Split { get; } = Citation.Default("when the split of a gap leads to a cause");

    private static Citation Minima { get; } = Citation.Default("how much data a signal needs");

    private static Citation Lag { get; } = Citation.Background("reporting lag by hand and by upload");

    private static Citation Reset { get; } = Citation.Stated("R&D Forum: Research Reset update, 28 September 2022",
        "90 days in set-up, 6 months without recruits, 3 months of silence");

    private static ValueList<Parameter<decimal>> Published { get; } =
    [
        Row(LateUploadByHand, "days without a report that are too many where reports are made by hand", "days", 42m, Lag),
        Row(LateUpload, "days without a report that are too many where local systems upload", "days", 14m, Lag),
        Row(LagByHand, "days of a ledger's reporting lag above which reports are made by hand", "days", 14m, Lag),
        Row(OpenedShare, "share of planned sites opened below which set-up is the problem", "share", 0.8m, Proposed),
        Row(OpeningLag, "median days of late opening above which set-up is the problem", "days", 60m, Proposed),
        Row(SetUpGrace, "months from opening before which few open sites are no sign", "months", 3m, Proposed),
        Row(HoldUp, "days a contract, a department or readiness may hold a site up", "days", 30m, Proposed),
        Row(EndLate, "days by which the projected end may pass the planned closure", "days", 90m, Proposed),
        Row(ZeroShare, "share of sites without recruits above which they are the problem", "share", 0.2m, Proposed),
        Row(RateShare, "share of the planned rate below which the rate is the problem", "share", 0.7m, Proposed),
        Row(ScreenedShare, "share of planned screening below which the forecast was too hopeful", "share", 0.6m, Proposed),
        Row(Fall, "share of the earlier three months below which recruitment declines", "share", 0.7m, Proposed),
        Row(Steady, "share of the earlier three months down to which something is steady", "share", 0.8m, Proposed),
        Row(SeasonTolerance, "how far below the seasonal curve recruits may be", "share", -0.1m, Proposed),
        Row(CompetingStudies, "competing studies at a site from which they matter", "studies", 2m, Proposed),
        Row(OtherStudyReasons, "share of reasons that name another study from which it matters", "share", 0.1m, Proposed),
        Row(MostSites, "share of sites, or of other studies, that is most", "share", 0.5m, Proposed),
        Row(ReferralShare, "share of planned referrals below which the route does not work", "share", 0.5m, Proposed),
        Row(EligibleShare, "share of the planned eligible share below which criteria are too tight", "share", 0.6m, Proposed),
        Row(OneCriterion, "share of exclusions from which one criterion dominates", "share", 0.3m, Proposed),
        Row(LostAfterConsent, "points above plan lost after consent", "share", 0.15m, Proposed),
        Row(EligibleSpread, "largest over smallest eligible share above which sites judge differently", "times", 3m, Proposed),
        Row(ApproachedShare, "approached share below which approach is the problem", "share", 0.6m, Proposed),
        Row(Vacancies, "vacant over filled posts above which staff time is the problem", "share", 0.2m, Proposed),
        Row(ReasonShare, "share of coded reasons from which a reason matters", "share", 0.25m, Proposed),
        Row(ApproachSpread,
            "largest over smallest approached share by time or clinic above which people are missed", "times", 2m, Proposed),
        Row(InvitedShare, "invited of those known to be eligible below which care teams keep the gate", "share", 0.5m, Proposed),
        Row(ConsentShare, "share of the planned consent share below which consent is the problem", "share", 0.7m, Proposed),
        Row(ReplyShare, "share of planned replies below which invitations fail", "share", 0.5m, Proposed),
        Row(GroupShare, "share of the overall figure below which a group is not reached", "share", 0.5m, Proposed),
        Row(RandomisedShare,
            "randomised of those who consented below which people are lost before randomisation", "share", 0.85m, Proposed),
        Row(StoppedMonths, "months with consent and no randomisation from which supply is asked about", "months", 1m, Proposed),
        Row(TopTwo, "share of recruits from two sites above which recruitment is concentrated", "share", 0.6m, Proposed),
        Row(RestShare, "share of plan of the other sites below which they are the problem", "share", 0.5m, Proposed),
        Row(StepDrop, "rate after over before a step below which it is a drop", "share", 0.6m, Proposed),
        Row(RetentionShare, "share of planned retention below which, or as far above 1, the target may be wrong", "share", 0.9m, Proposed),
        Row(SponsorSilence, "days of a sponsor's silence that are too many", "days", 90m, Reset),
        Row(SetUpOverdue, "days past the planned opening after which a study stalls in set-up", "days", 90m, Reset),
        Row(NoRecruitment, "days without a participant that are too many, rare diseases excepted", "days", 183m, Reset),
        Row(ShareBehind, "share of planned recruits missing from which the split of the gap is followed", "share", 0.05m, Split),
        Row(LeadingPart, "share of the gap from which a part of its split leads to its branch and causes", "share", 0.2m, Split),
        Row(LeastPeople, "people below which a share of a stage, or of coded reasons, is not enough data", "people", 10m, Minima),
        Row(LeastSiteRecruits, "recruits of a site below which its course says nothing", "recruits", 3m, Minima),
        Row(LeastSites, "sites below which a share of sites, or of their recruits, is not enough data", "sites", 3m, Minima),
        Row(LeastRecruits, "recruits of a study below which concentration and a step are not enough data", "recruits", 10m, Minima),
        Row(LeastMonths, "whole months below which a step is not looked for", "months", 6m, Minima),
        Row(ClearStep, "twice the gain in log-likelihood below which a step is no more than noise", "times", 10m, Minima),
        Row(LeastStudies, "studies below which the share of those that fall is not enough data", "studies", 10m, Minima),
    ];

    private static Parameter<decimal> Row(string code, string meaning, string unit, decimal value, Citation source) =>
        new(code, meaning, unit, new Timeline<decimal>(new Dated<decimal>(value, null, null, source)));
}
