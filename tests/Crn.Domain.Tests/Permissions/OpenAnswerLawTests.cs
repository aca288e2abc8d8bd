using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Probability;
using Crn.Domain.Rules;
using Crn.Domain.SetUp;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.Permissions;

/// <summary>
/// No date is too early for want of an answer: a step ends between the earliest and the latest day given, whatever the answers, and not
/// before the shortest of them.
/// </summary>
public class OpenAnswerLawTests
{
    private static readonly LocalDate[] Eras =
    [
        new(2006, 3, 1), new(2010, 6, 1), new(2013, 6, 3), new(2015, 9, 1), new(2017, 2, 1), new(2019, 6, 10), new(2021, 10, 1),
        new(2023, 11, 1), new(2025, 6, 2), new(2026, 4, 27), new(2026, 5, 11), new(2027, 12, 20),
    ];

    // Some answers about a study, which nations have sites, of which kind, and when.
    private static (FactSheet Answers, ValueList<PermissionSite> Sites, LocalDate On) Drawn(int seed, int open)
    {
        var random = new Random(seed);
        var answers = FactSheet.Empty;
        foreach (var fact in Characteristics)
        {
            if (random.Next(100) >= open) answers = answers.With(fact, random.Next(3) == 0);
        }

        List<PermissionSite> sites = [];
        foreach (var nation in Enum.GetValues<UkNation>().Where(_ => random.Next(2) == 0))
        {
            var own = random.Next(3) switch { 0 => FactSheet.Empty, var kind => FactSheet.Empty.With(Nhs, kind == 1) };
            sites.Add(new(SiteCode.From("SITE" + (char)('A' + (int)nation)), nation, own));
        }

        return (answers, sites.ToValueList(), Eras[random.Next(Eras.Length)]);
    }

    private static IEnumerable<(SiteCode? Site, PermissionStep Step)> All(PermissionPlan plan) =>
        plan.Steps.Select(s => ((SiteCode?)null, s))
            .Concat(plan.Sites.SelectMany(site => plan.StepsAt(site.Code).Select(s => ((SiteCode?)site.Code, s))));

    [Property(MaxTest = 150 / Share.Of)]
    public void An_answer_moves_a_date_neither_before_the_earliest_nor_after_the_latest_nor_is_the_earliest_before_the_shortest_answer(
        int seed, int which)
    {
        var (answers, sites, on) = Drawn(seed, 15 + ((seed & 7) * 10));
        var plan = PermissionPlan.For(answers, sites, on);
        var facts = All(plan).SelectMany(s => s.Step.DatesDependOn).Concat(plan.MissingFacts).OfType<Fact<bool>>().Distinct().ToList();
        if (facts.Count == 0) throw Counted.Skip();
        var fact = facts[(which & int.MaxValue) % facts.Count];
        var answered = new[] { false, true }.Select(value => PermissionPlan.For(answers.With(fact, value), sites, on)).ToList();
        foreach (var (site, step) in All(plan).Where(s => s.Step.Ends is not null))
        {
            var after = answered.Select(p => All(p).FirstOrDefault(s => s.Site == site && s.Step.Code == step.Code).Step).ToList();
            var name = $"{step} at {site} on {on}, asked {fact}: {step.EndsAtEarliest} to {step.Ends}, then "
                + string.Join(" or ", after.Select(a => $"{a?.EndsAtEarliest} to {a?.Ends}"));
            // What is due before the submission is due the sooner the more there is.
            if (step.Ends <= on) continue;
            Assert.All(after, a => Assert.False(a?.Ends > step.Ends, name));
            if (!step.IsNeeded) continue;
            Assert.All(after, a => Assert.True(a!.EndsAtEarliest >= step.EndsAtEarliest, name));
            Assert.True(step.EndsAtEarliest >= after.Min(a => a!.EndsAtEarliest), name);
        }
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void With_every_question_answered_a_date_is_one_day_within_what_was_given_before(int seed, int other)
    {
        var (answers, sites, on) = Drawn(seed, 60);
        var plan = PermissionPlan.For(answers, sites, on);
        var random = new Random(other);
        var full = Characteristics.Where(f => plan.Answers.Find(f) is null)
            .Aggregate(answers, (sheet, fact) => sheet.With(fact, random.Next(2) == 0));
        var after = PermissionPlan.For(full, sites, on);
        foreach (var (site, step) in All(after).Where(s => s.Step.Ends > on))
        {
            Assert.True(step.IsNeeded && step.EndsAtEarliest == step.Ends && step.DatesDependOn.IsEmpty, step.ToString());
            var before = All(plan).FirstOrDefault(s => s.Site == site && s.Step.Code == step.Code).Step;
            Assert.True(before is not null, $"{step} at {site} on {on}: {answers}; {sites}");
            Assert.True(before.Ends >= step.Ends, $"{step} at {site}");
            Assert.False(before.EndsAtEarliest > step.Ends, $"{step} at {site}");
        }
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void A_forecast_by_limits_has_the_latest_dates_of_the_plan_and_the_earliest_first_participant(int seed)
    {
        var (answers, sites, on) = Drawn(seed, 50);
        if (sites.IsEmpty) throw Counted.Skip();
        var plan = PermissionPlan.For(answers, sites, on);
        var starts = plan.Steps.Min(s => s.Begins) is { } first && first < on ? first : on;
        var permission = PermissionCase.Start(plan, starts, Party.Sponsor).State;
        SetUpForecast Forecast(bool withPossible) =>
            SetUpForecast.For(permission, starts, StageDurations.Limits, new SamplingSettings { Draws = 2, Seed = 1 }, withPossible);
        var (latest, earliest) = (Forecast(true), Forecast(false));
        foreach (var (site, step) in All(plan).Where(s => s.Step.Ends is not null))
        {
            if (site is null && step.Definition.Kind != ApprovalKind.Study) continue;
            var key = site is { } code ? StepKey.AtSite(step.Code, code) : StepKey.OfStudy(step.Code);
            Assert.Equal((key, step.Ends), (key, latest.Of(key)!.Median?.Date));
        }

        var firsts = sites.Select(s => plan.StepsAt(s.Code).Single(x => x.Code == Approvals.FirstParticipant)).ToList();
        Assert.Equal(firsts.Min(s => s.Ends), latest.FirstParticipant!.Median?.Date);
        Assert.Equal(firsts.Min(s => s.EndsAtEarliest), earliest.FirstParticipant!.Median?.Date);
    }

    [Theory]
    [MemberData(nameof(OneQuestionOpen))]
    public void An_open_question_about_the_route_never_dates_the_opening_on_the_day_of_submission(string question, string on,
        string earliest, string latest)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value;
        var trial = new[] { Ctimp, ClinicalTrial, Imp, England, Nhs, NhsOrHsc, UsesHraApproval, RecRequired };
        var answers = Characteristics.Where(f => f.Code != question)
            .Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, trial.Contains(fact)));
        var site = SiteCode.From("LEEDS");
        var plan = PermissionPlan.For(answers, [new(site, UkNation.England)], day);
        var open = plan.StepsAt(site).Single(s => s.Code == Approvals.SiteOpen);
        string Iso(LocalDate? date) => date!.Value.ToString("uuuu-MM-dd", null);
        Assert.Equal((earliest, latest), (Iso(open.EndsAtEarliest), Iso(open.Ends)));
        if (earliest != latest) Assert.Equal([question], open.DatesDependOn.Select(f => f.Code));
        Assert.Equal(Iso(plan.Find(Approvals.SiteOpen)!.Ends), latest);
    }

    // The days were counted by hand from the published periods.
    public static TheoryData<string, string, string, string> OneQuestionOpen => new()
    {
        // Approval or notifiable route: 7 days to validate and 30 to decide on either.
        { "permission.notifiable-trial", "2026-05-11", "2026-06-17", "2026-06-17" },
        // The committee of the armed forces has no published time; the opinion is inside the clinical trial approval otherwise.
        { "permission.armed-forces-personnel", "2026-05-11", "2026-06-17", "2026-06-17" },
        { "permission.adults-lacking-capacity", "2026-05-11", "2026-06-17", "2026-06-17" },
        // A committee flagged for the first phase or an ordinary one: 60 days from a valid application, 5 working days to validate.
        { "permission.phase1-healthy-volunteer", "2013-06-03", "2013-08-09", "2013-08-09" },
        // Confidential information without consent: 60 days from the application, or the 37 of the approval alone.
        { "permission.confidential-patient-information-without-consent", "2026-05-11", "2026-06-17", "2026-07-10" },
    };
}
