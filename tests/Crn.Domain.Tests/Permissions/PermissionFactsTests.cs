using Crn.Domain.Calendars;
using Crn.Domain.Identifiers;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Permissions;

public class PermissionFactsTests
{
    private static readonly LocalDate Today = new(2026, 5, 11);

    public static TheoryData<string, StudyDraft, Fact<bool>, bool> Parts { get; } = new()
    {
        { "a trial of a medicine", new() { IsCtimp = true }, PermissionFacts.Ctimp, true },
        { "no trial of a medicine", new() { IsCtimp = false }, PermissionFacts.Ctimp, false },
        { "a trial of a medicine is a clinical trial", new() { IsCtimp = true }, PermissionFacts.ClinicalTrial, true },
        { "randomised", new() { Type = StudyType.Interventional, Allocation = Allocation.Randomised },
            PermissionFacts.ClinicalTrial, true },
        { "observational", new() { Type = StudyType.Observational }, PermissionFacts.ClinicalTrial, false },
        { "observational, so not of a medicine", new() { Type = StudyType.Observational }, PermissionFacts.Ctimp, false },
        { "phase III", new() { Phase = "Phase III" }, PermissionFacts.Phase3, true },
        { "phase II/III", new() { Phase = "Phase II/III" }, PermissionFacts.Phase3, true },
        { "phase II", new() { Phase = "Phase II" }, PermissionFacts.Phase3, false },
        { "phase III/IV", new() { Phase = "Phase III/IV" }, PermissionFacts.Phase4, true },
        { "no phase", new() { Phase = "Not applicable" }, PermissionFacts.Phase4, false },
        { "phase I in healthy volunteers", new() { Phase = "Phase I", TakesHealthyVolunteers = true },
            PermissionFacts.Phase1HealthyVolunteer, true },
        { "phase I in patients", new() { Phase = "Phase I", TakesHealthyVolunteers = false },
            PermissionFacts.Phase1HealthyVolunteer, false },
        { "healthy volunteers of phase II", new() { Phase = "Phase II", TakesHealthyVolunteers = true },
            PermissionFacts.Phase1HealthyVolunteer, false },
        { "an advanced therapy", new() { Interventions = [InterventionKind.AdvancedTherapy] }, PermissionFacts.Atimp, true },
        { "a device", new() { Interventions = [InterventionKind.Device, InterventionKind.Procedure] },
            PermissionFacts.InvestigationalDevice, true },
        { "radiation", new() { Interventions = [InterventionKind.Radiation] }, PermissionFacts.IonisingRadiation, true },
        { "commercial contract", new() { CommercialInvolvement = CommercialInvolvement.Contract },
            PermissionFacts.CommercialContract, true },
        { "collaborative", new() { CommercialInvolvement = CommercialInvolvement.Collaborative },
            PermissionFacts.CommercialContract, false },
        { "non-commercial route", new() { Route = StudyRoute.NonCommercial }, PermissionFacts.CommercialContract, false },
        { "led from England", new() { LeadAdministration = UkNation.England }, PermissionFacts.England, true },
        { "led from Wales", new() { LeadAdministration = UkNation.Wales }, PermissionFacts.Wales, true },
        { "led from Scotland", new() { LeadAdministration = UkNation.Scotland }, PermissionFacts.Scotland, true },
        { "led from Northern Ireland", new() { LeadAdministration = UkNation.NorthernIreland }, PermissionFacts.NorthernIreland, true },
        { "an ethics reference", new() { Identifiers = [new(IdentifierScheme.Rec, "15/LO/0123")] }, PermissionFacts.RecRequired, true },
        { "a record of the network", new() { Identifiers = [new(IdentifierScheme.Cpms, "12345")] },
            PermissionFacts.SeeksNetworkSupport, true },
        { "a European number", new() { Identifiers = [new(IdentifierScheme.EudraCt, "2020-001113-21")] }, PermissionFacts.Ctimp, true },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_study_answers_what_its_record_says(string what, StudyDraft draft, Fact<bool> fact, bool answer)
    {
        Assert.NotEmpty(what);
        var study = (draft with { Title = "A study" }).ToStudy(Today).Value;
        var found = PermissionFacts.Of(study).Find(fact);
        Assert.True(found is not null, $"{what} does not answer {fact.Code}");
        Assert.Equal(answer, fact.IsTrue().Evaluate(PermissionFacts.Of(study)).IsTrue);
        Assert.Equal("study record", found.Source);
    }

    [Property(MaxTest = 200 / Share.Of)]
    public void A_record_that_says_nothing_of_it_answers_nothing_and_a_plan_can_be_made_of_any(Study study)
    {
        var facts = PermissionFacts.Of(study);
        Assert.All(facts.Observations, o => Assert.Contains(o.Fact, PermissionFacts.Characteristics));
        if (study is { Design.IsCtimp: null, Design.Type: null } && study.Identifiers.EudraCts.IsEmpty && study.Identifiers.EuCt is null)
            Assert.Null(facts.Find(PermissionFacts.Ctimp));
        if (study.Design.IsCtimp is { } isCtimp) Assert.Equal(isCtimp, PermissionFacts.Ctimp.IsTrue().Evaluate(facts).IsTrue);
        Assert.NotEmpty(PermissionPlan.For(facts, Today).Steps);
    }
}
