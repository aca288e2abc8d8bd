namespace Crn.Domain.Troubleshooting;

/// <content>The codes.</content>
public sealed partial record CauseThresholds
{
    /// <summary>The code of: days without a report that are too many where reports are made by hand.</summary>
    public const string LateUploadByHand = "cause.upload-by-hand";

    /// <summary>The code of: days without a report that are too many where local systems upload.</summary>
    public const string LateUpload = "cause.upload";

    /// <summary>The code of: days of a ledger's reporting lag above which reports are made by hand.</summary>
    public const string LagByHand = "cause.lag-by-hand";

    /// <summary>The code of: share of planned sites opened below which set-up is the problem.</summary>
    public const string OpenedShare = "cause.opened-share";

    /// <summary>The code of: median days of late opening above which set-up is the problem.</summary>
    public const string OpeningLag = "cause.opening-lag";

    /// <summary>The code of: months from opening before which few open sites are no sign.</summary>
    public const string SetUpGrace = "cause.set-up-grace";

    /// <summary>The code of: days a contract, a department or readiness may hold a site up.</summary>
    public const string HoldUp = "cause.hold-up";

    /// <summary>The code of: days by which the projected end may pass the planned closure.</summary>
    public const string EndLate = "cause.end-late";

    /// <summary>The code of: share of sites without recruits above which they are the problem.</summary>
    public const string ZeroShare = "cause.zero-share";

    /// <summary>The code of: share of the planned rate below which the rate is the problem.</summary>
    public const string RateShare = "cause.rate-share";

    /// <summary>The code of: share of planned screening below which the forecast was too hopeful.</summary>
    public const string ScreenedShare = "cause.screened-share";

    /// <summary>The code of: share of the earlier three months below which recruitment declines.</summary>
    public const string Fall = "cause.fall";

    /// <summary>The code of: share of the earlier three months down to which something is steady.</summary>
    public const string Steady = "cause.steady";

    /// <summary>The code of: how far below the seasonal curve recruits may be.</summary>
    public const string SeasonTolerance = "cause.season-tolerance";

    /// <summary>The code of: competing studies at a site from which they matter.</summary>
    public const string CompetingStudies = "cause.competing";

    /// <summary>The code of: share of reasons that name another study from which it matters.</summary>
    public const string OtherStudyReasons = "cause.other-study-reasons";

    /// <summary>The code of: share of sites, or of other studies, that is most.</summary>
    public const string MostSites = "cause.most-sites";

    /// <summary>The code of: share of planned referrals below which the route does not work.</summary>
    public const string ReferralShare = "cause.referral-share";

    /// <summary>The code of: share of the planned eligible share below which criteria are too tight.</summary>
    public const string EligibleShare = "cause.eligible-share";

    /// <summary>The code of: share of exclusions from which one criterion dominates.</summary>
    public const string OneCriterion = "cause.one-criterion";

    /// <summary>The code of: points above plan lost after consent.</summary>
    public const string LostAfterConsent = "cause.lost-after-consent";

    /// <summary>The code of: largest over smallest eligible share above which sites judge differently.</summary>
    public const string EligibleSpread = "cause.eligible-spread";

    /// <summary>The code of: approached share below which approach is the problem.</summary>
    public const string ApproachedShare = "cause.approached-share";

    /// <summary>The code of: vacant over filled posts above which staff time is the problem.</summary>
    public const string Vacancies = "cause.vacancies";

    /// <summary>The code of: share of coded reasons from which a reason matters.</summary>
    public const string ReasonShare = "cause.reason-share";

    /// <summary>The code of: largest over smallest approached share by time or clinic above which people are missed.</summary>
    public const string ApproachSpread = "cause.approach-spread";

    /// <summary>The code of: invited of those known to be eligible below which care teams keep the gate.</summary>
    public const string InvitedShare = "cause.invited-share";

    /// <summary>The code of: share of the planned consent share below which consent is the problem.</summary>
    public const string ConsentShare = "cause.consent-share";

    /// <summary>The code of: share of planned replies below which invitations fail.</summary>
    public const string ReplyShare = "cause.reply-share";

    /// <summary>The code of: share of the overall figure below which a group is not reached.</summary>
    public const string GroupShare = "cause.group-share";

    /// <summary>The code of: randomised of those who consented below which people are lost before randomisation.</summary>
    public const string RandomisedShare = "cause.randomised-share";

    /// <summary>The code of: months with consent and no randomisation from which supply is asked about.</summary>
    public const string StoppedMonths = "cause.stopped-months";

    /// <summary>The code of: share of recruits from two sites above which recruitment is concentrated.</summary>
    public const string TopTwo = "cause.top-two";

    /// <summary>The code of: share of plan of the other sites below which they are the problem.</summary>
    public const string RestShare = "cause.rest-share";

    /// <summary>The code of: rate after over before a step below which it is a drop.</summary>
    public const string StepDrop = "cause.step-drop";

    /// <summary>The code of: share of planned retention below which the target may be wrong.</summary>
    public const string RetentionShare = "cause.retention-share";

    /// <summary>The code of: days of a sponsor's silence that are too many.</summary>
    public const string SponsorSilence = "cause.sponsor-silence";

    /// <summary>The code of: days past the planned opening after which a study stalls in set-up.</summary>
    public const string SetUpOverdue = "cause.set-up-overdue";

    /// <summary>The code of: days without a participant that are too many, rare diseases excepted.</summary>
    public const string NoRecruitment = "cause.no-recruitment";

    /// <summary>The code of: share of planned recruits missing from which the split of the gap is followed.</summary>
    public const string ShareBehind = "cause.share-behind";

    /// <summary>The code of: share of the gap from which a part of its split leads to its branch and causes.</summary>
    public const string LeadingPart = "cause.leading-part";

    /// <summary>The code of: people at a stage, or with a coded reason, below which a share of them is not enough data.</summary>
    public const string LeastPeople = "cause.least-people";

    /// <summary>The code of: recruits of a site below which its course says nothing.</summary>
    public const string LeastSiteRecruits = "cause.least-site-recruits";

    /// <summary>The code of: sites below which a share of sites, or of their recruits, is not enough data.</summary>
    public const string LeastSites = "cause.least-sites";

    /// <summary>The code of: recruits of a study below which concentration and a step in its course are not enough data.</summary>
    public const string LeastRecruits = "cause.least-recruits";

    /// <summary>The code of: whole months below which a step is not looked for.</summary>
    public const string LeastMonths = "cause.least-months";

    /// <summary>The code of: twice the gain in log-likelihood below which a step is no more than noise.</summary>
    public const string ClearStep = "cause.clear-step";

    /// <summary>The code of: studies of a portfolio below which the share of those that fall is not enough data.</summary>
    public const string LeastStudies = "cause.least-studies";
}
