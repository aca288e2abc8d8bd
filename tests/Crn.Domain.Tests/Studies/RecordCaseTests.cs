using Crn.Domain.Calendars;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Studies;

/// <summary>Records from the work of people who do this job, each under the name of its case.</summary>
public class RecordCaseTests
{
    private static readonly LocalDate Today = new(2026, 11, 29);

    [Fact]
    public void Case_date_end_before_opening() => Assert.Equal(
        ["study.actual-end-of-study-before-actual-opening", "study.actual-end-of-study-before-actual-closure"],
        Codes(new() { ActualOpening = new LocalDate(2013, 8, 1), ActualClosure = new LocalDate(2018, 6, 30), ActualEndOfStudy =
            new LocalDate(2012, 1, 31) }));

    [Fact]
    public void Case_date_first_participant() => Assert.Equal(
        ["study.actual-first-participant-before-actual-opening"],
        Codes(new() { ActualOpening = new LocalDate(2013, 8, 1), ActualFirstParticipant = new LocalDate(2013, 6, 1) }));

    [Fact]
    public void Case_date_one_day()
    {
        var day = new LocalDate(2027, 1, 5);
        Assert.Empty(Codes(new() { PlannedOpening = day, PlannedClosure = day, PlannedEndOfStudy = day }));
        var past = new LocalDate(2024, 1, 5);
        Assert.Empty(Codes(new() { ActualOpening = past, ActualFirstParticipant = past, ActualClosure = past, ActualEndOfStudy = past }));
        Assert.Equal(["study.planned-closure-before-planned-opening"],
            Codes(new() { PlannedOpening = day, PlannedClosure = day.PlusDays(-1) }));
    }

    [Fact]
    public void Dates_known_in_part_break_an_order_only_when_every_day_they_can_be_does()
    {
        Assert.Empty(Codes(new() { ActualOpening = PartialDate.Parse("2013-08"), ActualFirstParticipant = new LocalDate(2013, 8, 2) }));
        Assert.NotEmpty(Codes(new() { ActualOpening = PartialDate.Parse("2013-08"), ActualFirstParticipant = new LocalDate(2013, 7, 31) }));
    }

    [Fact]
    public void A_withdrawn_study_that_opened_or_recruited_and_one_in_set_up_that_opened_are_found()
    {
        string[] Found(StudyDraft draft) =>
            [.. (draft with { Title = "A study" }).ToStudy(Today).Value.DateBreaches(Today).Select(reason => reason.Code)
                .Where(code => code.EndsWith("after-opening", StringComparison.Ordinal))];
        Assert.Equal(["study.withdrawn-after-opening"],
            Found(new() { Status = StudyStatus.WithdrawnDuringSetup, ActualOpening = new LocalDate(2024, 1, 5) }));
        Assert.Equal(["study.withdrawn-after-opening"], Found(new() { Status = StudyStatus.WithdrawnDuringSetup, Recruited = 3 }));
        Assert.Equal(["study.in-set-up-after-opening"],
            Found(new() { Status = StudyStatus.InSetup, ActualFirstParticipant = new LocalDate(2024, 1, 5) }));
        Assert.Empty(Found(new() { Status = StudyStatus.InSetup, Recruited = 0, ZeroRecruitedIsConfirmed = true }));
        Assert.Empty(Found(new() { Status = StudyStatus.OpenWithRecruitment, Recruited = 3, ActualOpening = new LocalDate(2024, 1, 5) }));
    }

    [Fact]
    public void Case_target_large()
    {
        var study = new StudyDraft
            { Title = "Linked records of England", UkTarget = 57_000_000, OverallTarget = 340_000_000, Recruited = 12_000_000 }
            .ToStudy(Today).Value;
        Assert.Equal((57_000_000, 340_000_000), (study.Targets.Uk, study.Targets.Overall));
    }

    [Theory]
    [InlineData("Phase I/II/III")]
    [InlineData("New Treatment Measure Clinical Study")]
    [InlineData("a late one")]
    public void An_unreadable_phase_never_loses_the_record_and_is_kept_as_text(string phase)
    {
        var study = new StudyDraft { Title = "A study", Phase = phase }.ToStudy(Today).Value;
        Assert.Equal((null, phase), (study.Design.Phase, study.Design.PhaseAsStated));
        Assert.Equal("study.phase-not-understood",
            Assert.Single(new StudyDraftValidator(Today).Validate(new StudyDraft { Title = "A study", Phase = phase }).Errors).ErrorCode);
    }

    private static List<string> Codes(StudyDraft draft) =>
        [.. (draft with { Title = "A study" }).ToStudy(Today).Match(_ => [], reasons => reasons).Select(reason => reason.Code)];
}
