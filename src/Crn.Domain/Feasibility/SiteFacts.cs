using Crn.Domain.Rules;
using Crn.Domain.Rules.Intervals;
using Crn.Domain.Sites;

namespace Crn.Domain.Feasibility;

/// <summary>What the network's catalogue asks about one site. What a site's profile answers already is the same fact as there.</summary>
/// <remarks>Who can supply an answer is background knowledge of the field; the stage from which it is expected is that of the network's
/// matrix of stages and facts.</remarks>
public static class SiteFacts
{
    /// <summary>Participants wanted at this site.</summary>
    public static Fact<int> Target { get; } =
        Fact.Count("site.target", "Participants wanted at the site", Unit.Participants).Within(Measures.People)
        .From("chief investigator", "SiteSelection");

    /// <summary>Eligible people a year in the catchment of the site.</summary>
    public static Fact<decimal> AnnualPool => SiteProfileFacts.AnnualPool;

    /// <summary>Whether a principal investigator is named and willing.</summary>
    public static Fact<bool> InvestigatorWilling => SiteProfileFacts.InvestigatorWilling;

    /// <summary>Delivery staff needed in the busiest month.</summary>
    public static Fact<decimal> StaffNeeded { get; } =
        Fact.Number("site.staff-needed", "Delivery staff needed in the busiest month", Unit.WholeTimeEquivalents).Within(Measures.Things)
        .From("site", "FullApplication");

    /// <summary>Delivery staff available in that month.</summary>
    public static Fact<decimal> StaffAvailable { get; } =
        Fact.Number("site.staff-available", "Delivery staff available in that month", Unit.WholeTimeEquivalents).Within(Measures.Things)
        .From("site", "SetUp");

    /// <summary>How the pool was counted.</summary>
    public static Fact<PoolMethod> PoolCountedBy { get; } =
        Fact.Choice<PoolMethod>("site.pool-counted-by", "How the pool was counted").From("site", "SiteSelection");

    /// <summary>The date the pool was counted.</summary>
    public static Fact<LocalDate> PoolCountedOn { get; } =
        Fact.Date("site.pool-counted-on", "Date the pool was counted").From("site", "SiteSelection");

    /// <summary>Share of the estimated pool that the plan counts on.</summary>
    public static Fact<decimal> PoolDiscount { get; } =
        Fact.Share("site.pool-discount", "Share of the estimated pool that the plan counts on").From("site", "SiteSelection");

    /// <summary>Months the site is open to recruitment.</summary>
    public static Fact<decimal> MonthsOpen { get; } =
        Fact.Number("site.months-open", "Months the site is open to recruitment", Unit.Months).Within(Measures.Months)
        .From("site", "SiteSelection");

    /// <summary>The date the site is planned to open.</summary>
    public static Fact<LocalDate> Opening { get; } = Fact.Date("site.opening", "Planned opening of the site").From("site", "SiteSelection");

    /// <summary>Participants a month that competing studies want of the same people.</summary>
    public static Fact<decimal> CompetingTargets { get; } =
        Fact.Number("site.competing-targets", "Participants a month that competing studies want", Unit.Participants / Unit.Months)
        .Within(Measures.Rate)
        .From("site", "SiteSelection");

    /// <summary>Workload of the delivery team with this study, in the points of the tool the site uses (OPAL, intensity).</summary>
    public static Fact<decimal> LoadWithStudy { get; } =
        Fact.Number("site.load-with-study", "Workload of the team with this study", Unit.Named("load points")).Within(Bounds.AtLeast(0))
        .From("site", "FullApplication");

    /// <summary>Workload the delivery team can carry, in the same points.</summary>
    public static Fact<decimal> LoadCapacity { get; } =
        Fact.Number("site.load-capacity", "Workload the team can carry", Unit.Named("load points")).Within(Bounds.AtLeast(0))
        .From("site", "SetUp");

    /// <summary>Essential roles for which no deputy is named.</summary>
    public static Fact<int> RolesWithoutDeputy { get; } =
        Fact.Count("site.roles-without-deputy", "Essential roles without a named deputy", Unit.Named("roles")).Within(Measures.Things)
        .From("site", "SetUp");

    /// <summary>The earliest date of good clinical practice training among the team.</summary>
    public static Fact<LocalDate> OldestGcpTraining { get; } =
        Fact.Date("site.oldest-gcp-training", "Oldest good clinical practice training in the team").From("principal investigator", "SetUp");

    /// <summary>Whether a visit or sample falls outside working hours.</summary>
    public static Fact<bool> OutOfHoursEvents { get; } =
        Fact.YesNo("site.out-of-hours-events", "A visit or sample falls outside working hours")
        .From("chief investigator", "FullApplication");

    /// <summary>Whether staff cover those hours.</summary>
    public static Fact<bool> OutOfHoursCover { get; } =
        Fact.YesNo("site.out-of-hours-cover", "Staff cover the hours outside working hours").From("site", "SetUp");

    /// <summary>Open studies of the principal investigator.</summary>
    public static Fact<int> InvestigatorOpenStudies { get; } =
        Fact.Count("site.investigator-open-studies", "Open studies of the principal investigator", Unit.Named("studies"))
        .Within(Measures.Things)
        .From("principal investigator", "SiteSelection");

    /// <summary>Whether the principal investigator has protected research time.</summary>
    public static Fact<bool> InvestigatorProtectedTime => SiteProfileFacts.InvestigatorProtectedTime;

    /// <summary>Comparable studies the principal investigator has run.</summary>
    public static Fact<int> InvestigatorComparableStudies => SiteProfileFacts.InvestigatorComparableStudies;

    /// <summary>Whether a mentor supports the principal investigator.</summary>
    public static Fact<bool> InvestigatorMentor { get; } =
        Fact.YesNo("site.investigator-mentor", "A mentor supports the principal investigator")
        .From("principal investigator", "SiteSelection");

    /// <summary>Whether the principal investigator confirms that the question matters locally.</summary>
    public static Fact<bool> QuestionMattersLocally { get; } =
        Fact.YesNo("site.question-matters", "The principal investigator confirms that the question matters locally")
        .From("principal investigator", "SiteSelection");

    /// <summary>Whether the visits added to usual care are listed.</summary>
    public static Fact<bool> AddedVisitsListed { get; } =
        Fact.YesNo("site.added-visits-listed", "The visits added to usual care are listed").From("chief investigator", "FullApplication");

    /// <summary>Whether the schedule changes the time standards of urgent care.</summary>
    public static Fact<bool> ChangesUrgentCare { get; } =
        Fact.YesNo("site.changes-urgent-care", "The schedule changes urgent care time standards").From("site", "FullApplication");

    /// <summary>Whether the comparator is the standard treatment at the site.</summary>
    public static Fact<bool> ComparatorIsStandard { get; } =
        Fact.YesNo("site.comparator-is-standard", "The comparator is the standard at the site").From("principal investigator", "SetUp");

    /// <summary>Whether the cost of a comparator that is not the standard is agreed.</summary>
    public static Fact<bool> ComparatorCostAgreed { get; } =
        Fact.YesNo("site.comparator-cost-agreed", "The treatment cost of the comparator is agreed").From("site", "SetUp");

    /// <summary>Extra scans a week for the study.</summary>
    public static Fact<decimal> ExtraScans { get; } =
        Fact.Number("site.extra-scans", "Extra scans a week", Unit.Named("scans") / Unit.Named("weeks")).Within(Measures.Things)
        .From("chief investigator", "Award");

    /// <summary>Spare scanning slots a week.</summary>
    public static Fact<decimal> SpareScanSlots { get; } =
        Fact.Number("site.spare-scan-slots", "Spare scan slots a week", Unit.Named("scans") / Unit.Named("weeks")).Within(Measures.Things)
        .From("site", "SetUp");

    /// <summary>Containment level the study needs for handling samples, 1 to 4; 0 when it needs none.</summary>
    public static Fact<int> ContainmentNeeded { get; } =
        Fact.Count("study.containment-level", "Containment level the study needs").Within(Bounds.Between(0, 4))
        .From("chief investigator", "Award");

    /// <summary>Containment level the site holds, 1 to 4; 0 when it holds none.</summary>
    public static Fact<int> ContainmentHeld => SiteProfileFacts.ContainmentLevel;

    /// <summary>Whether all equipment the study needs is there.</summary>
    public static Fact<bool> EquipmentHeld { get; } =
        Fact.YesNo("site.equipment-held", "All equipment needed is there").From("site", "SetUp");

    /// <summary>The first date on which the calibration of any of it runs out.</summary>
    public static Fact<LocalDate> CalibrationValidTo { get; } =
        Fact.Date("site.calibration-valid-to", "Date to which the calibration is valid").From("site", "SetUp");

    /// <summary>Visit slots a week in clinics or the research facility.</summary>
    public static Fact<decimal> VisitSlots { get; } =
        Fact.Number("site.visit-slots", "Visit slots a week", Unit.Named("visits") / Unit.Named("weeks")).Within(Measures.Things)
        .From("site", "SetUp");

    /// <summary>Visits a week at the peak of the study.</summary>
    public static Fact<decimal> PeakVisits { get; } =
        Fact.Number("site.peak-visits", "Visits a week at the peak", Unit.Named("visits") / Unit.Named("weeks")).Within(Measures.Things)
        .From("chief investigator", "FullApplication");

    /// <summary>Days that approvals and set-up are estimated to take at the site.</summary>
    public static Fact<int> SetUpDays { get; } =
        Fact.Count("site.set-up-days", "Days of set-up estimated for the site", Unit.Days).Within(Measures.Days)
        .From("site", "SiteSelection");

    /// <summary>Participants recruited in the last three to five comparable studies together.</summary>
    public static Fact<int> PastRecruits => SiteProfileFacts.PastRecruits;

    /// <summary>Months those studies were open at the site, added up.</summary>
    public static Fact<decimal> PastMonthsOpen => SiteProfileFacts.PastMonthsOpen;

    /// <summary>Median days from selection to first participant in past studies.</summary>
    public static Fact<int> PastDaysToFirstParticipant => SiteProfileFacts.PastDaysToFirstParticipant;

    /// <summary>Days the plan allows from selection to first participant.</summary>
    public static Fact<int> PlannedDaysToFirstParticipant { get; } =
        Fact.Count("site.planned-days-to-first", "Days the plan allows from selection to first participant", Unit.Days)
        .Within(Measures.Days)
        .From("chief investigator", "SiteSelection");

    /// <summary>Serious findings on data quality or deviations that are still open.</summary>
    public static Fact<int> OpenSeriousFindings { get; } =
        Fact.Count("site.open-serious-findings", "Serious quality findings still open", Unit.Named("findings")).Within(Measures.Things)
        .From("sponsor", "SiteSelection");
}
