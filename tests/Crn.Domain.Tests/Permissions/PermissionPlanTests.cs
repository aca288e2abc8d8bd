using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.Permissions;

public class PermissionPlanTests
{
    private static readonly LocalDate May2026 = new(2026, 5, 11);

    private static readonly FactSheet DrugTrial = Answers(Ctimp, England, Nhs, FormalConfirmationRequired).With(NotifiableTrial, false);

    [Fact]
    public void A_drug_trial_of_2026_needs_one_approval_with_decision_within_37_days()
    {
        var plan = PermissionPlan.For(DrugTrial, May2026);
        var validation = plan.Find("CT_VALIDATION")!;
        var approval = plan.Find("CT_APPROVAL")!;

        // 7 calendar days to validate, then 30 to decide.
        Assert.Equal((new LocalDate(2026, 5, 11), new LocalDate(2026, 5, 18)), (validation.Begins, validation.Ends));
        Assert.Equal((new LocalDate(2026, 5, 18), new LocalDate(2026, 6, 17)), (approval.Begins, approval.Ends));
        Assert.Equal(EvidenceGrade.Stated, approval.DurationSource!.Grade);
        Assert.Null(plan.Find("MHRA_CTA"));
        Assert.Null(plan.Find("REC_FULL"));
        Assert.Contains("does not exist for a submission on 2026-05-11", plan.WhyNot("MHRA_CTA"), StringComparison.Ordinal);
        Assert.Contains("this study answers otherwise", plan.WhyNot("REC_FULL"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_trial_in_2010_went_to_ethics_committee_medicines_regulator_and_each_trust()
    {
        var plan = PermissionPlan.For(DrugTrial.With(UsesCsp, true).With(ProportionateReview, false).With(Atimp, false)
            .With(SpecialCharacteristics, false)
            .With(Phase1HealthyVolunteer, false).With(ArmedForcesPersonnel, false), new LocalDate(2010, 6, 1));
        Assert.NotNull(plan.Find("REC_FULL"));
        Assert.NotNull(plan.Find("MHRA_CTA"));
        Assert.NotNull(plan.Find("NHS_PERMISSION"));
        Assert.Null(plan.Find("HRA_APPROVAL"));
        Assert.Null(plan.Find("CT_APPROVAL"));
        Assert.True(plan.MayRunInParallel("REC_FULL", "MHRA_CTA"));
        Assert.False(plan.MayRunInParallel("REC_FULL", "NHS_PERMISSION"));
        Assert.Contains("REC_FULL", plan.Find("NHS_PERMISSION")!.WaitsFor);
    }

    [Fact]
    public void An_unknown_answer_makes_a_step_possible_and_names_what_decides_it()
    {
        var step = PermissionPlan.For(DrugTrial, May2026).Find("RADIATION_ASSURANCE")!;
        Assert.False(step.IsNeeded);
        Assert.Equal([IonisingRadiation, ResearchExposure], step.MissingFacts);
        var without = PermissionPlan.For(DrugTrial.With(IonisingRadiation, false), May2026);
        Assert.Null(without.Find("RADIATION_ASSURANCE"));
        Assert.DoesNotContain(IonisingRadiation, without.MissingFacts);
    }

    [Fact]
    public void A_figure_of_ones_own_replaces_a_published_one_and_is_cited()
    {
        var ours = Citation.Local("Set-up times of this trust, 2025");
        var plan = PermissionPlan.For(DrugTrial, May2026, StepDurations.Published.With("CT_APPROVAL", 20, DayBasis.Working, ours));
        var approval = plan.Find("CT_APPROVAL")!;
        Assert.Equal(WorkingDayCalendar.EnglandAndWales.Add(approval.Begins!.Value, 20), approval.Ends);
        Assert.Equal(ours, approval.DurationSource);
        Assert.Throws<ArgumentException>(() => StepDurations.Published.With("NO_SUCH_STEP", 1, DayBasis.Calendar, ours));
    }

    [Fact]
    public void Cases_opened_alike_with_the_same_figures_of_ones_own_are_equal()
    {
        StepDurations Own(int days) =>
            StepDurations.Published.With("REC_FULL", days, DayBasis.Calendar, Citation.Local("our figures"))
                .With("CT_APPROVAL", 20, DayBasis.Working, Citation.Local("our figures"));
        PermissionCase Opened(StepDurations durations) =>
            PermissionCase.Start(PermissionPlan.For(DrugTrial, [], May2026, durations), May2026, Party.Sponsor).State;
        Assert.Equal(Opened(Own(40)), Opened(Own(40)));
        Assert.Equal(Opened(Own(40)).GetHashCode(), Opened(Own(40)).GetHashCode());
        Assert.NotEqual(Opened(Own(40)), Opened(Own(41)));
        Assert.NotEqual(Opened(StepDurations.Published), Opened(Own(40)));
        Assert.Equal("as published, but for CT_APPROVAL 20 working days, REC_FULL 40 calendar days", Own(40).ToString());
    }

    [Fact]
    public void Ethics_flags_route_the_one_opinion_and_add_none()
    {
        var plan = PermissionPlan.For(Answers(RecRequired, England, Nhs, AdultsLackingCapacity).With(Ctimp, false)
            .With(ProportionateReview, false), May2026);
        Assert.Equal(["REC_MCA_FLAG"], plan.RoutingFlags.Select(f => f.Code));
        Assert.Null(plan.RoutingFlags[0].Begins);
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void Whatever_the_answers_a_plan_is_sound(PermissionPlan plan)
    {
        var seen = new HashSet<string>();
        foreach (var step in plan.Steps)
        {
            // Every step stands after all it waits for, and ends when they have ended.
            Assert.All(step.WaitsFor, w => Assert.Contains(w, seen));
            seen.Add(step.Code);
            Assert.Equal(!step.IsNeeded, !step.MissingFacts.IsEmpty);
            if (step.Begins is not { } begins) continue;
            Assert.True(begins <= step.Ends);
            // A review that gathers others runs beside them and ends with the last of them.
            foreach (var earlier in step.WaitsFor.Select(w => plan.Find(w)!).Where(w => w.Ends is not null))
            {
                Assert.True(earlier.Ends <= step.Ends);
                if (step.Definition.BeginsAfter.Contains(earlier.Code)) Assert.True(earlier.Ends <= begins);
            }
        }

        Assert.All(ApprovalGraph.Rows.Select(r => r.Code).Distinct(),
            code => Assert.Equal(plan.Find(code) is null, plan.WhyNot(code) is not null));
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void Answering_one_question_more_never_unsettles_a_step(PermissionPlan plan, bool answer)
    {
        if (plan.MissingFacts.IsEmpty) throw Counted.Skip();
        var more = PermissionPlan.For(plan.Answers.With((Fact<bool>)plan.MissingFacts[0], answer), plan.Submitting);
        Assert.All(plan.Steps.Where(s => s.IsNeeded), s => Assert.True(more.Find(s.Code)?.IsNeeded));
    }

    [Fact]
    public void A_plan_draws_itself()
    {
        var plan = PermissionPlan.For(DrugTrial, May2026);
        Assert.Contains("CT_VALIDATION --> CT_APPROVAL", plan.ToMermaid(), StringComparison.Ordinal);
        Assert.Contains("CT_VALIDATION -> CT_APPROVAL;", plan.ToDot(), StringComparison.Ordinal);
        Assert.Contains("2026-05-11 to 2026-05-18  Validation of UK clinical trial approval request (CT_VALIDATION)", plan.ToOutline(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_outline_says_which_dates_open_questions_may_make_earlier_and_where_no_time_is_published()
    {
        var open = PermissionPlan.For(DrugTrial.With(Scotland, false), May2026).ToOutline();
        Assert.StartsWith("Dates count every step that may be needed. Answers to ", open, StringComparison.Ordinal);
        Assert.Contains("Site open to recruitment (SITE_OPEN); no time is published: counted as none; ends from 2026-06-20 on, not known "
            + "until answered: ", open, StringComparison.Ordinal);
        Assert.Contains("Confidential patient information used without consent", open, StringComparison.Ordinal);
        var settled = Characteristics.Where(f => DrugTrial.Find(f) is null).Aggregate(DrugTrial, (sheet, fact) => sheet.With(fact, false));
        Assert.DoesNotContain("not known until", PermissionPlan.For(settled, May2026).ToOutline(), StringComparison.Ordinal);
        Assert.StartsWith("2026-", PermissionPlan.For(settled, May2026).ToOutline(), StringComparison.Ordinal);
    }

    private static FactSheet Answers(params Fact<bool>[] yes) => yes.Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, true));

    [Property(MaxTest = 40 / Share.Of)]
    public void A_plan_differs_from_itself_in_nothing_and_a_difference_reads_both_ways(PermissionPlan one, PermissionPlan other)
    {
        Assert.True(one.CompareWith(one).IsNone);
        var (there, back) = (one.CompareWith(other), other.CompareWith(one));
        Assert.Equal(there.Added, back.Removed);
        Assert.Equal(there.Removed, back.Added);
        Assert.Equal(there.Moved.Count, back.Moved.Count);
    }

    [Fact]
    public void The_same_trial_a_day_later_is_under_the_reformed_regulations()
    {
        var difference = PermissionPlan.For(DrugTrial, new LocalDate(2026, 4, 27))
            .CompareWith(PermissionPlan.For(DrugTrial, new LocalDate(2026, 4, 28)));
        Assert.Contains(difference.Removed, s => s.Code == "COMBINED_REVIEW");
        Assert.Contains(difference.Added, s => s.Code == "CT_APPROVAL");
    }

    [Fact]
    public void Each_site_has_the_steps_of_its_own_nation()
    {
        var plan = PermissionPlan.For(DrugTrial.With(Scotland, true),
            [new(SiteCode.From("RR8"), UkNation.England), new(SiteCode.From("SGA"), UkNation.Scotland)], May2026, StepDurations.Published);
        Assert.Contains(plan.StepsAt(SiteCode.From("RR8")), s => s.Code == "CC_FORMAL");
        Assert.DoesNotContain(plan.StepsAt(SiteCode.From("SGA")), s => s.Code == "CC_FORMAL");
        Assert.Contains(plan.StepsAt(SiteCode.From("SGA")), s => s.Code == "NRS_PERMISSION");
    }
}
