using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Rules;
using Crn.Domain.SetUp;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.SetUp;

/// <summary>A plan and a forecast of one study have one set of dates.</summary>
public class PlanAndForecastTests
{
    private static readonly Citation Ours = Citation.Local("our own figures");
    private static readonly string[] Codes = [.. ApprovalGraph.Rows
        .Where(r => r.Kind is ApprovalKind.Study or ApprovalKind.Site).Select(r => r.Code).Distinct()];

    [Property(MaxTest = 150 / Share.Of)]
    public void Under_the_same_durations_every_step_of_the_study_and_of_each_site_has_the_same_dates(PermissionPlan any, int seed)
    {
        var random = new Random(seed);
        var (limits, stages) = Durations(random, random.Next(0, 12));
        var sites = Enum.GetValues<UkNation>().Select((nation, i) => new PermissionSite(SiteCode.From("SITE" + (char)('A' + i)), nation,
            random.Next(3) switch
            {
                0 => FactSheet.Empty.With(PermissionFacts.FormalConfirmationRequired, random.Next(2) == 0),
                1 => FactSheet.Empty.With(PermissionFacts.LocalPackReadyOn, any.Submitting.PlusDays(random.Next(-60, 90))),
                _ => FactSheet.Empty,
            })).ToValueList();
        var plan = PermissionPlan.For(any.Answers, sites, any.Submitting, limits);
        var starts = plan.Steps.Min(s => s.Begins) is { } first && first < any.Submitting ? first : any.Submitting;
        if (sites.Any(s => s.Answers.Find(PermissionFacts.LocalPackReadyOn) is not null))
            starts = starts.PlusDays(-60);
        if (starts < new LocalDate(2004, 5, 1)) throw Counted.Skip();
        var opened = PermissionCase.Start(plan, starts, Party.Sponsor);
        var forecast = SetUpForecast.For(opened.State, starts, stages, new SamplingSettings { Draws = 2, Seed = 1 }, true);
        foreach (var step in plan.Steps.Where(s => s.Definition.Kind == ApprovalKind.Study && s.Ends is not null))
            Assert.Equal((step.Code, step.Ends), (step.Code, forecast.Of(StepKey.OfStudy(step.Code))!.Median?.Date));
        foreach (var site in sites)
        {
            foreach (var step in plan.StepsAt(site.Code).Where(s => s.Ends is not null))
                Assert.Equal((site, step.Code, step.Ends),
                    (site, step.Code, forecast.Of(StepKey.AtSite(step.Code, site.Code))!.Median?.Date));
        }
    }

    [Fact]
    public void Setup_plan_forecast_differ()
    {
        var (on, leeds) = (new LocalDate(2026, 5, 11), SiteCode.From("LEEDS"));
        var answers = PermissionFacts.Characteristics.Aggregate(FactSheet.Empty, (s, f) => s.With(f, false))
            .With(PermissionFacts.England, true).With(PermissionFacts.Nhs, true).With(PermissionFacts.NhsOrHsc, true)
            .With(PermissionFacts.UsesHraApproval, true).With(PermissionFacts.RecRequired, true)
            .With(PermissionFacts.FormalConfirmationRequired, true);
        var permission = PermissionCase.Start(answers, [new(leeds, UkNation.England)], on, on, Party.Sponsor).State;
        var forecast =
            SetUpForecast.For(permission, on, StageDurations.Limits, new SamplingSettings { Draws = 3, Seed = 1 }, false);
        foreach (var steps in new[]
            { PermissionPlan.For(answers, on).Steps, PermissionPlan.For(answers, [new(leeds, UkNation.England)], on).StepsAt(leeds) })
        {
            LocalDate? Ends(string code) => steps.Single(s => s.Code == code).Ends;
            Assert.Equal(new LocalDate(2026, 6, 20), Ends("CC_FORMAL"));
            Assert.Equal(Ends("CC_FORMAL"), forecast.Of(StepKey.AtSite("CC_FORMAL", leeds))!.Median?.Date);
            Assert.Equal(new LocalDate(2026, 6, 20), Ends("SITE_OPEN"));
            Assert.Equal(Ends("SITE_OPEN"), forecast.Of(StepKey.AtSite("SITE_OPEN", leeds))!.Median?.Date);
            Assert.Equal(Ends("FIRST_PARTICIPANT"), forecast.FirstParticipant!.Median?.Date);
        }
    }

    [Theory]
    [InlineData(-30, "2026-06-17")]
    [InlineData(0, "2026-06-20")]
    [InlineData(20, "2026-07-10")]
    public void Confirmation_ends_forty_days_after_the_pack_that_is_told_or_with_the_last_approval(int days, string ends)
    {
        var (on, leeds) = (new LocalDate(2026, 5, 11), SiteCode.From("LEEDS"));
        var answers = PermissionFacts.Characteristics.Aggregate(FactSheet.Empty, (s, f) => s.With(f, false))
            .With(PermissionFacts.England, true).With(PermissionFacts.Nhs, true).With(PermissionFacts.NhsOrHsc, true)
            .With(PermissionFacts.UsesHraApproval, true).With(PermissionFacts.RecRequired, true)
            .With(PermissionFacts.FormalConfirmationRequired, true).With(PermissionFacts.LocalPackReadyOn, on.PlusDays(days));
        var plan = PermissionPlan.For(answers, [new(leeds, UkNation.England)], on);
        Assert.Equal(ends, plan.Find("CC_FORMAL")!.Ends!.Value.ToString("uuuu-MM-dd", null));
        Assert.Equal(ends, plan.StepsAt(leeds).Single(s => s.Code == "CC_FORMAL").Ends!.Value.ToString("uuuu-MM-dd", null));
    }

    private static (StepDurations, StageDurations) Durations(Random random, int own)
    {
        var (limits, stages) = (StepDurations.Published, StageDurations.Limits);
        for (var i = 0; i < own; i++)
        {
            var (code, days) = (Codes[random.Next(Codes.Length)], random.Next(0, 100));
            var basis = random.Next(2) == 0 ? DayBasis.Calendar : DayBasis.Working;
            limits = limits.With(code, days, basis, Ours);
            stages = stages.With(code, StageDuration.Certain(days, basis, Ours));
        }

        return (limits, stages);
    }
}
