using Crn.Domain.Rules;

namespace Crn.Domain.Troubleshooting;

/// <summary>The signals of trouble-shooting as facts of the rule language: what a rule of a cause may ask.</summary>
/// <remarks>Filled by <see cref="StudySignals"/> from plan, ledger, screening log and what sites
/// state; a caller may state any of them.</remarks>
public static partial class TroubleshootingFacts
{
    /// <summary>R: recruits reported through the last day counted.</summary>
    public static Fact<int> Recruited { get; } = Fact.Count("trouble.recruited", "Recruits so far", Unit.Participants);

    /// <summary>T: the target of the plan.</summary>
    public static Fact<int> Target { get; } = Fact.Count("trouble.target", "Target of the study", Unit.Participants);

    /// <summary>RTT: share of target over share of time, less 1; the published relative formula.</summary>
    public static Fact<decimal> TimeToTarget { get; } = Fact.Number("trouble.time-to-target", "Recruitment to time and target", Unit.One);

    /// <summary>RTT on the curve of the site plan instead of the straight line.</summary>
    public static Fact<decimal> AgainstRamp { get; } =
        Fact.Number("trouble.against-ramp", "Recruits over those expected from staggered openings, less 1", Unit.One);

    /// <summary>RTT on the plan's seasonal curve; not enough data where the plan has no seasons.</summary>
    public static Fact<decimal> AgainstSeason { get; } =
        Fact.Number("trouble.against-season", "Recruits over those expected in these seasons, less 1", Unit.One);

    /// <summary>Months from the planned opening of the study, negative before it.</summary>
    public static Fact<decimal> MonthsSinceOpening { get; } =
        Fact.Number("trouble.months-since-opening", "Months since the planned opening", Unit.Months);

    /// <summary>SP: sites of the plan that were due.</summary>
    public static Fact<int> SitesPlanned { get; } = Fact.Count("trouble.sites-planned", "Sites planned to be open by now", Unit.Sites);

    /// <summary>SO: sites of the plan that have opened, on time or not.</summary>
    public static Fact<int> SitesOpened { get; } = Fact.Count("trouble.sites-opened", "Sites of the plan that have opened", Unit.Sites);

    /// <summary>SO / SP.</summary>
    public static Fact<decimal> OpenedShare { get; } = Fact.Number("trouble.opened-share", "Sites opened over sites planned", Unit.One);

    /// <summary>lagOpen: over sites that opened; negative when they opened early.</summary>
    public static Fact<decimal> OpeningLag { get; } =
        Fact.Number("trouble.opening-lag", "Median days from planned to actual opening", Unit.Days);

    /// <summary>SZ: sites that the monitoring policy calls zero recruiters.</summary>
    public static Fact<int> SitesWithoutRecruits { get; } =
        Fact.Count("trouble.sites-without-recruits", "Sites open long enough without a recruit", Unit.Sites);

    /// <summary>SZ / SO.</summary>
    public static Fact<decimal> ZeroShare { get; } =
        Fact.Number("trouble.zero-share", "Sites without recruits over sites opened", Unit.One);

    /// <summary>rObs / rPlan, both over the open days reported.</summary>
    public static Fact<decimal> RateShare { get; } =
        Fact.Number("trouble.rate-share", "Observed over planned recruits per site and month", Unit.One);

    /// <summary>rPlan: of the sites that opened, weighted by their open days reported.</summary>
    public static Fact<decimal> PlannedRate { get; } =
        Fact.Number("trouble.planned-rate", "Planned recruits per open site and month", Unit.Participants / (Unit.Sites * Unit.Months));

    /// <summary>rObs.</summary>
    public static Fact<decimal> ObservedRate { get; } =
        Fact.Number("trouble.observed-rate", "Observed recruits per open site and month", Unit.Participants / (Unit.Sites * Unit.Months));

    /// <summary>r3 / r3b, back from the last day about which reports are due, ended where no count is cut in two; 100 where sites were open
    /// and recruited nobody in the three months before.</summary>
    public static Fact<decimal> RecentShare { get; } =
        Fact.Number("trouble.recent-share", "Recruits of the last three months over those of the three before", Unit.One);

    /// <summary>Tells a fall of rates from a loss of sites.</summary>
    public static Fact<decimal> RecentOpenShare { get; } =
        Fact.Number("trouble.recent-open-share", "Open site days of the last three months over those of the three before", Unit.One);

    /// <summary>Of sites that recruited enough in the three months before, where there are enough of them:
    /// <see cref="CauseThresholds.LeastSiteRecruits"/>, <see cref="CauseThresholds.LeastSites"/>.</summary>
    public static Fact<decimal> FallingSites { get; } =
        Fact.Number("trouble.falling-sites", "Share of sites that recruit much less than three months before", Unit.One);

    /// <summary>Site r3 = 0 after earlier success.</summary>
    public static Fact<int> SitesSilent { get; } =
        Fact.Count("trouble.sites-silent", "Open sites without a recruit in three months that had recruited before", Unit.Sites);

    /// <summary>top2.</summary>
    public static Fact<decimal> TopTwoShare { get; } =
        Fact.Number("trouble.top-two-share", "Share of recruits from the two best sites", Unit.One);

    /// <summary>The rest beside its plan.</summary>
    public static Fact<decimal> RestAgainstPlan { get; } =
        Fact.Number("trouble.rest-against-plan", "Recruits over planned recruits of all sites but the two best", Unit.One);

    /// <summary>upLag: the upper quartile over open sites, so that a quarter of sites without reports shows;
    /// a report is due when the period that the site counts by is over.</summary>
    public static Fact<decimal> UploadLag { get; } =
        Fact.Number("trouble.upload-lag", "Days since a report was due, of the later quarter of sites", Unit.Days);

    /// <summary>Whether the ledger's reporting lag is that of manual reports.</summary>
    public static Fact<bool> ReportsByHand { get; } =
        Fact.YesNo("trouble.reports-by-hand", "Are reports made by hand, not uploaded from local systems?");

    /// <summary>Whether a confirmation says that counts are wrong, or confirms another count than the ledger's.</summary>
    public static Fact<bool> Discrepancies { get; } =
        Fact.YesNo("trouble.discrepancies", "Has the sponsor called figures inaccurate or counted otherwise, and not agreed since?");

    /// <summary>From the recorded status.</summary>
    public static Fact<bool> InSetUp { get; } = Fact.YesNo("trouble.in-set-up", "Is the study recorded as in set-up?");

    /// <summary>Whether a site of the study is open on the last day counted.</summary>
    public static Fact<bool> IsOpen { get; } = Fact.YesNo("trouble.is-open", "Is any site open?");

    /// <summary>From the last period with somebody in it; from the opening when there was nobody. Within bounds while reports are
    /// outstanding: at least the days without anybody up to the last report of the site that is furthest behind.</summary>
    public static Fact<decimal> DaysSinceRecruit { get; } =
        Fact.Number("trouble.days-since-recruit", "Days since the last participant", Unit.Days);

    /// <summary>A rare disease, or a stated interval between participants.</summary>
    public static Fact<bool> RecruitsRarely { get; } = Fact.YesNo("trouble.recruits-rarely", "Are participants rightly rare?");

    /// <summary>From the standing of the study.</summary>
    public static Fact<decimal> SponsorSilence { get; } =
        Fact.Number("trouble.sponsor-silence", "Days since the sponsor was heard from", Unit.Days);

    /// <summary>0 once a site has opened.</summary>
    public static Fact<decimal> SetUpOverdue { get; } =
        Fact.Number("trouble.set-up-overdue", "Days past the planned opening without an open site", Unit.Days);

    /// <summary>From the rate so far and the sites open now; negative when early.</summary>
    public static Fact<decimal> ProjectedLateness { get; } =
        Fact.Number("trouble.projected-lateness", "Days from planned closure to the projected end", Unit.Days);

    /// <summary>The clearest single change of the rate in monthly counts; 1 when none is clear.</summary>
    public static Fact<decimal> StepDrop { get; } =
        Fact.Number("trouble.step-drop", "Rate after over rate before the month that splits them best", Unit.One);
}
