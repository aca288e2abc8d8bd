using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Policies;
using Crn.Domain.Portfolio;
using Crn.Domain.Specialties;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Portfolio;

public class StudyPortfolioTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly LocalDate Registered = new(2025, 1, 1);

    private static readonly StudyDraft Draft = new()
    {
        Identifiers = [new(IdentifierScheme.Cpms, "49816"), new(IdentifierScheme.Isrctn, "ISRCTN62918594")],
        Title = "A study",
        Status = StudyStatus.OpenToRecruitment,
        Type = StudyType.Interventional,
        PlannedOpening = new LocalDate(2024, 6, 1),
        ActualOpening = new LocalDate(2024, 7, 1),
        PlannedClosure = new LocalDate(2027, 6, 30),
        UkTarget = 100,
        ManagingSpecialty = "Cancer",
        SupportingSpecialties = ["Surgery"],
    };

    [Property(MaxTest = 100 / Share.Of)]
    public void A_view_holds_the_studies_supported_that_day_as_they_stood_that_day(StudyPortfolio portfolio, LocalDate date)
    {
        foreach (var day in portfolio.Studies.Select(s => s.SupportedFrom).Append(date))
        {
            var expected = portfolio.Studies.Where(s => s.SupportedFrom <= day && (s.SupportedTo is not { } end || day <= end))
                .Select(s => s.History.AsOf(day)).OfType<Study>();
            Assert.Equal(expected, portfolio.AsOf(day).Studies);
        }
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void Counts_under_the_managing_specialty_sum_to_the_studies(StudyPortfolio portfolio)
    {
        var view = portfolio.AsOf(new(2025, 6, 1));
        var counts = view.CountBySpecialty();
        Assert.Equal(view.Studies.Count, counts.Rows.Sum(r => r.Studies) + counts.NotAttributed);
        Assert.Equal(view.Studies.Count, Enum.GetValues<StudyStatusGroup>().Cast<StudyStatusGroup?>().Append(null).Sum(view.Count));
        Assert.All(counts.Rows, row => Assert.True(view.CountBySpecialty(countSupporting: true).Of(row.Specialty) >= row.Studies));
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void Every_study_is_found_through_each_of_its_identifiers_and_held_once(StudyPortfolio portfolio)
    {
        foreach (var study in portfolio.Studies)
        {
            foreach (var identifier in study.History.Current.Identifiers.All) Assert.Equal(study, portfolio.Find(identifier));
            Assert.Equal("portfolio.same-study-twice", portfolio.With(study).Reasons.Single().Code);
            Assert.Equal(portfolio, portfolio.Replace(study).Value);
        }
    }

    [Fact]
    public void Two_records_of_one_study_are_recognised_through_any_registry()
    {
        var other = Draft with { Identifiers = [new(IdentifierScheme.Isrctn, "ISRCTN62918594"), new(IdentifierScheme.Nct, "NCT05057013")] };
        Assert.False(StudyPortfolio.Of([Held(Draft), Held(other)]).IsAccepted);
    }

    [Theory]
    [InlineData(false, null, "2024-07-01", "false")]
    [InlineData(true, null, "2024-07-01", "true")]
    [InlineData(true, "2026-02-01", "2024-07-01", "true")]
    [InlineData(true, "2026-02-02", "2024-07-01", "false")]
    [InlineData(true, null, "2026-02-01", "true")]
    [InlineData(true, null, "2026-02-02", "false")]
    [InlineData(true, null, "2026-02", "unknown")]
    [InlineData(true, null, null, "true")]
    [InlineData(true, "2026-05-02", "2024-07-01", "true")]
    public void An_assessment_is_due_when_a_flag_is_live_and_neither_an_assessment_nor_the_opening_is_recent(bool flagged, string? assessed,
        string? opened, string due)
    {
        var held = Held(
            (Draft with { PlannedOpening = new LocalDate(2024, 1, 1), ActualOpening =
                opened is null ? null : PartialDate.Parse(opened), Status = opened is null ? StudyStatus.InSetup
                : StudyStatus.OpenToRecruitment }), Today)
            .WithFlags(flagged ? [new(EvaluationFlagKind.BehindPlannedRecruitment, new(2026, 1, 1))] : [])
            .WithAssessments(assessed is null ? [] : [new(PartialDate.Parse(assessed).Exact!.Value, true)]);
        var duty = StudyPortfolio.Of([held]).Value.AsOf(Today).Duties().Single(d => d.Term.Code == "TC-03");
        Assert.Equal(due switch { "true" => DutyStatus.Due, "false" => DutyStatus.NotDue, _ => DutyStatus.CannotTell }, duty.Status);
        Assert.Equal(due != "false", StudyPortfolio.Of([held]).Value.AsOf(Today).AssessmentsDue().Count == 1);
    }

    [Fact]
    public void The_months_between_assessments_are_a_setting()
    {
        var held = Held(Draft).WithFlags(new EvaluationFlag(EvaluationFlagKind.BehindPlannedRecruitment, new(2026, 1, 1)))
            .WithAssessments(new SponsorAssessment(new(2026, 1, 15), true));
        var view = StudyPortfolio.Of([held]).Value.AsOf(Today);
        Assert.Single(view.AssessmentsDue());
        Assert.Empty(view.AssessmentsDue(new(6, Citation.Local("Our own rhythm"))));
    }

    [Theory]
    [InlineData("2026-03-31", DutyStatus.Due)]
    [InlineData("2026-04-30", DutyStatus.Met)]
    [InlineData("2026-04-10", DutyStatus.Due)]
    [InlineData("2026-02-28", DutyStatus.Overdue)]
    [InlineData(null, DutyStatus.Overdue)]
    public void Recruitment_is_reported_every_month(string? asAt, DutyStatus expected)
    {
        var history = StudyHistory.Of(Study.Register(Draft, Registered, Party.Sponsor).Events);
        if (asAt is not null) history =
            history.With(history.Current.ReportRecruitment(new(3, PartialDate.Parse(asAt).Exact!.Value), Today, Party.Sponsor).Events);
        var view = StudyPortfolio.Of([new(history, Registered)]).Value.AsOf(Today);
        Assert.Equal(expected, view.Duties().Single(d => d.Term.Code == "TC-02").Status);
    }

    [Theory]
    [InlineData("2026-05-01", DutyStatus.Due)]
    [InlineData("2026-03-20", DutyStatus.Due)]
    [InlineData("2026-03-19", DutyStatus.Overdue)]
    [InlineData("2026-03", DutyStatus.CannotTell)]
    public void A_trial_is_registered_within_42_days_of_its_first_participant(string first, DutyStatus expected)
    {
        var unregistered =
            Draft with { Identifiers = [new(IdentifierScheme.Cpms, "49816")], ActualFirstParticipant = PartialDate.Parse(first) };
        Assert.Equal(expected, Duty(unregistered, "TC-06").Status);
        Assert.Equal(DutyStatus.Met, Duty(unregistered with { Identifiers = Draft.Identifiers }, "TC-06").Status);
        Assert.Equal(DutyStatus.NotDue, Duty(unregistered with { Type = StudyType.Observational }, "TC-06").Status);
    }

    [Fact]
    public void A_sound_record_has_no_finding_and_a_poor_one_has_each()
    {
        Assert.Empty(StudyPortfolio.Of([Held(Draft)]).Value.AsOf(Today).DataQuality());
        var poor = new StudyDraft
            { Identifiers = Draft.Identifiers, Status = StudyStatus.InSetup, Recruited = 3, ManagingSpecialty = "Podiatry", PlannedOpening =
                new LocalDate(2025, 1, 1) };
        Assert.Equal(
            ["quality.managing-specialty-not-listed", "quality.no-uk-target", "quality.planned-opening-long-past",
                "quality.recruited-in-set-up", "study.planned-closure-missing"],
            StudyPortfolio.Of([Held(poor)]).Value.AsOf(Today).DataQuality().Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(60, 80, 90, true)]
    [InlineData(100, 80, 90, true)]
    [InlineData(60, 80, null, true)]
    [InlineData(60, null, 90, true)]
    [InlineData(100, 90, 80, false)]
    [InlineData(90, 90, 90, false)]
    [InlineData(null, 90, 80, false)]
    [InlineData(57_000_000, 57_000_000, null, false)]
    public void Targets_that_contradict_each_other_are_found_and_answer_nothing(int? overall, int? uk, int? england, bool contradict)
    {
        var draft = Draft with { OverallTarget = overall, UkTarget = uk, EnglandTarget = england };
        var codes = StudyPortfolio.Of([Held(draft)]).Value.AsOf(Today).DataQuality().Select(f => f.Code);
        Assert.Equal(contradict, codes.Contains("quality.targets-contradict"));
        var sheet = Crn.Domain.Feasibility.StudyFacts.Of(draft.ToStudy(Today).Value);
        Assert.Equal(!contradict && uk is not null, sheet.Find(Crn.Domain.Feasibility.StudyFacts.Target) is not null);
    }

    [Fact]
    public void Seven_terms_are_named_and_cited() =>
    Assert.Equal(Enumerable.Range(1, 7).Select(n => $"TC-0{n}"), PortfolioTerm.All.Select(t => t.Code));

    [Fact]
    public void Counts_state_their_rule()
    {
        var view = StudyPortfolio.Of([Held(Draft)]).Value.AsOf(Today);
        Assert.Equal((1, 0), (view.CountBySpecialty().Of(Specialty.Cancer), view.CountBySpecialty().Of(Specialty.Surgery)));
        Assert.Equal(1, view.CountBySpecialty(countSupporting: true).Of(Specialty.Surgery));
        Assert.Equal(EvidenceGrade.Background, view.CountBySpecialty().Source.Grade);
    }

    private static StudyDuty Duty(StudyDraft draft, string code) =>
        StudyPortfolio.Of([Held(draft, Today)]).Value.AsOf(Today).Duties().Single(d => d.Term.Code == code);

    private static PortfolioStudy Held(StudyDraft draft, LocalDate? on = null) =>
        new(StudyHistory.Of(Study.Register(draft, on ?? Registered, Party.Sponsor).Events), Registered);
}
