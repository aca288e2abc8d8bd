using Crn.Domain.Calendars;
using Crn.Domain.Permissions;

namespace Crn.Domain.SetUp.Network;

/// <summary>
/// What must be done before the submission: what takes a certain time begins as late as it may, as in a plan, and what does not begins at
/// once.
/// </summary>
internal sealed class BeforeSubmission(
    List<ForecastNode> nodes, Dictionary<StepKey, int> byKey, LocalDate asAt, LocalDate submitting, WorkingDayCalendar calendar)
{
    public void Set()
    {
        if (!byKey.TryGetValue(StepKey.OfStudy(Approvals.IrasSubmit), out var submission) || nodes[submission].Ended is not null) return;
        var latest = new Dictionary<int, LocalDate> { [submission] = submitting };
        for (var i = submission; i >= 0; i--)
        {
            if (!latest.TryGetValue(i, out var begin)) continue;
            nodes[i].EarliestBegin = Math.Max(0, Period.DaysBetween(asAt, begin));
            foreach (var earlier in nodes[i].ToBegin.Concat(nodes[i].ToEnd)) latest[earlier] = Earlier(latest, earlier, begin);
        }
    }

    private LocalDate Earlier(Dictionary<int, LocalDate> latest, int index, LocalDate end)
    {
        var begin = LatestBegin(nodes[index], end);
        return latest.TryGetValue(index, out var known) && known < begin ? known : begin;
    }

    private LocalDate LatestBegin(ForecastNode node, LocalDate end)
    {
        if (node.Duration.IsRandom(0)) return asAt;
        var basis = node.Working is null ? DayBasis.Calendar : DayBasis.Working;
        return ReviewPeriod.StartsBy(node.Duration.Longest, basis, end, calendar);
    }
}
