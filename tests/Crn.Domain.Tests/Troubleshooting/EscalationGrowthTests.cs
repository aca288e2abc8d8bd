using Crn.Domain.Decisions;
using Crn.Domain.Tests.Foundations;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>Reports of an escalation one by one: in proportion.</summary>
public class EscalationGrowthTests
{
    private static readonly LocalDate Day = new(2020, 1, 1);

    [Fact]
    public void Reports_one_by_one_and_their_replay_cost_in_proportion()
    {
        Growth.AboutLinear(n => Reported(n));
        var (few, many) = (Reported(500), Reported(2000));
        Growth.AboutLinear(n => Escalation.Replay(n == 500 ? few : many));
    }

    private static ValueList<EscalationEvent> Reported(int n)
    {
        var start = Escalation.Start(Day, Party.Network);
        var (escalation, events) = (start.State, start.Events);
        for (var i = 1; i <= n; i++)
        {
            var next = escalation.Report(new EscalationReport { TimeToTarget = -0.4 }, Day.PlusDays(i), Party.Network);
            (escalation, events) = (next.State, events.AddRange(next.Events));
        }

        return events;
    }
}
