using Crn.Domain.Calendars;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Workforce;

namespace Crn.Domain.Tests.Workforce;

/// <summary>Hours of posts, training, scores and delegation: golden values of the sources.</summary>
public class StaffTests
{
    private static readonly LocalDate Today = new(2026, 7, 1);
    private static readonly DeliveryRole Nurse = DeliveryRole.ResearchNurse;

    [Theory]
    [InlineData(UkNation.England, "2030-01-01", 37.5)]
    [InlineData(UkNation.Wales, "2025-01-01", 37.5)]
    [InlineData(UkNation.NorthernIreland, "2026-04-01", 37.5)]
    [InlineData(UkNation.Scotland, "2024-03-31", 37.5)]
    [InlineData(UkNation.Scotland, "2024-04-01", 37)]
    [InlineData(UkNation.Scotland, "2026-03-31", 37)]
    [InlineData(UkNation.Scotland, "2026-04-01", 36)]
    public void Hours_of_a_full_post_depend_on_nation_and_day(UkNation nation, string day, decimal hours) =>
        Assert.Equal(hours, WorkingTime.FullTimeWeek(nation, Day(day)));

    /// <summary>The full week of Scotland changed on a Wednesday: two days of 37 hours' weeks and three of 36.</summary>
    [Fact]
    public void In_the_week_in_which_the_full_week_changes_each_day_counts_by_its_own()
    {
        var post = new StaffPost("RN-3", Nurse, WorkingPattern.Of(1), PostFunding.Network, new LocalDate(2024, 1, 1));
        var weeks = WorkWeek.Of(new LocalDate(2026, 3, 23)).Through(3);
        Assert.Equal([37m, 36.4m, 36m], weeks.Select(w => post.HoursIn(UkNation.Scotland, w)));
        Assert.Equal([37.5m, 37.5m, 37.5m], weeks.Select(w => post.HoursIn(UkNation.Wales, w)));
        Assert.Equal(1m, WorkingTime.WholeTimeEquivalents(109.4m, UkNation.Scotland, weeks, headroom: 0));
    }

    /// <summary>ST-01: hours by those of the full week, the weeks, and what leave, sickness and training leave of them.</summary>
    [Theory]
    [InlineData(UkNation.England, 1521, 52, 0.22, 1)]
    [InlineData(UkNation.Scotland, 1460.16, 52, 0.22, 1)]
    [InlineData(UkNation.NorthernIreland, 75, 4, 0, 0.5)]
    public void ST_01_hours_as_whole_time_equivalents(UkNation nation, decimal hours, int weeks, decimal headroom, decimal equivalents) =>
        Assert.Equal(equivalents,
            WorkingTime.WholeTimeEquivalents(hours, nation, WorkWeek.Of(new LocalDate(2026, 6, 29)).Through(weeks), headroom));

    [Theory]
    [InlineData(30, 29.6)]
    [InlineData(22.5, 22.2)]
    public void G21_part_time_hours_in_Scotland(decimal before, decimal after) =>
        Assert.Equal(after, WorkingTime.ScottishPartTime(before, new LocalDate(2024, 9, 1)));

    [Fact]
    public void Part_time_hours_in_Scotland_are_not_known_for_the_week_of_36_hours() =>
        Assert.Throws<ArgumentOutOfRangeException>("asAt", () => WorkingTime.ScottishPartTime(30, new LocalDate(2026, 4, 1)));

    [Theory]
    [InlineData(UkNation.England, 0, 225)]
    [InlineData(UkNation.England, 5, 223)]
    [InlineData(UkNation.England, 10, 219)]
    [InlineData(UkNation.NorthernIreland, 0, 223)]
    public void Days_available_before_sickness_and_training(UkNation nation, int years, decimal days) =>
        Assert.Equal(days, WorkingTime.AvailableDays(nation, years, Today));

    [Fact]
    public void Days_worked_and_net_hours_are_those_of_the_sources()
    {
        Assert.Equal(210.325m, WorkingTime.WorkedDays(225, 0.043m, WorkforceParameters.StudyLeave.ValueOn(Today)));
        Assert.Equal(1521m, WorkingTime.NetHoursPerYear(37.5m, 0.22m));
        Assert.Equal(1460m, decimal.Round(WorkingTime.NetHoursPerYear(36m, 0.22m)));
    }

    [Fact]
    public void G22_credits_of_a_year()
    {
        var credits = WorkloadScores.Credits(enrolled: 25, laboratory: 10, followUp: 40);
        Assert.Equal(40m, credits);
        Assert.Equal(1m, credits / WorkforceParameters.CreditsPerWholeTimeEquivalent.ValueOn(Today));
    }

    /// <summary>G23, stated: the posts of a research office in two periods.</summary>
    [Theory]
    [InlineData(10.5, new[] { 0.5, 1, 1, 1, 1, 6 })]
    [InlineData(27.1, new[] { 0.1, 1, 1, 2, 8, 3, 7, 5 })]
    public void G23_the_posts_of_a_team_as_whole_time_equivalents(double all, double[] groups)
    {
        var whole = groups.SelectMany(g => g < 1 ? [(decimal)g] : Enumerable.Repeat(1m, (int)g));
        var team = new DeliveryTeam("Research office", UkNation.England, [SiteCode.From("RR8")],
            [.. whole.Select((g, i) => new StaffPost($"P-{i}", DeliveryRole.ResearchNurse, WorkingPattern.Of(g), PostFunding.Network,
                Today))]);
        var week = WorkWeek.Of(Today).Plus(1);
        Assert.Equal((decimal)all,
            WorkingTime.WholeTimeEquivalents(team.HoursIn(DeliveryRole.ResearchNurse, week), UkNation.England, [week]));
    }

    [Theory]
    [InlineData("2026-04-27", false, false)]
    [InlineData("2026-04-27", true, true)]
    [InlineData("2026-04-28", false, true)]
    public void G26_eligibility_confirmed_by_a_professional_who_is_no_doctor(string day, bool named, bool allowed)
    {
        var person = FactSheet.Empty.With(DelegationRules.IsMedicineTrial, true).With(DelegationRules.IsDoctor, false)
            .With(DelegationRules.IsRegistered, true)
            .With(DelegationRules.IsDelegated, true).With(DelegationRules.IsCompetent, true).With(DelegationRules.GcpInDate, true)
            .With(DelegationRules.IsStudyTrained, true).With(DelegationRules.ProtocolNamesRole, named);
        var finding = DelegationRules.ConfirmEligibility.Ask(person, Day(day)).Single();
        Assert.Equal(allowed ? FindingStatus.Met : FindingStatus.NotMet, finding.Status);
        // The rules are those of trials of medicines; of other studies none was found.
        FindingStatus Of(FactSheet facts) => DelegationRules.ConfirmEligibility.Ask(facts, Day(day)).Single().Status;
        Assert.Equal(FindingStatus.NotApplicable, Of(person.With(DelegationRules.IsMedicineTrial, false)));
        Assert.Equal(FindingStatus.Unknown, Of(person.Without(DelegationRules.IsMedicineTrial)));
    }

    [Theory]
    [InlineData(1, 1, 1.5)]
    [InlineData(8, -16, 0)]
    [InlineData(1, -2, 0)]
    public void A_score_is_adjusted_by_halves_and_never_falls_below_nothing(int level, int halves, double score)
    {
        Assert.Equal((decimal)score, WorkloadScores.Adjusted(level, halves));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(halves), () => WorkloadScores.Adjusted(1, -3));
    }

    [Theory]
    [InlineData("GCP", null, null, "unknown")]
    [InlineData("GCP", null, 24, "false")]
    [InlineData("GCP", null, 36, "true")]
    [InlineData("GCP", "2026-07-01", 12, "true")]
    [InlineData("GCP", "2026-06-30", 60, "false")]
    public void Training_runs_out_when_the_record_or_the_site_says_so(string course, string? expires, int? months, string answer) =>
        Assert.Equal(answer, new TrainingRecord(course, new LocalDate(2024, 5, 1), expires is null ? null : Day(expires))
            .IsInDate(Today, months).ToString());

    [Theory]
    [InlineData(true, true, true, 0, 0, 8)]
    [InlineData(true, false, true, 2, 2, 7)]
    [InlineData(true, false, true, 1, 2, 6)]
    [InlineData(true, false, true, 3, 1, 6)]
    [InlineData(true, false, true, 3, 0, 5)]
    [InlineData(true, false, true, 0, 2, 5)]
    [InlineData(true, false, true, 1, 1, 4)]
    [InlineData(true, false, true, 0, 1, 4)]
    [InlineData(true, false, true, 0, 0, null)]
    [InlineData(true, false, false, 4, 4, 3)]
    [InlineData(false, false, false, 1, 1, 2)]
    public void The_level_of_a_protocol(bool interventional, bool phase1, bool drug, int procedures, int processes, int? level) =>
        Assert.Equal(level, WorkloadScores.Opal(FactSheet.Empty.With(WorkloadScores.IsInterventional, interventional)
            .With(WorkloadScores.IsPhase1, phase1).With(WorkloadScores.TestsADrug, drug).With(WorkloadScores.Visits, 4)
            .With(WorkloadScores.SpecialProcedures, procedures).With(WorkloadScores.CentralProcesses, processes)));

    /// <summary>Each score has the grade of its row: of 5 and 6 the order is inferred, of the intensity tool the names above low.</summary>
    [Fact]
    public void Scores_carry_the_grade_of_their_row()
    {
        Assert.Equal("SSSSIISS", string.Concat(Enumerable.Range(1, 8).Select(l => WorkloadScores.OpalSourceOf(l).Grade.ToString()[0])));
        Assert.Equal("SSIIII", string.Concat(Enumerable.Range(1, 6).Select(s => WorkloadScores.IntensitySource(s).Grade.ToString()[0])));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkloadScores.OpalSourceOf(9));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkloadScores.IntensitySource(0));
    }

    [Fact]
    public void The_load_of_a_site_is_score_by_participants_over_its_studies()
    {
        Assert.Equal(71m, WorkloadScores.LoadOfSite(0.5m, (7m, 8, 2), (2m, 3, 2)));
        Assert.Equal(62m, WorkloadScores.LoadOfSite(0, (7m, 8, 2), (2m, 3, 2)));
        Assert.Equal(0, WorkloadScores.LoadOfSite(1));
    }

    [Fact]
    public void A_holder_is_trained_by_any_record_that_counts()
    {
        var post = new StaffPost("RN-3", Nurse, WorkingPattern.Of(1), PostFunding.Network, new LocalDate(2024, 1, 1))
        {
            Training = [new("GCP", new LocalDate(2020, 5, 1), new LocalDate(2022, 4, 30)), new("gcp", new LocalDate(2024, 5, 1))],
        };
        Assert.Equal(["unknown", "true", "false"], new[]
        {
            post.IsTrained("GCP", Today), post.IsTrained("GCP", Today, 36), post.IsTrained("GCP", Today, 24),
        }.Select(t => t.ToString()));
        Assert.Equal(Truth.True, post.IsTrained("GCP", new LocalDate(2021, 1, 1)));
        Assert.Equal(Truth.False, post.IsTrained("Phlebotomy", Today));
    }

    [Fact]
    public void The_level_is_open_while_a_fact_is_missing_that_decides_it()
    {
        var study = FactSheet.Empty.With(WorkloadScores.IsInterventional, true).With(WorkloadScores.IsPhase1, false)
            .With(WorkloadScores.TestsADrug, true).With(WorkloadScores.SpecialProcedures, 2);
        Assert.Null(WorkloadScores.Opal(study));
        Assert.Equal([5, 6, 7], WorkloadScores.PossibleOpal(study));
    }

    [Fact]
    public void A_post_gives_no_hours_before_it_begins_after_it_ends_or_when_its_holder_is_away()
    {
        var post = new StaffPost("RN-3", Nurse, WorkingPattern.Of(1), PostFunding.Network, new LocalDate(2026, 7, 1))
        {
            To = new LocalDate(2026, 7, 14), Away = [new(new LocalDate(2026, 7, 6), new LocalDate(2026, 7, 7))],
        };
        var hours = WorkWeek.Of(new LocalDate(2026, 6, 22)).Through(5).Select(w => post.HoursIn(UkNation.England, w));
        Assert.Equal([0m, 22.5m, 22.5m, 15m, 0m], hours);
    }

    [Property]
    public void Posts_of_a_role_give_the_sum_of_their_hours(DeliveryTeam team, WorkWeek week)
    {
        var offered = team.Offer([week]).Sum(h => h.Hours);
        var contracted = team.Posts.Sum(p => p.HoursIn(team.Nation, week)) * (1 - team.Headroom);
        Assert.InRange(offered - contracted, 0, 1e-10m * team.Posts.Count);
        Assert.Equal(contracted, team.Posts.Select(p => p.Role).Distinct().Sum(role => team.HoursIn(role, week)), 12);
    }

    [Fact]
    public void A_role_of_the_teams_own_is_the_same_in_either_case() =>
        Assert.Equal(DeliveryRole.Of("Sonographer", "Sonographer"), DeliveryRole.Of("sonographer", "Echo"));

    private static LocalDate Day(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
}
