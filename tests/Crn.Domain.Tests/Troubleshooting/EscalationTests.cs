using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Specialties;
using Crn.Domain.Testing;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Troubleshooting;

public class EscalationTests
{
    private static readonly LocalDate Day = new(2026, 2, 2);

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public void A_history_gives_the_record_again_and_a_doubled_event_is_found(ValueList<EscalationEvent> history)
    {
        var state = Escalation.Replay(history);
        Assert.Equal(state, Escalation.TryReplay(history).Value);
        Assert.Equal(history.Count, state.Version);
        foreach (var doubled in history)
            Assert.False(Escalation.TryReplay(history.Add(doubled)).IsAccepted, $"{doubled} was taken twice");
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public void No_step_goes_higher_than_the_reports_of_its_day_lead(ValueList<EscalationEvent> history)
    {
        var before = Escalation.Replay(history[0]);
        foreach (var next in history.Skip(1))
        {
            if (next is EscalationEvent.Raised raised) Assert.True(raised.Step.Level <= before.Warranted());
            before = before.Evolve(next);
        }
    }

    [Theory]
    [InlineData("-0.1", 1)]
    [InlineData("0.1", 0)]
    [InlineData("-0.4", 1)]
    [InlineData("-0.4 -0.4", 2)]
    [InlineData("-0.4 0.1", 0)]
    [InlineData("-0.4 -0.1", 1)]
    [InlineData("-0.1 -0.1 -0.1", 2)]
    [InlineData("-0.6 -0.4", 2)]
    [InlineData("-0.6 -0.6", 3)]
    [InlineData("-0.6 -0.6 0.2", 0)]
    [InlineData("flag", 3)]
    [InlineData("funder", 4)]
    [InlineData("late late", 4)]
    [InlineData("late", 0)]
    [InlineData("zero zero", 2)]
    [InlineData("judged judged judged", 0)]
    public void A_signal_must_persist_but_flags_and_proposals_need_not(string reports, int level) =>
        Assert.Equal((EscalationLevel)level, Reported(reports).Warranted());

    [Fact]
    public void It_is_lowered_after_two_reports_above_the_trigger_and_not_before()
    {
        var raised = Raised(Reported("-0.4 -0.4"), EscalationLevel.LeadNetwork);
        Assert.Equal(["escalation.not-calmed"], Lowering(raised));
        var once = raised.Report(Report("0.1"), Day.PlusMonths(3), Party.Network).State;
        Assert.Equal(["escalation.not-calmed"], Lowering(once));
        var twice = once.Report(Report("-0.1"), Day.PlusMonths(4), Party.Network).State;
        Assert.Equal(EscalationLevel.StudyTeam,
            twice.Lower(EscalationLevel.StudyTeam, Day.PlusMonths(4), Party.Network).State.Level);

        static IEnumerable<string> Lowering(Escalation escalation) =>
            escalation.Lower(EscalationLevel.StudyTeam, Day.PlusMonths(4), Party.Network).Reasons.Select(reason => reason.Code);
    }

    [Theory]
    [InlineData("-0.1 -0.1 -0.1", 2, "", 1, false)]
    [InlineData("-0.1 -0.1 -0.1", 2, "0.1 0.1", 1, true)]
    [InlineData("-0.6 -0.6", 3, "-0.4 -0.4", 2, true)]
    [InlineData("-0.6 -0.6", 3, "-0.4 -0.4", 1, false)]
    [InlineData("-0.6 -0.6", 3, "-0.4 -0.4", 0, false)]
    [InlineData("-0.6 -0.6", 3, "-0.4 0.1", 0, false)]
    [InlineData("-0.6 -0.6", 3, "-0.1 0.1", 1, true)]
    [InlineData("-0.6 -0.6", 3, "-0.1 0.1", 0, false)]
    public void It_is_lowered_as_far_as_the_reports_no_longer_lead_above(string before, int from, string after, int to, bool lowered)
    {
        var raised = Raised(Reported(before), (EscalationLevel)from);
        var calmer = after.Length == 0 ? raised : Later(raised, after);
        var decision = calmer.Lower((EscalationLevel)to, Day.PlusMonths(9), Party.Network);
        Assert.Equal(lowered ? [] : ["escalation.not-calmed"], decision.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void What_is_entered_late_is_judged_by_the_reports_of_its_day()
    {
        var reported = Reported("-0.4 -0.4 0.1 0.1");
        var step = new EscalationStep(EscalationLevel.LeadNetwork, ["C17"], "flexible staff", Party.Network, Day.PlusMonths(9));
        Assert.Equal(["escalation.not-warranted"], Codes(reported.Escalate(step, Day.PlusMonths(4), Party.Network)));
        Assert.Equal(["escalation.not-warranted"], Codes(reported.Escalate(step, Day.PlusMonths(1), Party.Network, Day.PlusMonths(4))));
        var raised = reported.Escalate(step, Day.PlusMonths(2), Party.Network, Day.PlusMonths(4));
        Assert.True(raised.IsAccepted);
        Assert.Equal(["escalation.not-calmed"],
            Codes(raised.State.Lower(EscalationLevel.None, Day.PlusMonths(3), Party.Network, Day.PlusMonths(4))));
        Assert.True(raised.State.Lower(EscalationLevel.None, Day.PlusMonths(4), Party.Network).IsAccepted);

        static IEnumerable<string> Codes(Decision<Escalation, EscalationEvent> decision) => decision.Reasons.Select(reason => reason.Code);
    }

    [Fact]
    public void Nothing_about_a_step_takes_place_before_it()
    {
        var raised = Raised(Reported("-0.6"), EscalationLevel.StudyTeam);
        var (before, now) = (raised.Steps[0].On.PlusDays(-1), Day.PlusMonths(9));
        var calm = Later(raised, "0.1 0.1");
        Assert.Equal("escalation.before-step", raised.Answer("a plan", before, Party.Sponsor, now).Reasons.Single().Code);
        Assert.Contains("escalation.before-step",
            calm.Lower(EscalationLevel.None, before, Party.Network, now).Reasons.Select(reason => reason.Code));
        Assert.Contains("escalation.before-step", Later(raised, "-0.6").Escalate(new(EscalationLevel.NationalLead, ["C17"], "staff",
            Party.Network, now), before, Party.Network, now).Reasons.Select(reason => reason.Code));
        Assert.NotNull(calm.AnswerDue());
        Assert.Null(calm.Lower(EscalationLevel.None, Day.PlusMonths(5), Party.Network).State.AnswerDue());
    }

    [Theory]
    [InlineData("-0.3 -0.3", 1)]
    [InlineData("-0.301 -0.301", 2)]
    [InlineData("-0.5 -0.5", 2)]
    [InlineData("-0.501 -0.501", 3)]
    [InlineData("0 0", 0)]
    public void At_a_trigger_it_is_not_reached_yet(string reports, int level) =>
        Assert.Equal((EscalationLevel)level, Reported(reports).Warranted());

    [Theory]
    [InlineData(1, "-0.6", 3)]
    [InlineData(3, "-0.6 -0.6", 1)]
    [InlineData(3, "-0.6 -0.6 -0.6", 3)]
    public void A_policy_of_the_networks_own_takes_other_numbers_of_reports(int reports, string figures, int level)
    {
        var policy = EscalationPolicy.Network with { Persistence = new(reports, null, null, Citation.Local("Portfolio policy 5")) };
        var started = Escalation.Start(Day, Party.Network, policy: policy).State;
        var state = Later(started, figures);
        Assert.Equal((EscalationLevel)level, state.Warranted());
        Assert.Equal(policy, state.Policy);
    }

    [Fact]
    public void Every_step_names_who_is_asked()
    {
        var reported = Reported("funder");
        foreach (var level in Enum.GetValues<EscalationLevel>().Skip(1))
        {
            var step = Raised(reported, level).Steps[0].Step;
            Assert.NotEmpty(step.Asked);
            Assert.All(step.Asked, contact => Assert.Null(contact.Person));
        }

        var community = SpecialtyCommunity.Start(Day.PlusYears(-1), Party.Network).State;
        var asked = EscalationLadder.Asked(EscalationLevel.NationalLead, community, Specialty.Stroke, null, Day);
        var named = new EscalationStep(EscalationLevel.NationalLead, ["C17"], "staff", Party.Network, Day.PlusMonths(9), null, asked);
        Assert.Equal(named, reported.Escalate(named, Day.PlusMonths(2), Party.Network).State.Steps[0].Step);
    }

    [Theory]
    [InlineData("unknown unknown", false)]
    [InlineData("0.1 unknown", false)]
    [InlineData("0.1 0.1", true)]
    [InlineData("judged judged", true)]
    public void A_report_that_does_not_say_how_it_stands_calms_nothing(string reports, bool calmed) => Assert.Equal(calmed,
        Later(Raised(Reported("-0.6 -0.6"), EscalationLevel.NationalLead), reports)
            .Lower(EscalationLevel.StudyTeam, Day.PlusMonths(9), Party.Network).IsAccepted);

    [Theory]
    [InlineData("late late", "0.1 0.1", false)]
    [InlineData("late late", "intime intime", true)]
    [InlineData("zero zero", "0.1 0.1", false)]
    [InlineData("zero zero", "nozero nozero", true)]
    public void A_figure_that_led_up_stands_until_another_is_reported(string before, string after, bool calmed)
    {
        var level = Reported(before).Warranted();
        Assert.Equal(calmed, Later(Raised(Reported(before), level), after)
            .Lower(EscalationLevel.StudyTeam, Day.PlusMonths(9), Party.Network).IsAccepted);
    }

    [Theory]
    [InlineData(new[] { "2026-02-02", "2026-02-09", "2026-02-16" }, 1)]
    [InlineData(new[] { "2026-02-02", "2026-03-02", "2026-04-02" }, 2)]
    [InlineData(new[] { "2026-02-02", "2026-04-30" }, 2)]
    [InlineData(new[] { "2026-12-31", "2027-01-31" }, 1)]
    [InlineData(new[] { "2026-12-31", "2027-02-01" }, 2)]
    public void Three_months_behind_are_months_and_not_reports(string[] days, int level)
    {
        var escalation = days.Aggregate(Escalation.Start(Day, Party.Network).State, (state, day) =>
            state.Report(Report("-0.1"), NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, Party.Network).State);
        Assert.Equal((EscalationLevel)level, escalation.Warranted());
    }

    [Fact]
    public void A_plan_that_did_not_help_leads_to_the_national_lead()
    {
        var raised = Raised(Reported("-0.4 -0.4"), EscalationLevel.LeadNetwork);
        Assert.Equal(["escalation.review-too-early"],
            raised.Review(3, 5, Day.PlusMonths(3), Party.Network).Reasons.Select(reason => reason.Code));
        var reviewed = raised.Review(3, 5, Day.PlusMonths(6), Party.Network).State;
        Assert.False(reviewed.HasHelped);
        Assert.Equal(EscalationLevel.NationalLead, reviewed.Warranted());
        Assert.Equal(EscalationLevel.LeadNetwork, raised.Review(6, 5, Day.PlusMonths(6), Party.Network).State.Warranted());
    }

    [Fact]
    public void Answers_are_due_by_working_days_low_on_the_ladder_and_calendar_days_above()
    {
        Assert.Equal(new LocalDate(2026, 2, 16), EscalationLadder.Of(EscalationLevel.StudyTeam).DueOn(Day));
        Assert.Equal(new LocalDate(2026, 3, 2), EscalationLadder.Of(EscalationLevel.LeadNetwork).DueOn(Day));
        Assert.Equal(Day.PlusDays(30), EscalationLadder.Of(EscalationLevel.NationalLead).DueOn(Day));
        Assert.Equal(Day.PlusDays(60), EscalationLadder.Of(EscalationLevel.Funder).DueOn(Day));
        Assert.Null(EscalationLadder.Of(EscalationLevel.None).DueOn(Day));
        var raised = Raised(Reported("-0.4"), EscalationLevel.StudyTeam);
        Assert.Equal(EscalationLadder.Of(EscalationLevel.StudyTeam).DueOn(raised.Steps[0].On), raised.AnswerDue());
        Assert.Null(raised.Answer("a plan is agreed", raised.Steps[0].On, Party.Sponsor).State.AnswerDue());
    }

    [Fact]
    public void Who_is_asked_comes_from_the_community_of_specialty_and_region()
    {
        var region = NetworkRegions.On(Day)[0];
        var (regional, national) = (PersonReference.From("p-regional"), PersonReference.From("p-national"));
        var community = SpecialtyCommunity.Start(Day.PlusYears(-1), Party.Network).State;
        community = community
            .Appoint(new(regional, CommunityRole.RegionalSpecialtyLead, [Specialty.Stroke], Day.PlusYears(-1), null, region),
            Day.PlusYears(-1), Party.Network).State;
        community = community.Appoint(new(national, CommunityRole.NationalSpecialtyLead, [Specialty.Stroke], Day.PlusYears(-1), null, null),
            Day.PlusYears(-1), Party.Network).State;
        Assert.Contains(Asked(EscalationLevel.LeadNetwork), contact => contact.Person == regional);
        Assert.Contains(Asked(EscalationLevel.NationalLead), contact => contact.Person == national);
        Assert.DoesNotContain(Asked(EscalationLevel.StudyTeam), contact => contact.Person is not null);
        var other = EscalationLadder.Asked(EscalationLevel.LeadNetwork, community, Specialty.Cancer, region, Day);
        Assert.True(other[0].IsVacant);
        Assert.Equal(Party.Sponsor,
            EscalationLadder.Asked(EscalationLevel.LeadNetwork, community, Specialty.Stroke, region, Day, true)[0].Party);
        Assert.DoesNotContain("p-", string.Join(' ', Asked(EscalationLevel.LeadNetwork)), StringComparison.Ordinal);

        ValueList<EscalationContact> Asked(EscalationLevel level) =>
            EscalationLadder.Asked(level, community, Specialty.Stroke, region, Day);
    }

    [Theory]
    [InlineData(FormalOutcome.RecoveryPlanAccepted, true, "2025-06-01", "")]
    [InlineData(FormalOutcome.TargetRevised, true, "2025-06-01", "AMEND_REC AMEND_MHRA AMEND_TOOL AMEND_CAT_A")]
    [InlineData(FormalOutcome.TargetRevised, false, "2025-06-01", "AMEND_REC AMEND_TOOL AMEND_CAT_A")]
    [InlineData(FormalOutcome.Extension, true, "2025-06-01", "AMEND_TOOL AMEND_CAT_C")]
    [InlineData(FormalOutcome.MoreSites, false, "2025-06-01", "AMEND_TOOL AMEND_CAT_A")]
    [InlineData(FormalOutcome.SiteChanged, false, "2025-06-01", "AMEND_TOOL AMEND_CAT_C")]
    [InlineData(FormalOutcome.FundedExtension, false, "2025-06-01", "AMEND_TOOL AMEND_CAT_C")]
    [InlineData(FormalOutcome.MoreSites, true, "2025-06-01", "AMEND_REC AMEND_MHRA AMEND_TOOL AMEND_CAT_A")]
    [InlineData(FormalOutcome.ProtocolAmended, false, "2025-06-01", "AMEND_REC AMEND_TOOL AMEND_CAT_A")]
    [InlineData(FormalOutcome.Suspended, true, "2025-06-01", "AMEND_TOOL AMEND_CAT_C URGENT_SAFETY_MEASURE")]
    [InlineData(FormalOutcome.ClosedToRecruitment, false, "2025-06-01", "AMEND_TOOL AMEND_CAT_C")]
    [InlineData(FormalOutcome.ClosedForFutility, true, "2025-06-01", "END_OF_TRIAL")]
    [InlineData(FormalOutcome.ClosedForFutility, false, "2025-06-01", "END_OF_STUDY")]
    [InlineData(FormalOutcome.SupportWithdrawn, true, "2025-06-01", "")]
    public void The_permission_effect_of_an_outcome_is_that_of_the_approval_graph(
        FormalOutcome outcome, bool ctimp, string day, string steps)
    {
        var answers = FactSheet.Empty.With(PermissionFacts.Ctimp, ctimp).With(PermissionFacts.RecRequired, true)
            .With(PermissionFacts.Nhs, true).With(PermissionFacts.England, true).With(PermissionFacts.UsesCombinedReview, false)
            .With(PermissionFacts.NhsOrHsc, true);
        var effect = FormalOutcomes.EffectOf(outcome, answers, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
        Assert.Equal(steps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), effect.Steps.Select(step => step.Code).Order());
    }

    [Fact]
    public void After_the_reform_a_revised_target_is_a_substantial_modification()
    {
        var answers = FactSheet.Empty.With(PermissionFacts.Ctimp, true).With(PermissionFacts.RecRequired, true);
        var effect = FormalOutcomes.EffectOf(FormalOutcome.TargetRevised, answers, new(2026, 6, 1));
        Assert.Equal(ChangeRoute.RouteA, effect.Change!.Route);
        Assert.Contains(effect.Steps, step => step.Code == Approvals.ModRouteA);
        Assert.Equal([PermissionFacts.Ctimp],
            FormalOutcomes.EffectOf(FormalOutcome.MoreSites, FactSheet.Empty, new(2026, 6, 1)).Missing);
    }

    [Fact]
    public void The_reasons_of_the_national_tool_name_causes_and_say_what_they_lose()
    {
        Assert.Equal(
        [
            "withdrawn during set-up", "waiting for HRA or MHRA approvals", "waiting for site approval or activation",
            "seeking an extension or protocol amendment", "working with the network to update milestones and recruitment",
            "in discussion with stakeholders", "no recruitment expected in the last 90 days by plan", "closed, in follow-up",
            "follow-up complete or none needed", "closing the study in the UK",
        ], OffTrackReason.All.Select(reason => reason.Words));
        Assert.All(OffTrackReason.All, reason => Assert.NotEqual("", reason.Lost));
        var codes = CauseCatalogue.On(Day).Rules.Select(rule => rule.Code).ToHashSet();
        Assert.All(OffTrackReason.All.SelectMany(reason => reason.Causes), code => Assert.Contains(code, codes));
        Assert.Equal("waiting for site approval or activation", OffTrackReason.ForCause("C03").Single().Words);
        Assert.Empty(OffTrackReason.ForCause("C17"));
    }

    [Fact]
    public void A_diagnosis_makes_a_report()
    {
        var study = new SimulatedStudy(1, ShortfallCause.SitesNotOpened);
        var diagnosis = StudyDiagnosis.Of(StudySignals.Of(study.Plan.WithTarget(900), study.Ledger, SimulatedStudy.AsAt));
        var report = EscalationReport.Of(diagnosis, study.Plan.Window);
        Assert.Contains("C02", report.Causes);
        Assert.InRange(report.TimeToTarget!.Value, -1, -0.4);
        Assert.True(report.Lateness > 0.25);
    }

    private static Escalation Reported(string reports) => reports.Split(' ').Select((report, i) => (report, i))
        .Aggregate(Escalation.Start(Day, Party.Network).State,
            (state, next) => state.Report(Report(next.report), Day.PlusMonths(next.i + 1), Party.Network).State);

    private static Escalation Later(Escalation escalation, string reports) => reports.Split(' ').Select((report, i) => (report, i))
        .Aggregate(escalation, (state, next) => state.Report(Report(next.report), Day.PlusMonths(next.i + 4), Party.Network).State);

    private static Escalation Raised(Escalation escalation, EscalationLevel level)
    {
        var on = escalation.Reports[^1].On;
        return escalation.Escalate(new(level, ["C17"], "flexible staff", Party.Network, on.PlusDays(30), 12), on, Party.Network).State;
    }

    private static EscalationReport Report(string what) => what switch
    {
        "flag" => new() { TimeToTarget = 0.1, Causes = ["C37"], IsFlagged = true },
        "funder" => new() { TimeToTarget = 0.1, NeedsFunder = true },
        "late" => new() { TimeToTarget = 0.1, Lateness = 0.3 },
        "zero" => new() { TimeToTarget = 0.1, ZeroShare = 0.3 },
        "intime" => new() { TimeToTarget = 0.1, Lateness = 0.1 },
        "nozero" => new() { TimeToTarget = 0.1, ZeroShare = 0 },
        "unknown" => new(),
        "judged" => new() { TimeToTarget = -0.6, JudgedOnTrack = true },
        _ => new() { TimeToTarget = double.Parse(what, System.Globalization.CultureInfo.InvariantCulture) },
    };
}
