using Crn.Domain;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Samples.OwnRules;

/// <summary>What one trust asks beyond the network's catalogue: three facts and three rules of its own, and a stricter threshold for one of
/// the network's.</summary>
internal static class TrustRules
{
    public static Fact<int> IsolationRooms { get; } =
        Fact.Count("trust.isolation-rooms", "Isolation rooms free").From("infection control", "SetUp");

    public static Fact<bool> OncologyPharmacist { get; } =
        Fact.YesNo("trust.oncology-pharmacist", "An oncology pharmacist has read the protocol").From("pharmacy", "SiteSelection");

    public static Fact<decimal> BedDays { get; } =
        Fact.Number("trust.bed-days", "Bed days per participant", Unit.Days / Unit.Participants)
        .From("chief investigator", "FullApplication");

    private static ValueList<FeasibilityRule> Own { get; } =
    [
        new("TRUST-01")
        {
            Question = "Can infectious participants be isolated?",
            Criterion = IsolationRooms.AtLeast(2),
            Severity = Severity.Concern,
            Remedy = "share rooms with the neighbouring ward",
            Source = Citation.Local("Infection control policy 7.2", from: new LocalDate(2020, 1, 1)),
        },
        new("TRUST-02")
        {
            Question = "Has pharmacy read the protocol?",
            Applies = StudyFacts.Ctimp.IsTrue(),
            Criterion = OncologyPharmacist.IsTrue(),
            Severity = Severity.Blocker,
            Remedy = "send the protocol to the oncology pharmacist",
            Source = Citation.Local("Pharmacy procedure 14"),
        },
        new("TRUST-03")
        {
            Question = "Are there beds for everybody?",
            Criterion = (Quantity.Of(StudyFacts.Target) * Quantity.Of(BedDays)).AtMost(Quantity.Of(400, Unit.Days)),
            Severity = Severity.Blocker,
            Remedy = "fewer participants, or day visits",
            Source = Citation.Local("Bed agreement 2021"),
        },
    ];

    // The network's default lets consent be planned at the published median of 0.72; this trust has never seen more than 0.60.
    private static FeasibilityRule StricterConsent { get; } = new("ELI-04")
    {
        Question = "Is the consent share realistic for us?",
        Criterion = StudyFacts.ConsentShare.AtMost(0.60m) | StudyFacts.ConsentHasEvidence.IsTrue(),
        Severity = Severity.Concern,
        Remedy = "evidence from a pilot here",
        Source = Citation.Local("Consent rates of this trust, 2016 to 2020"),
    };

    public static RuleSet<FeasibilityRule> All { get; } = FeasibilityCatalogue.Network.With([.. Own, StricterConsent]);
}
