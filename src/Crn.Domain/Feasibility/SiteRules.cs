using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>Rules asked of one site: population, investigator, staff.</summary>
internal static class SiteRules
{
    public static ValueList<FeasibilityRule> Rules { get; } =
    [
        new("POP-01", Severity.Blocker, "Is there a target population at all?",
            (Quantity.Of(SiteFacts.AnnualPool) / Quantity.Of(12, Unit.Months / Unit.Years)).AtLeast(Quantity.Of(1, Unit.Participants / Unit.Months)),
            "another site, wider criteria, or referral from participant identification centres", Citation.Stated("NIHR CRN: early feedback service; Clinical Trials Toolkit", "population")),
        new("PI-01", Severity.Blocker, "Is there a principal investigator?",
            SiteFacts.InvestigatorWilling.IsTrue(),
            "find an investigator, or an associate with a mentor", Citation.Stated("NIHR Clinical Trials Toolkit", "feasibility and investigator selection")),
        new("STA-01", Severity.Blocker, "Is there enough delivery staff?",
            Quantity.Of(SiteFacts.StaffNeeded).AtMost(Quantity.Of(SiteFacts.StaffAvailable)),
            "fund posts, or ask the network's flexible team", Citation.Stated("NIHR Clinical Trials Toolkit", "staff")),
    ];
}
