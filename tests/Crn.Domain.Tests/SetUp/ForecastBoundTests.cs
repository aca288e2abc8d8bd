using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Rules;
using Crn.Domain.SetUp;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Permissions;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.SetUp;

/// <summary>What a date says of itself when it is a bound, and what runs on while nothing is recorded.</summary>
public class ForecastBoundTests
{
    private static readonly LocalDate On = new(2026, 5, 11);
    private static readonly SiteCode Leeds = SiteCode.From("LEEDS");
    private static readonly SamplingSettings Sampling = new() { Draws = 2_000, Seed = 4 };
    private static readonly Citation Ours = Citation.Local("our own figures");

    [Fact]
    public void A_step_within_the_observed_time_to_the_opening_comes_no_later_than_the_opening()
    {
        var forecast = SetUpForecast.For(Case(Ctimp, ClinicalTrial, Imp, CommercialContract), On, StageDurations.Published, Sampling, true);
        var (green, opening) =
            (forecast.Of(StepKey.AtSite(Approvals.GreenLight, Leeds))!, forecast.Of(StepKey.AtSite(Approvals.SiteOpen, Leeds))!);
        Assert.False(green.IsKnown);
        Assert.True(opening.IsKnown);
        foreach (var probability in new[] { 0.05, 0.5, 0.9 })
        {
            Assert.Equal(opening.AtLeast(probability), green.AtMost(probability));
            Assert.True(green.AtLeast(probability).CompareTo(green.AtMost(probability)!.Value) <= 0);
        }

        Assert.Matches("^at least 2026-.* and at most 2027-.*, bounds of the median: no time is known for ", green.ToString());
        Assert.Equal(opening.Quantile(0.5), opening.AtMost(0.5));
    }

    [Fact]
    public void A_bound_of_one_day_is_that_day_and_a_bound_of_many_says_that_it_is_of_the_median()
    {
        var one = SetUpForecast.For(Case(RecRequired), On, StageDurations.Limits, Sampling, true).FirstSiteOpen!;
        Assert.DoesNotContain("median", one.ToString(), StringComparison.Ordinal);
        Assert.Null(SetUpForecast.For(Case(RecRequired), On, StageDurations.Published, Sampling, true).FirstSiteOpen!.AtMost(0.5));
        var many = SetUpForecast.For(Case(RecRequired), On, StageDurations.Published, Sampling, true).FirstSiteOpen!;
        Assert.Contains(", bounds of the median: no time is known for ", many.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_to_an_opening_and_a_first_participant_runs_from_what_they_waited_for_and_not_anew_each_day()
    {
        var durations = StageDurations.Limits.With(Approvals.SiteOpen, StageDuration.Certain(60, DayBasis.Calendar, Ours))
            .With(Approvals.FirstParticipant, StageDuration.Certain(30, DayBasis.Calendar, Ours));
        var permission = Case(RecRequired);
        foreach (var step in permission.Steps) permission = permission.Granted(step.Key, On);
        var confirmed = new LocalDate(2026, 6, 20);
        foreach (var step in permission.FindSite(Leeds)!.Steps.Where(s => !s.Definition.Opens))
            permission = permission.Granted(step.Key, confirmed);
        CompletionDate? Opens(LocalDate asAt) => SetUpForecast.For(permission, asAt, durations, Sampling, true).FirstSiteOpen!.Median;
        Assert.Equal(confirmed.PlusDays(60), Opens(confirmed)!.Value.Date);
        Assert.Equal(confirmed.PlusDays(60), Opens(confirmed.PlusDays(45))!.Value.Date);
        // Longer than it was to take: from today on.
        Assert.Equal(confirmed.PlusDays(90), Opens(confirmed.PlusDays(90))!.Value.Date);

        var opened = permission.Granted(StepKey.AtSite(Approvals.SiteOpen, Leeds), confirmed.PlusDays(10));
        foreach (var days in new[] { 10, 25, 40 })
        {
            Assert.Equal(confirmed.PlusDays(40),
                SetUpForecast.For(opened, confirmed.PlusDays(days), durations, Sampling, true).FirstParticipant!.Median!.Value.Date);
        }
    }

    [Fact]
    public void A_late_confirmation_does_not_begin_the_time_from_the_approval_anew()
    {
        var durations = StageDurations.Limits.WithApprovalToOpening(StageDuration.Certain(60, DayBasis.Calendar, Ours));
        var permission = Case(RecRequired);
        foreach (var step in permission.Steps) permission = permission.Granted(step.Key, On);
        LocalDate? Opens(PermissionCase asItStands, LocalDate asAt) =>
            SetUpForecast.For(asItStands, asAt, durations, Sampling, true).FirstSiteOpen!.Median?.Date;
        Assert.Equal(On.PlusDays(60), Opens(permission, On));
        Assert.Equal(On.PlusDays(60), Opens(permission, On.PlusDays(20)));
        foreach (var (late, opens) in new[] { (50, 60), (75, 75) })
        {
            var confirmed = permission;
            foreach (var step in permission.FindSite(Leeds)!.Steps.Where(s => !s.Definition.Opens))
                confirmed = confirmed.Granted(step.Key, On.PlusDays(late));
            Assert.Equal(On.PlusDays(opens), Opens(confirmed, On.PlusDays(late)));
        }

        // A figure by the code counts from the last step before; the last given stands.
        Assert.Contains("from approval to opening", durations.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("from approval to opening", durations.With(Approvals.SiteOpen,
            StageDuration.Certain(5, DayBasis.Calendar, Ours)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unanswered_question_never_makes_the_default_forecast_earlier_than_the_answer()
    {
        var open = PermissionCase.Start(Answers(Ctimp, ClinicalTrial, Imp).Without(ConfidentialPatientInformationWithoutConsent)
            .Without(NotifiableTrial).Without(CommercialContract), [new(Leeds, UkNation.England)], On, On, Party.Sponsor).State;
        var forecast = SetUpForecast.For(open, On);
        Assert.Equal([CommercialContract, ConfidentialPatientInformationWithoutConsent, NotifiableTrial], forecast.MissingFacts);
        foreach (var yes in new[] { true, false })
        {
            var answered = open.Learn(FactSheet.Empty.With(ConfidentialPatientInformationWithoutConsent, yes).With(NotifiableTrial, yes)
                .With(CommercialContract, false), On, Party.Sponsor).Done();
            var (before, after) = (forecast.Approved!, SetUpForecast.For(answered, On).Approved!);
            foreach (var probability in new[] { 0.1, 0.5, 0.9 })
                Assert.True(before.AtLeast(probability).CompareTo(after.AtLeast(probability)) >= 0, $"{before} before {after}");
        }
    }

    [Fact]
    public void An_opening_may_be_dated_on_a_day_without_work_and_the_outline_says_so()
    {
        var answers = Answers(RecRequired, Nhs, NhsOrHsc, UsesHraApproval, FormalConfirmationRequired, England);
        var plan = PermissionPlan.For(answers, On);
        var opening = plan.Find(Approvals.SiteOpen)!;
        Assert.Equal(new LocalDate(2026, 6, 20), opening.Ends);
        Assert.Equal(IsoDayOfWeek.Saturday, opening.Ends!.Value.DayOfWeek);
        Assert.Contains("Site open to recruitment (SITE_OPEN); no time is published: counted as none; not a working day", plan.ToOutline(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("not a working day", PermissionPlan.For(answers, On.PlusDays(2)).ToOutline(), StringComparison.Ordinal);
    }

    private static PermissionCase Case(params Fact<bool>[] yes) => PermissionCase.Start(
        Answers([Nhs, NhsOrHsc, UsesHraApproval, RecRequired, FormalConfirmationRequired, .. yes]), [new(Leeds, UkNation.England)], On, On,
        Party.Sponsor).State;

    private static FactSheet Answers(params Fact<bool>[] yes) =>
        Characteristics.Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, yes.Contains(fact)));
}
