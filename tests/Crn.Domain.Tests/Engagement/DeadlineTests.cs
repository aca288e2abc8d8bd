using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Engagement;

public class DeadlineTests
{
    // A Monday; Easter Monday 2026 is 6 April, Good Friday the 3rd.
    private static readonly LocalDate Monday = new(2026, 3, 16);

    private static Enquiry Full(LocalDate deadline, bool? interventional = true)
    {
        var enquiry =
            Enquiry.Start("ENQ-17", ApplicationRoute.TwoStageGrant, EngagementStage.FullApplication, Monday, Party.Researcher).State
            .Learn(StudyFacts.SponsorConfirmed, true, "sponsor's letter", Firmness.Known, Monday, Party.Researcher).State
            .SetDeadline("HTA stage 2", SubmissionKind.FullApplication, deadline, Monday, Party.Researcher).State;
        return interventional is { } known
            ? enquiry.Learn(EnquiryFacts.Interventional, known, "protocol", Firmness.Known, Monday, Party.Researcher).State : enquiry;
    }

    private static DeadlineWarning? Soecat(Enquiry enquiry, LocalDate on) =>
        DeadlineWarning.Of(enquiry, EngagementPolicy.Network, on).SingleOrDefault(w => w.Code == "EE-01");

    [Fact]
    public void Ten_working_days_are_enough_and_nine_are_not()
    {
        // Ten working days after Monday 16 March is Monday 30 March.
        Assert.False(Soecat(Full(new LocalDate(2026, 3, 30)), Monday)!.IsWarning);
        var late = Soecat(Full(new LocalDate(2026, 3, 27)), Monday)!;
        Assert.True(late.IsWarning);
        Assert.Contains("9 working days lie before HTA stage 2", late.Sentence, StringComparison.Ordinal);
        Assert.Equal([EvidenceGrade.DesignDefault, EvidenceGrade.DesignDefault, EvidenceGrade.Stated], late.Sources.Select(s => s.Grade));
    }

    [Fact]
    public void Easter_counts_against_the_researcher()
    {
        var day = new LocalDate(2026, 3, 30);
        var deadline = new LocalDate(2026, 4, 14);
        var enquiry = Full(deadline);
        // From 30 March to 14 April there are eleven weekdays, two of them bank holidays.
        Assert.True(Soecat(enquiry, day)!.IsWarning);
        Assert.Equal(new LocalDate(2026, 3, 29),
            EngagementPolicy.Network.Turnaround("soecat.authorisation")!.LatestRequest(deadline, WorkingDayCalendar.EnglandAndWales));
        Assert.False(Soecat(enquiry, new LocalDate(2026, 3, 29))!.IsWarning);
    }

    [Fact]
    public void A_request_made_in_time_stays_in_time_and_an_authorised_soecat_needs_no_warning()
    {
        var asked = Full(new LocalDate(2026, 3, 30))
            .Ask(NetworkOffer.SoecatAuthorisation, EngagementPolicy.Network, Monday, Party.Researcher).State;
        var later = Soecat(asked, Monday.PlusDays(9))!;
        Assert.False(later.IsWarning);
        Assert.Contains("should be in time", later.Sentence, StringComparison.Ordinal);
        var answered = asked.Take(NetworkOffer.SoecatAuthorisation, RequestStep.Answered, Monday.PlusDays(9), Party.Network).State;
        Assert.True(Soecat(answered, Monday.PlusDays(9))!.IsWarning, "changes were asked for, and five days are not enough for a second " +
            "round");
        var authorised =
            answered.Learn(StudyFacts.SoecatAuthorised, true, "AcoRD specialist", Firmness.Known, Monday.PlusDays(9),
                Party.Researcher).State;
        Assert.DoesNotContain(DeadlineWarning.Of(authorised, EngagementPolicy.Network, Monday.PlusDays(9)),
            w => w.Code is "EE-01" or "EE-03");
    }

    [Fact]
    public void A_network_that_takes_fifteen_days_warns_earlier()
    {
        var slower =
            EngagementPolicy.Network.With(
                EngagementPolicy.Network.Turnaround("soecat.authorisation")!.Taking(15, Citation.Local("Costing team charter")));
        var warning = DeadlineWarning.Of(Full(new LocalDate(2026, 3, 30)), slower, Monday).Single(w => w.Code == "EE-01");
        Assert.True(warning.IsWarning);
        Assert.Contains(Citation.Local("Costing team charter"), warning.Sources);
    }

    public static TheoryData<SubmissionKind, bool?, decimal?, string> Needs() => new()
    {
        { SubmissionKind.FullApplication, true, null, "true" },
        { SubmissionKind.FullApplication, false, 0m, "false" },
        { SubmissionKind.FullApplication, false, 12.5m, "true" },
        { SubmissionKind.FullApplication, false, null, "unknown" },
        { SubmissionKind.FullApplication, null, 0m, "unknown" },
        { SubmissionKind.SingleStageApplication, true, 0m, "true" },
        { SubmissionKind.HraSubmission, null, 1m, "true" },
        { SubmissionKind.OutlineApplication, true, 100m, "false" },
        { SubmissionKind.Other, true, 100m, "false" },
    };

    [Theory]
    [MemberData(nameof(Needs))]
    public void A_soecat_is_needed_by_interventional_studies_and_those_with_excess_treatment_costs_but_not_at_outline(SubmissionKind kind,
        bool? interventional, decimal? cost, string needed)
    {
        var facts = FactSheet.Empty;
        if (interventional is { } known) facts = facts.With(EnquiryFacts.Interventional, known);
        if (cost is { } pounds) facts = facts.With(StudyFacts.ExcessTreatmentCost, pounds);
        Assert.Equal(needed, new EnquiryDeadline(FreeText.From("HTA"), kind, Monday).RequiresSoecat(facts).ToString());
    }

    [Fact]
    public void At_outline_the_note_says_that_no_soecat_is_needed()
    {
        var outline = Enquiry.Start("ENQ-1", ApplicationRoute.TwoStageGrant, EngagementStage.Outline, Monday, Party.Researcher).State
            .SetDeadline("HTA stage 1", SubmissionKind.OutlineApplication, Monday.PlusDays(2), Monday, Party.Researcher).State
            .Learn(EnquiryFacts.Interventional, true, "outline", Firmness.Known, Monday, Party.Researcher).State;
        var warnings = DeadlineWarning.Of(outline, EngagementPolicy.Network, Monday);
        Assert.Contains(warnings, w => w is { Code: "EE-04", IsWarning: false });
        Assert.DoesNotContain(warnings, w => w.Code is "EE-01" or "EE-03");
    }

    [Fact]
    public void What_is_not_known_of_the_need_is_said_as_not_known()
    {
        var warnings = DeadlineWarning.Of(Full(Monday.PlusDays(3), interventional: null), EngagementPolicy.Network, Monday);
        var need = warnings.Single(w => w.Code == "EE-03");
        Assert.False(need.IsWarning);
        Assert.Contains("if the study is interventional", need.Sentence, StringComparison.Ordinal);
        Assert.Equal([EnquiryFacts.Interventional, StudyFacts.ExcessTreatmentCost], need.MissingFacts);
        Assert.Contains(warnings, w => w is { Code: "EE-01", IsWarning: true });
    }

    [Fact]
    public void Without_a_sponsor_the_warning_says_that_late_contact_can_block_the_application()
    {
        var enquiry = Full(Monday.PlusDays(60))
            .Withdraw(StudyFacts.SponsorConfirmed, "the sponsor withdrew", Monday, Party.Researcher).State;
        Assert.Contains(DeadlineWarning.Of(enquiry, EngagementPolicy.Network, Monday), w => w is { Code: "EE-SPONSOR", IsWarning: true });
    }

    [Fact]
    public void Lead_times_are_background_knowledge_and_speak_when_they_come_near()
    {
        var deadline = new LocalDate(2026, 9, 2);
        string[] Leads(LocalDate on) =>
            [.. DeadlineWarning.Of(Full(deadline), EngagementPolicy.Network, on)
                .Where(w => w.Code.StartsWith("EE-LEAD", StringComparison.Ordinal)).Select(w => (w.IsWarning ? "!" : "") + w.Code)];
        Assert.Empty(Leads(deadline.PlusWeeks(-8)));
        Assert.Equal(["EE-LEAD.design-support"], Leads(deadline.PlusWeeks(-8).PlusDays(1)));
        Assert.Equal(["!EE-LEAD.design-support"], Leads(deadline.PlusWeeks(-6).PlusDays(1)));
        Assert.Equal(["!EE-LEAD.design-support", "!EE-LEAD.costing"], Leads(deadline.PlusWeeks(-2)));
    }

    [Fact]
    public void A_deadline_that_passed_is_said_to_have_passed_until_it_is_handed_in_dropped_or_moved()
    {
        var enquiry = Full(Monday.PlusDays(1));
        var after = Monday.PlusDays(2);
        Assert.Equal(["EE-PASSED"], DeadlineWarning.Of(enquiry, EngagementPolicy.Network, after).Select(w => w.Code));
        Assert.Empty(
            DeadlineWarning.Of(enquiry.HandIn("HTA stage 2", Monday.PlusDays(1), Party.Researcher).State, EngagementPolicy.Network, after));
        Assert.Empty(
            DeadlineWarning.Of(enquiry.DropDeadline("HTA stage 2", "call withdrawn", after, Party.Researcher).State,
                EngagementPolicy.Network, after));
        Assert.DoesNotContain(
            DeadlineWarning.Of(enquiry.MoveDeadline("HTA stage 2", after.PlusDays(30), "extended", after, Party.Researcher).State,
                EngagementPolicy.Network, after), w => w.Code == "EE-PASSED");
    }

    [Property]
    public void A_turnaround_is_due_after_as_many_working_days_and_on_a_day_on_which_people_work(Turnaround turnaround,
        EnquiryDeadline anyDay)
    {
        var calendar = WorkingDayCalendar.EnglandAndWales;
        var due = turnaround.DueOn(anyDay.Date, calendar);
        Assert.True(calendar.IsWorkingDay(due));
        if (turnaround.WorkingDays > 0) Assert.Equal(turnaround.WorkingDays, calendar.CountBetween(anyDay.Date, due));
        else Assert.Equal(calendar.OnOrAfter(anyDay.Date), due);
    }

    [Property]
    public void A_deadline_set_stands_until_it_is_moved_handed_in_or_dropped(Enquiry enquiry, EnquiryDeadline deadline)
    {
        var on = enquiry.LastRecordedOn;
        var set = enquiry.SetDeadline(deadline.Name.Value, deadline.Kind, deadline.Date, on, Party.Researcher);
        if (!set.IsAccepted) throw Counted.Skip();
        Assert.Contains(deadline, set.State.Deadlines);
        Assert.Equal(enquiry.Deadlines, set.State.HandIn(deadline.Name.Value, on, Party.Researcher).State.Deadlines);
        Assert.Equal(enquiry.Deadlines, set.State.DropDeadline(deadline.Name.Value, "not applying", on, Party.Researcher).State.Deadlines);
        Assert.Contains(deadline with { Date = deadline.Date.PlusDays(1) },
            set.State.MoveDeadline(deadline.Name.Value, deadline.Date.PlusDays(1), "extended", on, Party.Researcher).State.Deadlines);
    }

    [Property]
    public void The_latest_request_is_the_last_day_that_leaves_the_turnaround(Turnaround turnaround, LocalDate deadline, byte days)
    {
        var calendar = WorkingDayCalendar.EnglandAndWales;
        var due = deadline.Year is < 2001 or > 2049 ? new LocalDate(2026, 5, 4) : deadline;
        var n = days % 40;
        var latest = turnaround.Taking(n, turnaround.Source).LatestRequest(due, calendar);
        Assert.True(calendar.CountBetween(latest, due) >= n);
        if (n > 0) Assert.True(calendar.CountBetween(latest.PlusDays(1), due) < n);
    }

    [Property]
    public void Waiting_never_mends_a_deadline(Enquiry drawn, byte soon, byte wait)
    {
        var due = drawn.LastRecordedOn.PlusDays((soon % 16) - 3);
        var set = drawn.SetDeadline("papers", SubmissionKind.HraSubmission, due, drawn.LastRecordedOn, Party.Researcher);
        var enquiry = set.IsAccepted ? set.State : drawn;
        var (now, later) = (enquiry.LastRecordedOn, enquiry.LastRecordedOn.PlusDays(wait % 60));
        if (Late(now).Count == 0) throw Counted.Skip();
        var lateLater = Late(later);
        Assert.All(Late(now), name => Assert.Contains(name, lateLater));

        HashSet<string> Late(LocalDate on) =>
            [.. DeadlineWarning.Of(enquiry, EngagementPolicy.Network, on).Where(w => w.IsWarning && w.Code is "EE-01" or "EE-PASSED")
                .Select(w => w.Deadline.Name.Value)];
    }

    [Fact]
    public void The_turnarounds_are_those_published()
    {
        var timeline = Table.Read("engagement-timeline.csv");
        Assert.Equal(("within 3 working days", 3), (timeline[0][1], Days("early-contact.response")));
        Assert.Equal(("same day / within 2 working days", 0, 2),
            (timeline[1][1], Days("early-feedback.receipt"), Days("early-feedback.questions")));
        Assert.StartsWith("10 working days", timeline[2][1], StringComparison.Ordinal);
        Assert.Equal(10, Days("soecat.authorisation"));
        Assert.Equal("6-8 weeks for RDS/RSS, 3-4 for costing", timeline[6][1]);
        Assert.Equal([(6, 8), (3, 4)], EngagementPolicy.Network.LeadTimes.Select(l => (l.LeastWeeks, l.MostWeeks)));
        Assert.All(EngagementPolicy.Network.LeadTimes, l => Assert.Equal(EvidenceGrade.Background, l.Source.Grade));

        static int Days(string code) => EngagementPolicy.Network.Turnaround(code)!.WorkingDays;
    }

    [Fact]
    public void The_first_response_clock_starts_with_the_enquiry_and_stops_with_whatever_the_network_does_first()
    {
        var friday = new LocalDate(2026, 5, 1);
        var enquiry = Enquiry.Start("ENQ-1", ApplicationRoute.TwoStageGrant, EngagementStage.Idea, friday, Party.Researcher).State;
        var clock = Assert.Single(RunningClock.Of(enquiry, EngagementPolicy.Network));
        // The early May bank holiday is Monday 4 May.
        Assert.Equal(new LocalDate(2026, 5, 7), clock.DueOn);
        Assert.Equal(3, clock.WorkingDaysLeft(friday, WorkingDayCalendar.EnglandAndWales));
        Assert.True(clock.IsLate(new LocalDate(2026, 5, 8)));
        var met = Assert.Single(
            RunningClock.Of(enquiry.Meet("chief investigator", "first talk", friday, Party.Network).State, EngagementPolicy.Network));
        Assert.Equal((friday, false), (met.MetOn!.Value, met.IsRunning));
    }

    [Fact]
    public void Early_feedback_runs_three_clocks()
    {
        var enquiry = Enquiry.Start("ENQ-1", ApplicationRoute.Commercial, EngagementStage.Outline, Monday, Party.Researcher).State
            .Ask(NetworkOffer.EarlyFeedback, EngagementPolicy.Network, Monday, Party.Researcher).State
            .Take(NetworkOffer.EarlyFeedback, RequestStep.QuestionsReturned, Monday.PlusDays(3), Party.Network).State
            .Take(NetworkOffer.EarlyFeedback, RequestStep.InformationComplete, Monday.PlusDays(4), Party.Network).State;
        Assert.Equal(
            [
                "early-contact.response due 2026-03-19, met 2026-03-19",
                "early-feedback.receipt due 2026-03-16, met 2026-03-19",
                "early-feedback.questions due 2026-03-18, met 2026-03-19",
                "early-feedback.answer due 2026-03-25",
            ],
            RunningClock.Of(enquiry, EngagementPolicy.Network).Select(c => c.ToString()));
    }
}
