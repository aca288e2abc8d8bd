using Crn.Domain.Calendars;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;
using Crn.Domain.Workforce;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Tests.Troubleshooting;

public class StudyDiagnosisTests
{
    private const int Studies = 10 + (20 / Share.Of);

    [Theory]
    [InlineData(ShortfallCause.Approach, "no staff", "C17", DiagnosisBranch.Approach)]
    [InlineData(ShortfallCause.Approach, "clinician decision", "C18", DiagnosisBranch.Approach)]
    [InlineData(ShortfallCause.Approach, "out of hours", "C19", DiagnosisBranch.Approach)]
    [InlineData(ShortfallCause.Consent, "prefers treatment", "C22", DiagnosisBranch.Consent)]
    [InlineData(ShortfallCause.Consent, "placebo", "C23", DiagnosisBranch.Consent)]
    [InlineData(ShortfallCause.Consent, "travel", "C24", DiagnosisBranch.Consent)]
    [InlineData(ShortfallCause.Supply, null, "C08", DiagnosisBranch.Supply)]
    [InlineData(ShortfallCause.LossAfterConsent, null, "C15", DiagnosisBranch.AfterConsent)]
    [InlineData(ShortfallCause.OpenedLate, null, "C02", DiagnosisBranch.SetUp)]
    [InlineData(ShortfallCause.SitesNotOpened, null, "C02", DiagnosisBranch.SetUp)]
    [InlineData(ShortfallCause.ReportingLag, null, "C01", DiagnosisBranch.Data)]
    public void A_planted_cause_is_among_the_first_three_and_names_the_branch(
        ShortfallCause planted, string? reason, string code, DiagnosisBranch branch)
    {
        var (first, named) = (0, 0);
        for (var seed = 1; seed <= Studies; seed++)
        {
            var study = new SimulatedStudy(seed, reason, planted);
            var diagnosis = StudyDiagnosis.Of(Signals(study, withLog: true));
            if (diagnosis.Causes.Take(3).Any(cause => cause.Cause.Code == code)) first++;
            if (diagnosis.Branch == branch) named++;
        }

        Assert.True(first >= 0.9 * Studies, $"{code} among the first three in {first} of {Studies}.");
        Assert.True(named >= 0.9 * Studies, $"{branch} named in {named} of {Studies}.");
    }

    [Theory]
    [InlineData(ShortfallCause.Approach)]
    [InlineData(ShortfallCause.Consent)]
    [InlineData(ShortfallCause.Supply)]
    public void Without_a_log_no_step_is_blamed_and_the_log_is_asked_for(ShortfallCause planted)
    {
        for (var seed = 1; seed <= Studies; seed++)
        {
            var diagnosis = StudyDiagnosis.Of(Signals(new SimulatedStudy(seed, "no staff", planted), withLog: false));
            Assert.True(diagnosis.Branch is not (DiagnosisBranch.Supply or DiagnosisBranch.Eligibility or DiagnosisBranch.Approach
                or DiagnosisBranch.Consent or DiagnosisBranch.AfterConsent), diagnosis.ToString());
            Assert.DoesNotContain(diagnosis.Causes, cause => cause.Cause.Branch is DiagnosisBranch.Supply or DiagnosisBranch.Eligibility
                or DiagnosisBranch.Approach or DiagnosisBranch.Consent or DiagnosisBranch.AfterConsent);
            Assert.Contains(diagnosis.Open, cause => cause.Cause.Code == "C17");
            Assert.Contains<Fact>(ApproachedShare, diagnosis.Ask);
        }
    }

    [Fact]
    public void A_study_on_plan_has_no_cause_that_a_log_or_ledger_finds()
    {
        List<string> found = [];
        var clean = 0;
        for (var seed = 1; seed <= Studies; seed++)
        {
            var study = new SimulatedStudy(seed);
            var diagnosis = StudyDiagnosis.Of(StudySignals.Of(study.Plan.WithTarget(600), study.Ledger, SimulatedStudy.AsAt,
                new() { Log = study.Log, Funnel = SimulatedStudy.Funnel }));
            // C34 says that nothing is wrong but the straight line.
            var causes = diagnosis.Causes.Where(cause => cause.Cause.Code != "C34").Select(cause => cause.Cause.Code).ToList();
            found.AddRange(causes);
            if (causes.Count == 0) clean++;
        }

        // What chance alone makes of 300 recruits may look like a cause now and then.
        Assert.True(clean >= 0.8 * Studies, $"{clean} of {Studies} without a cause; {string.Join(' ', found)}.");
    }

    [Fact]
    public void What_the_data_do_not_bear_is_not_enough_data_and_never_zero()
    {
        var study = new SimulatedStudy(1);
        var signals = StudySignals.Of(study.Plan, study.Ledger, SimulatedStudy.AsAt);
        foreach (var fact in (Fact[])[ScreenedAgainstPlan, VacancyShare, CompetingStudies, TopExclusion, Discrepancies, InSetUp,
            AgainstSeason])
        {
            Assert.Null(signals.Of(fact).Known);
            Assert.NotEqual("", signals.Of(fact).NotEnough);
        }

        Assert.All(signals.All, signal => Assert.Equal(signal.Known is null, signal.NotEnough.Length > 0));
    }

    [Fact]
    public void What_a_caller_states_takes_the_place_of_what_is_worked_out()
    {
        var study = new SimulatedStudy(1);
        var stated = FactSheet.Empty.With(OpeningLag, 100m, "sponsor", SimulatedStudy.AsAt);
        var signals = StudySignals.Of(study.Plan, study.Ledger, SimulatedStudy.AsAt, new() { Stated = stated });
        Assert.Equal(100m, signals.ValueOf(OpeningLag));
        Assert.Contains(StudyDiagnosis.Of(signals).Causes, cause => cause.Cause.Code == "C02");
    }

    [Fact]
    public void Sections_1_of_the_facts_are_read_as_they_are_defined()
    {
        var study = new SimulatedStudy(3);
        var signals = Signals(study, withLog: true);
        Assert.Equal(20, signals.ValueOf(SitesPlanned));
        Assert.Equal(20, signals.ValueOf(SitesOpened));
        Assert.Equal(1m, signals.ValueOf(OpenedShare));
        Assert.Equal(0m, signals.ValueOf(OpeningLag));
        Assert.Equal(study.Ledger.Recruited, signals.ValueOf(Recruited));
        Assert.Equal(0m, signals.ValueOf(UploadLag));
        Assert.Equal(1.5m, signals.ValueOf(PlannedRate));
        Assert.Equal((double)study.Log.People(ScreeningStage.Approached)! / (double)study.Log.People(ScreeningStage.Eligible)!,
            (double)signals.ValueOf(ApproachedShare)!, 1e-8);
    }

    [Fact]
    public void A_teams_own_cause_is_ranked_with_the_others()
    {
        var study = new SimulatedStudy(2, "travel", ShortfallCause.Consent);
        var own = new CauseRule("TRUST-07")
        {
            Question = "Do people stay away for want of parking?", Criterion = ReasonShare(ReasonKind.Burden).AtLeast(0.1m),
            Source = Citation.Local("Patient survey 2026"), Parts = [ShortfallCause.Consent], Branch = DiagnosisBranch.Consent,
        };
        var diagnosis = StudyDiagnosis.Of(Signals(study, true), CauseCatalogue.On(SimulatedStudy.AsAt).With(own));
        Assert.Equal("TRUST-07", diagnosis.Causes[0].Cause.Code);
        Assert.InRange(diagnosis.Causes[0].ShareOfGap!.Value, 0.3, 1);
    }

    /// <summary>The staff of a site come from its teams: a post that is listed and not filled on the day is vacant.</summary>
    [Theory]
    [InlineData("2026-05-31", 0.8, 1.6, 2)]
    [InlineData("2026-06-01", 1.8, 0.6, 0.3333)]
    [InlineData("2026-10-01", 1, 1.4, 1.4)]
    public void The_signal_of_vacancies_comes_from_the_teams_of_the_site(string day, decimal filled, decimal vacant, decimal share)
    {
        var asAt = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        StaffPost Post(string reference, decimal equivalents, LocalDate from, LocalDate? to = null) =>
            new(reference, DeliveryRole.ResearchNurse, WorkingPattern.Of(equivalents), PostFunding.Network, from) { To = to };
        DeliveryTeam Team(string name, ValueList<SiteCode> sites, params ValueList<StaffPost> posts) =>
            new(name, UkNation.England, sites, posts);
        var (leeds, other) = (SiteCode.From("RR8"), SiteCode.From("RAE"));
        var site = new SiteCircumstances(leeds) { CompetingStudies = 2 }.WithStaff(
            [
                Team("Nurses", [leeds], Post("A", 0.8m, new(2024, 1, 1), new(2026, 9, 30)), Post("B", 1, new(2026, 6, 1))),
                Team("Assistants", [leeds], Post("C", 0.6m, new(2027, 1, 1))),
                Team("Flexible", [leeds, other], Post("D", 1, new(2024, 1, 1))),
                Team("Elsewhere", [other], Post("E", 1, new(2024, 1, 1))),
            ],
            asAt);
        Assert.Equal((filled, vacant, 2), (site.StaffInPost, site.StaffVacant, site.CompetingStudies));
        var study = new SimulatedStudy(1);
        var signals = StudySignals.Of(study.Plan, study.Ledger, SimulatedStudy.AsAt, new() { Sites = [site] });
        Assert.Equal(share, signals.ValueOf(VacancyShare)!.Value, 4);
        Assert.Null(new SiteCircumstances(other).WithStaff([], asAt).StaffInPost);
        foreach (var fact in (Fact[])[VacancyShare, CompetingStudies])
        {
            Assert.Equal($"circumstances of sites, stated for 1 of {study.Plan.Sites.Count + 1} sites",
                signals.Of(fact).Known!.Source, ignoreCase: false);
        }
    }

    private static StudySignals Signals(SimulatedStudy study, bool withLog) =>
        StudySignals.Of(study.Plan, study.Ledger, SimulatedStudy.AsAt,
        withLog ? new() { Log = study.Log, Funnel = SimulatedStudy.Funnel } : null);
}
