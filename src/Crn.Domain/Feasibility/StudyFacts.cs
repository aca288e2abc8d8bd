using Ardalis.GuardClauses;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Feasibility;

/// <summary>What the network's catalogue asks about a study as a whole.</summary>
public static class StudyFacts
{
    /// <summary>Participants wanted at the sites assessed.</summary>
    public static Fact<int> Target { get; } = Fact.Count("study.target", "Participants wanted", Unit.Participants);

    /// <summary>Sites planned.</summary>
    public static Fact<int> Sites { get; } = Fact.Count("study.sites", "Sites planned", Unit.Sites);

    /// <summary>Reserve sites named.</summary>
    public static Fact<int> ReserveSites { get; } = Fact.Count("study.reserve-sites", "Reserve sites named", Unit.Sites);

    /// <summary>Months of recruitment planned.</summary>
    public static Fact<decimal> MonthsOfRecruitment { get; } = Fact.Number("study.months-of-recruitment", "Months of recruitment planned", Unit.Months);

    /// <summary>Participants expected per site and month open.</summary>
    public static Fact<decimal> PlannedRate { get; } = Fact.Number("study.planned-rate", "Participants expected per site and month", Unit.Participants / (Unit.Sites * Unit.Months));

    /// <summary>Whether a past rate of comparable studies at these sites supports the planned rate.</summary>
    public static Fact<bool> PastRateSupportsPlan { get; } = Fact.YesNo("study.past-rate-supports-plan", "A past rate at these sites supports the planned rate");

    /// <summary>Whether sites are planned to open one after another rather than all on the first day.</summary>
    public static Fact<bool> OpeningsAreStaggered { get; } = Fact.YesNo("study.openings-staggered", "The plan lets sites open one after another");

    /// <summary>Share of people with the condition who pass all criteria.</summary>
    public static Fact<decimal> CriteriaPassShare { get; } = Fact.Number("study.criteria-pass-share", "Share that passes all criteria", Unit.One);

    /// <summary>Planned share of screened participants who fail screening.</summary>
    public static Fact<decimal> ScreenFailureShare { get; } = Fact.Number("study.screen-failure-share", "Planned share that fails screening", Unit.One);

    /// <summary>Whether evidence supports the planned screen failure.</summary>
    public static Fact<bool> ScreenFailureHasEvidence { get; } = Fact.YesNo("study.screen-failure-evidence", "Evidence supports the planned screen failure");

    /// <summary>Planned share of people approached who consent.</summary>
    public static Fact<decimal> ConsentShare { get; } = Fact.Number("study.consent-share", "Planned share that consents", Unit.One);

    /// <summary>Whether evidence supports the planned consent share.</summary>
    public static Fact<bool> ConsentHasEvidence { get; } = Fact.YesNo("study.consent-evidence", "Evidence supports the planned consent share");

    /// <summary>Planned share of participants kept to the end.</summary>
    public static Fact<decimal> RetentionShare { get; } = Fact.Number("study.retention-share", "Planned share kept to the end", Unit.One);

    /// <summary>Whether evidence supports the planned retention.</summary>
    public static Fact<bool> RetentionHasEvidence { get; } = Fact.YesNo("study.retention-evidence", "Evidence supports the planned retention");

    /// <summary>Eligible people a year in the catchment of all sites.</summary>
    public static Fact<decimal> AnnualPool { get; } = Fact.Number("study.annual-pool", "Eligible people a year in the catchment", Unit.Participants / Unit.Years);

    /// <summary>Share of the estimated pool that is really there once a study opens.</summary>
    public static Fact<decimal> PoolDiscount { get; } = Fact.Number("study.pool-discount", "Share of the estimated pool that is really there", Unit.One);

    /// <summary>The date the grant ends.</summary>
    public static Fact<LocalDate> GrantEnds { get; } = Fact.Date("study.grant-ends", "Date the grant ends");

    /// <summary>The date the last follow-up ends.</summary>
    public static Fact<LocalDate> FollowUpEnds { get; } = Fact.Date("study.follow-up-ends", "Date the last follow-up ends");

    /// <summary>Whether every research cost has a funder.</summary>
    public static Fact<bool> ResearchCostsFunded { get; } = Fact.YesNo("study.research-costs-funded", "Every research cost is funded");

    /// <summary>Whether the study is eligible for support, or its route to eligibility is known.</summary>
    public static Fact<bool> EligibleForSupport { get; } = Fact.YesNo("study.eligible-for-support", "Eligible for support, or the route to it is known");

    /// <summary>Whether a sponsor has confirmed in principle.</summary>
    public static Fact<bool> SponsorConfirmed { get; } = Fact.YesNo("study.sponsor-confirmed", "A sponsor has confirmed in principle");

    /// <summary>Whether a company funds and sponsors the study.</summary>
    public static Fact<bool> Commercial { get; } = Fact.YesNo("study.commercial", "A company funds and sponsors the study");

    /// <summary>Whether confidential papers are shared with sites.</summary>
    public static Fact<bool> ConfidentialPapersShared { get; } = Fact.YesNo("study.confidential-papers", "Confidential papers are shared");

    /// <summary>Whether the confidentiality agreement is signed.</summary>
    public static Fact<bool> ConfidentialityAgreed { get; } = Fact.YesNo("study.confidentiality-agreed", "The confidentiality agreement is signed");

    /// <summary>What a study record itself answers; the rest stays missing.</summary>
    /// <param name="study">The study.</param>
    /// <returns>A sheet with the facts the record states, each with the record as its source.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static FactSheet Of(Study study)
    {
        Guard.Against.Null(study);
        const string record = "study record";
        var sheet = FactSheet.Empty;
        if ((study.Targets.Uk ?? study.Targets.Overall) is { } target) sheet = sheet.With(Target, target, record, null);
        if (study.Targets.Sites is { } sites) sheet = sheet.With(Sites, sites, record, null);
        if (study.CommercialInvolvement is { } part) sheet = sheet.With(Commercial, part == CommercialInvolvement.Contract, record, null);
        if (!study.OrganisationsAs(OrganisationRole.Sponsor).IsEmpty) sheet = sheet.With(SponsorConfirmed, true, "the record names a sponsor", null);
        return Window(study.Milestones) is { } months ? sheet.With(MonthsOfRecruitment, months, record, null) : sheet;
    }

    // Planned dates first: feasibility asks of the plan, not of what came of it. A month-only date leaves a range of lengths.
    private static Bounds? Window(Milestones dates)
    {
        if ((dates.PlannedOpening ?? dates.ActualOpening) is not { } opening || (dates.PlannedClosure ?? dates.ActualClosure) is not { } closure) return null;
        var shortest = FeasibilityParameters.Months(Period.DaysBetween(opening.Latest, closure.Earliest));
        var longest = FeasibilityParameters.Months(Period.DaysBetween(opening.Earliest, closure.Latest));
        return longest <= 0 ? null : Bounds.Between(Math.Max(0, shortest), longest);
    }
}
