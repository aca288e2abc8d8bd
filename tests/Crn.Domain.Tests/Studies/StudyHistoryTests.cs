using Crn.Domain.Studies;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Studies;

public class StudyHistoryTests
{
    [Property]
    public void A_view_of_a_day_is_the_fold_of_the_events_up_to_that_day(StudyHistory history, LocalDate date)
    {
        var days = history.Events.Select(e => e.RecordedOn).SelectMany(d => new[] { d.PlusDays(-1), d, d.PlusDays(1) }).Append(date);
        foreach (var day in days)
        {
            var until = history.Events.Where(e => e.RecordedOn <= day).ToValueList();
            Assert.Equal(until.IsEmpty ? null : Study.Replay(until), history.AsOf(day));
        }

        Assert.Equal(Study.Replay(history.Events), history.Current);
    }

    // Of the steps tried, one in seven is accepted.
    [Property(MaxRejected = 2_000)]
    public void A_history_grows_by_what_is_decided(StudyHistory history, StudyStep step)
    {
        var decision = step.Take(history.Current);
        if (!decision.IsAccepted) throw Counted.Skip();
        var longer = history.With(decision.Events);
        Assert.Equal(decision.State, longer.Current);
        Assert.Equal(longer, StudyHistory.Of(history.Events.AddRange(decision.Events)));
    }

    [Fact]
    public void A_history_without_a_registration_is_a_mistake() => Assert.Throws<ArgumentException>(() => StudyHistory.Of([]));
}
