using Crn.Domain.Policies;
using Crn.Domain.Rules;
using static Crn.Domain.Feasibility.FeasibilityParameters;

namespace Crn.Domain.Feasibility.Catalogue;

/// <summary>The families STA and PI: who does the work at a site?</summary>
internal static class TeamRules
{
    private static readonly Quantity AgeOfTraining = Quantity.AgeInMonths(SiteFacts.OldestGcpTraining, SiteFacts.Opening);

    public static ValueList<FeasibilityRule> Rules { get; } =
    [
        new("STA-01", Severity.Blocker, "Is there enough delivery staff?",
            Quantity.Of(SiteFacts.StaffNeeded).AtMost(Quantity.Of(SiteFacts.StaffAvailable)),
            "fund posts, or ask the network's flexible team", Citation.Stated("NIHR Clinical Trials Toolkit", "staff")),
        new("STA-02", Severity.Concern, "Are the key roles covered in leave?",
            SiteFacts.RolesWithoutDeputy.AtMost(0),
            "name cover", Citation.Background("STA-02 cover of essential roles")),
        new("STA-03", Severity.Concern, "Is training in place?",
            AgeOfTraining.AtLeast(0) & AgeOfTraining.AtMost(GcpRenewalYears.Value * 12),
            "book training before opening", GcpRenewalYears.Source),
        new("STA-04", Severity.Concern, "Are out-of-hours needs covered?",
            SiteFacts.OutOfHoursEvents.IsTrue().Implies(SiteFacts.OutOfHoursCover.IsTrue()),
            "change the window, or fund cover", Citation.Background("STA-04 out-of-hours cover")),
        new("PI-01", Severity.Blocker, "Is there a principal investigator?",
            SiteFacts.InvestigatorWilling.IsTrue(),
            "find an investigator, or an associate with a mentor",
            Citation.Stated("NIHR Clinical Trials Toolkit", "feasibility and investigator selection")),
        new("PI-02", Severity.Concern, "Has the principal investigator time?",
            SiteFacts.InvestigatorOpenStudies.AtMost(OpenStudiesPerInvestigator.Value) | SiteFacts.InvestigatorProtectedTime.IsTrue(),
            "delegate; protect time", OpenStudiesPerInvestigator.Source),
        new("PI-03", Severity.Advice, "Has the principal investigator relevant experience?",
            SiteFacts.InvestigatorComparableStudies.AtLeast(1) | SiteFacts.InvestigatorMentor.IsTrue(),
            "a mentor; the associate scheme", Citation.Stated("NIHR Clinical Trials Toolkit", "experience and qualifications")),
        new("PI-04", Severity.Concern, "Is there equipoise and interest?",
            SiteFacts.QuestionMattersLocally.IsTrue(),
            "another investigator or site", Citation.Stated("NIHR Clinical Trials Toolkit", "interest in the question")),
    ];
}
