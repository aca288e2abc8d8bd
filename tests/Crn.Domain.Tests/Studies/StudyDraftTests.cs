using Crn.Domain.Identifiers;
using Crn.Domain.Studies;
using FluentValidation;

namespace Crn.Domain.Tests.Studies;

public class StudyDraftTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Fact]
    public void A_real_registry_record_becomes_a_study()
    {
        // ISRCTN62918594, as the registry writes it.
        var study = new StudyDraft
        {
            Identifiers =
                [new(IdentifierScheme.Isrctn, "62918594".Insert(0, "ISRCTN")), new(IdentifierScheme.EudraCt, "2020-005891-36"),
                    new(IdentifierScheme.Iras, "298897"), new(IdentifierScheme.Nct, "NCT05057013"), new(IdentifierScheme.Cpms, "49816")],
            ProtocolNumber = "CRUKD/22/002",
            Title = "A Phase I/IIa trial of HMBD-001 in advanced HER3-positive solid tumours",
            Acronym = "",
            Type = StudyType.Interventional,
            Phase = "Phase I/II",
            ManagingSpecialty = "Cancer",
            OverallTarget = 81,
            Recruited = 25,
            ActualOpening = new LocalDate(2021, 10, 7),
            ActualClosure = new LocalDate(2024, 8, 19),
            Organisations =
                [new() { Role = OrganisationRole.Sponsor, Name = "Cancer Research UK" },
                    new() { Role = OrganisationRole.Funder, Name = "Cancer Research UK" }],
        }.ToStudy(Today).Value;

        Assert.Equal(5, study.Identifiers.All.Count);
        Assert.Equal((StudyPhase.Phase1And2, 81, 25, null, null),
            (study.Design.Phase, study.Targets.Overall, study.Recruited?.Count, study.Targets.Uk, study.Status));
        Assert.True(study.HasOpened);
        Assert.Equal("Cancer Research UK", study.OrganisationsAs(OrganisationRole.Funder).Single().Name);
    }

    [Fact]
    public void A_record_that_names_only_a_group_of_statuses_has_that_group_and_no_status()
    {
        var study = new StudyDraft { Title = "A study", StatusGroup = StudyStatusGroup.Open }.ToStudy(Today).Value;
        Assert.Equal((null, StudyStatusGroup.Open, true), (study.Status, study.StatusGroup, study.HasOpened));
        Assert.Equal("A study (): Open to recruitment", study.ToString());
        // What may follow is asked of the exact status, as the verbs do.
        Assert.Empty(study.MayBecome());
        Assert.Equal("study.status-contradicts-group", Assert.Single(new StudyDraftValidator(Today).Validate(
            new StudyDraft { Title = "A study", Status = StudyStatus.InSetup, StatusGroup = StudyStatusGroup.Open }).Errors).ErrorCode);
    }

    [Fact]
    public void Everything_wrong_is_reported_at_once_by_property_path()
    {
        var draft = new StudyDraft
        {
            Identifiers =
                [new(IdentifierScheme.Cpms, "49816"), new(IdentifierScheme.EudraCt, "2020-001113-22"), new(IdentifierScheme.Cpms, "49817")],
            Title = "For patient 943 476 5919",
            UkTarget = 1_000_000_000,
            EnglandTarget = -1,
            Phase = "a late one",
            Route = StudyRoute.Commercial,
            CommercialInvolvement = CommercialInvolvement.Collaborative,
            ManagingSpecialty = "Cancer",
            SupportingSpecialties = ["cancer"],
            PlannedOpening = new LocalDate(2026, 6, 1),
            PlannedClosure = new LocalDate(2026, 5, 31),
            ActualOpening = new LocalDate(2026, 5, 2),
            FurtherInformation = new string('x', 501),
            Organisations = [new() { Name = "A trust", OdsCode = "RGT-01" }],
        };
        var failures = new StudyDraftValidator(Today).Validate(draft).Errors.Select(f => (f.PropertyName, f.ErrorCode)).ToHashSet();
        Assert.Superset(
            new HashSet<(string, string)>
            {
                ("Identifiers[1].Text", "identifier.eudract.check"),
                ("Identifiers[2].Text", "identifiers.second-value"),
                ("Title", PrivacyGuard.Code),
                ("UkTarget", "study.target-out-of-range"),
                ("EnglandTarget", "study.target-out-of-range"),
                ("Phase", "study.phase-not-understood"),
                ("Route", "study.route-contradicts-involvement"),
                ("SupportingSpecialties", "study.managing-specialty-also-supporting"),
                ("PlannedClosure", "study.planned-closure-before-planned-opening"),
                ("ActualOpening", "study.actual-opening-in-future"),
                ("FurtherInformation", "study.information-too-long"),
                ("Organisations[0].OdsCode", "identifier.ods"),
                ("Organisations[0].Role", "study.organisation-role-missing"),
            },
            failures);
        Assert.Equal(13, failures.Count);
    }

    [Fact]
    public void An_nhs_number_in_any_text_is_refused_and_not_echoed()
    {
        const string number = "943 476 5919";
        StudyDraft sound = new() { Title = "A study" };
        StudyDraft[] drafts =
        [
            sound with { Title = number }, sound with { ShortTitle = number }, sound with { Acronym = number },
            sound with { ProtocolNumber = number }, sound with { Phase = number },
            sound with { ManagingSpecialty = number }, sound with { SupportingSpecialties = [number] },
            sound with { FurtherInformation = number + new string('x', 600) },
            sound with { Identifiers = [new(IdentifierScheme.Cpms, number)] },
            sound with { Organisations = [new() { Role = OrganisationRole.Funder, Name = number }] },
            sound with { Organisations = [new() { Role = OrganisationRole.Funder, Name = "F", GrantCode = number }] },
            sound with { Organisations = [new() { Role = OrganisationRole.Funder, Name = "F", FundingStream = number }] },
            sound with { Organisations = [new() { Role = OrganisationRole.Funder, Name = "F", OdsCode = number }] },
            sound with { People = [new() { Role = PersonRole.ChiefInvestigator, Reference = number }] },
            sound with { People = [new() { Role = PersonRole.ChiefInvestigator, Reference = "p", Orcid = number }] },
        ];
        Assert.All(drafts, draft =>
        {
            var result = new StudyDraftValidator(Today).Validate(draft);
            Assert.Contains(result.Errors, f => f.ErrorCode == PrivacyGuard.Code);
            Assert.All(result.Errors, f =>
                Assert.DoesNotContain("5919", $"{f} {f.AttemptedValue} {f.CustomState}", StringComparison.Ordinal));
            Assert.DoesNotContain("5919", draft.ToStudy(Today).Reasons.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("5919", draft.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_bare_nought_recruited_is_not_a_report()
    {
        var draft = new StudyDraft { Title = "A study", Recruited = 0 };
        Assert.Null(draft.ToStudy(Today).Value.Recruited);
        Assert.Equal(0, (draft with { ZeroRecruitedIsConfirmed = true }).ToStudy(Today).Value.Recruited?.Count);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Recruitment_is_reported_as_at_the_day_of_reading_or_before(int daysAhead, bool isSound)
    {
        LocalDate day = new(2026, 5, 1);
        var outcome = new StudyDraft { Title = "A study", Recruited = 3, RecruitedAsAt = day.PlusDays(daysAhead) }.ToStudy(day);
        Assert.Equal(isSound ? [] : ["study.recruited-as-at-in-future"], outcome.Reasons.Select(r => r.Code));
    }

    [Fact]
    public void A_complete_record_states_its_status_its_target_and_the_dates_that_go_with_it()
    {
        var codes = (StudyDraft d) => d.ToStudy(Today, DraftStandard.Complete).Reasons.Select(r => r.Code).Order(StringComparer.Ordinal);
        Assert.Equal(["study.status-missing", "study.target-missing"], codes(new() { Title = "A study" }));
        Assert.Equal(
            ["study.actual-opening-missing", "study.estimated-re-opening-missing", "study.planned-closure-missing",
                "study.planned-opening-missing"],
            codes(new() { Title = "A study", Status = StudyStatus.Suspended, UkTarget = 0 }));
    }

    [Property]
    public void A_sound_draft_becomes_a_study_that_says_the_same(StudyDraft draft)
    {
        var study = draft.ToStudy(new(2024, 1, 1)).Value;
        Assert.Equal((draft.Status, draft.UkTarget, draft.PlannedOpening, draft.ActualClosure),
            (study.Status, study.Targets.Uk, study.Milestones.PlannedOpening, study.Milestones.ActualClosure));
        Assert.Equal(draft.Identifiers.Count, study.Identifiers.All.Count);
        Assert.Equal(draft.ManagingSpecialty, study.ManagingSpecialtyName);
    }

    [Theory]
    [InlineData("Phase I", StudyPhase.Phase1)]
    [InlineData("phase-1", StudyPhase.Phase1)]
    [InlineData("PHASE3", StudyPhase.Phase3)]
    [InlineData("Phase 3", StudyPhase.Phase3)]
    [InlineData("phase-III", StudyPhase.Phase3)]
    [InlineData("Phase II Trial", StudyPhase.Phase2)]
    [InlineData("Phase I/II", StudyPhase.Phase1And2)]
    [InlineData("Phase I/IIa", StudyPhase.Phase1And2)]
    [InlineData("phase-1-phase-2", StudyPhase.Phase1And2)]
    [InlineData("PHASE2/PHASE3", StudyPhase.Phase2And3)]
    [InlineData("Phase 2b", StudyPhase.Phase2)]
    [InlineData("EARLY_PHASE1", StudyPhase.EarlyPhase1)]
    [InlineData("early-phase-1", StudyPhase.EarlyPhase1)]
    [InlineData("NA", StudyPhase.NotApplicable)]
    [InlineData("N/A", StudyPhase.NotApplicable)]
    [InlineData("n-a", StudyPhase.NotApplicable)]
    [InlineData("Not Applicable", StudyPhase.NotApplicable)]
    [InlineData("Phase IV", StudyPhase.Phase4)]
    [InlineData("Therapeutic confirmatory  (Phase III)", StudyPhase.Phase3)] // case phase-euctr
    [InlineData("Phase II and Phase III (Integrated)", StudyPhase.Phase2And3)] // case phase-euctr
    [InlineData("Phase 1 (dose escalation)", StudyPhase.Phase1)] // case phase-euctr
    [InlineData("First-in-man", StudyPhase.Phase1)]
    [InlineData("Phase three", StudyPhase.Phase3)]
    [InlineData("Human pharmacology (Phase I)- First administration to humans", StudyPhase.Phase1)]
    [InlineData("Phase I and Phase II (Integrated) - Other", StudyPhase.Phase1And2)]
    [InlineData("Therapeutic use (Phase IV)", StudyPhase.Phase4)]
    [InlineData("Therapeutic exploratory", StudyPhase.Phase2)]
    [InlineData("Human pharmacology (Phase I): no Therapeutic exploratory (Phase II): yes Therapeutic confirmatory - (Phase III): yes " +
        "Therapeutic use (Phase IV): no", StudyPhase.Phase2And3)]
    [InlineData("Phase 2 (randomised, open label)", StudyPhase.Phase2)]
    [InlineData("4 (Phase 4/ Post marketing)", StudyPhase.Phase4)]
    [InlineData("Phase 0 (exploratory)", StudyPhase.EarlyPhase1)]
    public void A_phase_is_read_however_a_registry_writes_it(string text, StudyPhase phase) => Assert.Equal(phase, StudyPhases.Find(text));

    [Theory]
    [InlineData("Not Specified")]
    [InlineData("")]
    [InlineData("Phase V")]
    [InlineData("phase 12")]
    [InlineData("Other")]
    public void What_states_no_phase_is_not_taken_for_one(string text) => Assert.Null(StudyPhases.Find(text));

    [Property]
    public void A_phase_written_out_is_read_back(StudyPhase phase) => Assert.Equal(phase, StudyPhases.Find(phase.Text()));

    [Property]
    public void Dates_not_stated_stay_unstated(Milestones milestones) =>
        Assert.All(milestones.All, held => Assert.Null(milestones.With(held.Milestone, held.Kind, null)[held.Milestone, held.Kind]));

    [Fact]
    public void The_validator_fits_into_an_applications_own_pipeline()
    {
        var registration = new InlineValidator<Registration>();
        registration.RuleFor(r => r.Study).SetValidator(new StudyDraftValidator(Today));
        var result = registration.Validate(new Registration(new StudyDraft { Title = "A study", UkTarget = -1 }));
        Assert.Equal("Study.UkTarget", Assert.Single(result.Errors).PropertyName);
    }

    private sealed record Registration(StudyDraft Study);
}
