using Crn.Domain.Rules;
using Crn.Domain.Rules.Intervals;
using Crn.Domain.Specialties;

namespace Crn.Domain.Sites;

/// <summary>
/// What is asked of every site besides its capabilities: population, staff, speed, strengths, and what its track record says.
/// </summary>
/// <remarks>The codes are those of the network's feasibility rules, so that a site's profile answers them directly. Who can supply an
/// answer is background knowledge of the field.</remarks>
public static class SiteProfileFacts
{
    /// <summary>Eligible people a year in the catchment of the site.</summary>
    public static Fact<decimal> AnnualPool { get; } =
        Fact.Number("site.annual-pool", "Eligible people a year at the site", Unit.Participants / Unit.Years).Within(Measures.Rate)
        .From("site", "SiteSelection");

    /// <summary>Patients on the list of a general practice.</summary>
    public static Fact<int> ListSize { get; } =
        Fact.Count("site.list-size", "Patients on the practice's list", Unit.Named("patients")).Within(Measures.People);

    /// <summary>Containment level the site holds, 1 to 4; 0 when it holds none.</summary>
    public static Fact<int> ContainmentLevel { get; } =
        Fact.Count("site.containment-level", "Containment level the site holds").Within(Bounds.Between(0, 4)).From("site", "SetUp");

    /// <summary>Whether a principal investigator is named and willing.</summary>
    public static Fact<bool> InvestigatorWilling { get; } =
        Fact.YesNo("site.investigator-willing", "A principal investigator is named and willing")
        .From("principal investigator", "SiteSelection");

    /// <summary>Whether the principal investigator has protected research time.</summary>
    public static Fact<bool> InvestigatorProtectedTime { get; } =
        Fact.YesNo("site.investigator-protected-time", "The principal investigator has protected research time")
        .From("principal investigator", "SiteSelection");

    /// <summary>Comparable studies the principal investigator has run.</summary>
    public static Fact<int> InvestigatorComparableStudies { get; } =
        Fact.Count("site.investigator-comparable-studies", "Comparable studies of the principal investigator", Unit.Named("studies"))
        .Within(Measures.Things)
        .From("principal investigator", "SiteSelection");

    /// <summary>Research nurses and practitioners, in whole-time equivalents.</summary>
    public static Fact<decimal> DeliveryStaff { get; } =
        Fact.Number("site.delivery-staff", "Delivery staff of the site", Unit.WholeTimeEquivalents).Within(Measures.Things);

    /// <summary>Studies open or planned that want the same people.</summary>
    public static Fact<int> CompetingStudies { get; } =
        Fact.Count("site.competing-studies", "Studies that want the same people", Unit.Named("studies")).Within(Measures.Things);

    /// <summary>Participants recruited in the past studies of the track record together.</summary>
    public static Fact<int> PastRecruits { get; } =
        Fact.Count("site.past-recruits", "Participants of past comparable studies", Unit.Participants).Within(Measures.People)
        .From("site", "SiteSelection");

    /// <summary>Months those studies were open at the site, added up.</summary>
    public static Fact<decimal> PastMonthsOpen { get; } =
        Fact.Number("site.past-months-open", "Months past comparable studies were open", Unit.Months).Within(Measures.SiteMonths)
        .From("site", "SiteSelection");

    /// <summary>Median days from selection to first participant in past studies.</summary>
    public static Fact<int> PastDaysToFirstParticipant { get; } =
        Fact.Count("site.past-days-to-first", "Median days from selection to first participant in the past", Unit.Days)
        .Within(Measures.Days)
        .From("site", "SiteSelection");

    /// <summary>Share of past studies in which the site recruited nobody.</summary>
    public static Fact<decimal> ZeroRecruiterShare { get; } =
        Fact.Share("site.zero-recruiter-share", "Share of past studies without a recruit");

    /// <summary>Participants a month that the site's record lets expect, shrunk towards the national median.</summary>
    public static Fact<decimal> ShrunkenRate { get; } =
        Fact.Number("site.shrunken-rate", "Participants a month to expect from the record", Unit.Participants / Unit.Months)
        .Within(Measures.Rate);

    /// <summary>Whether a specialty is a research strength of the site.</summary>
    /// <param name="specialty">The specialty.</param>
    /// <returns>The fact, the same for the same specialty.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="specialty"/> is <c>default</c>.</exception>
    public static Fact<bool> StrongIn(Specialty specialty) =>
        Fact.YesNo("site.strong-in." + specialty.Code, "Research strength of the site: " + specialty.Name);

    /// <summary>Every fact of sites: those above, one for each capability of the list, and one for each specialty.</summary>
    public static FactCatalogue Catalogue => Lists.All;

    // In a class of its own: it needs the lists of capabilities and specialties, which need this one.
    private static class Lists
    {
        public static readonly FactCatalogue All = FactCatalogue.Of("Sites",
        [
            AnnualPool, ListSize, ContainmentLevel, InvestigatorWilling, InvestigatorProtectedTime, InvestigatorComparableStudies,
            DeliveryStaff, CompetingStudies, PastRecruits, PastMonthsOpen, PastDaysToFirstParticipant, ZeroRecruiterShare, ShrunkenRate,
            .. SiteCapabilities.All.Select(capability => capability.Held), .. Specialty.All.Select(StrongIn),
        ]);
    }
}
