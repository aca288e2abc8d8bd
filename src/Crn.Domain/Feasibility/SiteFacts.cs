using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>What the network's catalogue asks about one site.</summary>
public static class SiteFacts
{
    /// <summary>Participants wanted at this site.</summary>
    public static Fact<int> Target { get; } = Fact.Count("site.target", "Participants wanted at the site", Unit.Participants);

    /// <summary>Eligible people a year in the catchment of the site.</summary>
    public static Fact<decimal> AnnualPool { get; } = Fact.Number("site.annual-pool", "Eligible people a year at the site", Unit.Participants / Unit.Years);

    /// <summary>Whether a principal investigator is named and willing.</summary>
    public static Fact<bool> InvestigatorWilling { get; } = Fact.YesNo("site.investigator-willing", "A principal investigator is named and willing");

    /// <summary>Delivery staff needed in the busiest month.</summary>
    public static Fact<decimal> StaffNeeded { get; } = Fact.Number("site.staff-needed", "Delivery staff needed in the busiest month", Unit.WholeTimeEquivalents);

    /// <summary>Delivery staff available in that month.</summary>
    public static Fact<decimal> StaffAvailable { get; } = Fact.Number("site.staff-available", "Delivery staff available in that month", Unit.WholeTimeEquivalents);
}
