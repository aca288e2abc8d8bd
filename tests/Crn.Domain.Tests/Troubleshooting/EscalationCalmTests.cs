using Crn.Domain.Decisions;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>What stands against lowering is said where it is asked.</summary>
public class EscalationCalmTests
{
    private static readonly LocalDate Day = new(2026, 2, 2);

    private const string OldShare = "the share of open sites without recruits of 2026-03-02, 30%, stands until it is reported again";

    [Fact]
    public void A_figure_that_later_reports_leave_out_stands_and_refusal_and_reason_name_its_value_and_day()
    {
        var calm = After(new() { TimeToTarget = -0.6, ZeroShare = 0.3 }, new() { TimeToTarget = 0.05 }, new() { TimeToTarget = 0.05 });
        Assert.Equal(EscalationLevel.None, calm.Warranted());
        Assert.Equal("on time and target, or judged on track; " + OldShare, calm.WhyWarranted());
        var refusal = Lowered(calm, EscalationLevel.StudyTeam).Reasons.Single();
        Assert.Equal(("escalation.not-calmed", $"The reports do not allow it yet: {OldShare}."), (refusal.Code, refusal.Because));
        Assert.Contains("2 reports in a row", refusal.Remedy, StringComparison.Ordinal);
        Assert.True(Lowered(calm, EscalationLevel.LeadNetwork).IsAccepted);

        var again = Reported(calm, 4, new() { TimeToTarget = 0.05, ZeroShare = 0.1 });
        Assert.False(Lowered(again, EscalationLevel.StudyTeam).IsAccepted);
        var twice = Reported(again, 5, new() { TimeToTarget = 0.05 });
        Assert.True(Lowered(twice, EscalationLevel.None).IsAccepted);
        Assert.Equal("on time and target, or judged on track", twice.WhyWarranted());
    }

    [Fact]
    public void So_does_a_projected_lateness_and_everything_else_is_named_too()
    {
        var late = After(new() { TimeToTarget = -0.6, Lateness = 0.4 }, new() { TimeToTarget = 0.05 }, new() { IsFlagged = true });
        var because = Lowered(late, EscalationLevel.StudyTeam).Reasons.Single().Because;
        Assert.Contains("the projected lateness of 2026-03-02, 40% of the planned duration, stands", because, StringComparison.Ordinal);
        Assert.Contains("the report of 2026-05-02 has a flag", because, StringComparison.Ordinal);
        Assert.Contains("the report of 2026-05-02 does not say how time and target stand", because, StringComparison.Ordinal);
    }

    private static Escalation After(EscalationReport behind, params EscalationReport[] later)
    {
        var escalation = Reported(Reported(Escalation.Start(Day, Party.Network).State, 0, behind), 1, behind);
        escalation = escalation.Escalate(new(EscalationLevel.NationalLead, ["C17"], "staff", Party.Network, Day.PlusMonths(9)),
            Day.PlusMonths(1), Party.Network).State;
        for (var i = 0; i < later.Length; i++) escalation = Reported(escalation, i + 2, later[i]);
        return escalation;
    }

    private static Escalation Reported(Escalation escalation, int month, EscalationReport report) =>
        escalation.Report(report, Day.PlusMonths(month), Party.Network).State;

    private static Decision<Escalation, EscalationEvent> Lowered(Escalation escalation, EscalationLevel level) =>
        escalation.Lower(level, Day.PlusMonths(8), Party.Network);
}
