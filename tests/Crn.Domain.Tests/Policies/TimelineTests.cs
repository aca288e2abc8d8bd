using Crn.Domain.Policies;

namespace Crn.Domain.Tests.Policies;

public class TimelineTests
{
    [Property]
    public void At_most_one_version_is_in_force_on_any_date(Timeline<int> timeline, LocalDate date)
    {
        var inForce = timeline.Versions.Where(version => version.IsInForceOn(date)).ToList();
        Assert.InRange(inForce.Count, 0, 1);
        Assert.Equal(inForce.SingleOrDefault(), timeline.InForceOn(date));
    }

    [Property]
    public void A_version_is_in_force_on_its_first_and_on_its_last_day_and_not_beyond(Timeline<int> timeline) =>
        Assert.All(timeline.Versions, version =>
        {
            if (version.From is { } first)
            {
                Assert.Equal(version.Value, timeline.ValueOn(first));
                Assert.NotEqual(version, timeline.InForceOn(first.PlusDays(-1)));
            }

            if (version.To is { } last)
            {
                Assert.Equal(version.Value, timeline.ValueOn(last));
                Assert.NotEqual(version, timeline.InForceOn(last.PlusDays(1)));
            }
        });

    [Property]
    public void The_order_in_which_versions_are_given_does_not_matter(Timeline<int> timeline) =>
        Assert.Equal(timeline, new Timeline<int>(Enumerable.Reverse(timeline.Versions)));

    [Property]
    public void Two_versions_of_the_same_dates_are_refused(Timeline<int> timeline) =>
        Assert.Throws<ArgumentException>(() => new Timeline<int>(timeline.Versions.Append(timeline.Versions[0])));

    [Property]
    public void Only_what_a_source_states_is_not_for_a_caller_to_replace(Citation citation) =>
        Assert.Equal(citation.Grade != EvidenceGrade.Stated, citation.IsReplaceable);

    [Property]
    public void Nothing_changes_between_a_date_and_the_next_change(Timeline<int> timeline, LocalDate date, PositiveInt step)
    {
        var next = timeline.NextChange(date);
        var later = date.PlusDays(step.Get);
        if (next is null || later < next) Assert.Equal(timeline.InForceOn(date), timeline.InForceOn(later));
        if (next is { } change) Assert.NotEqual(timeline.InForceOn(change.PlusDays(-1)), timeline.InForceOn(change));
    }

    [Property]
    public void Gaps_and_versions_together_cover_every_date_between_the_first_and_the_last(Timeline<int> timeline)
    {
        Assert.All(timeline.Gaps(), gap =>
        {
            Assert.Null(timeline.InForceOn(gap.Start));
            Assert.Null(timeline.InForceOn(gap.End));
            Assert.NotNull(timeline.InForceOn(gap.Start.PlusDays(-1)));
            Assert.NotNull(timeline.InForceOn(gap.End.PlusDays(1)));
        });
        for (var i = 1; i < timeline.Versions.Count; i++)
        {
            var between = timeline.Versions[i - 1].To!.Value.PlusDays(1);
            Assert.Equal(between == timeline.Versions[i].From, !timeline.Gaps().Any(gap => gap.Contains(between)));
        }
    }

    [Property]
    public void A_version_of_ones_own_holds_on_its_dates_and_changes_no_other(Timeline<int> timeline, LocalDate start, PositiveInt days,
        LocalDate date)
    {
        var own = new Dated<int>(99, start, start.PlusDays(days.Get), Citation.Local("our policy"));
        var replaced = timeline.With(own);
        var expected = own.IsInForceOn(date) ? 99 : timeline.InForceOn(date)?.Value;
        Assert.Equal(expected, replaced.InForceOn(date)?.Value);
        Assert.Equal(own, replaced.InForceOn(start));
    }

    [Property]
    public void A_difference_shows_both_versions_and_whether_the_value_differs(Timeline<int> timeline, LocalDate earlier, LocalDate later)
    {
        var change = timeline.Difference(earlier, later);
        Assert.Equal((timeline.InForceOn(earlier), timeline.InForceOn(later)), (change.Before, change.After));
        Assert.Equal(change.Before?.Value != change.After?.Value, change.IsOfValue);
        Assert.Equal(change.Before?.Source != change.After?.Source, change.IsOfSource);
    }
}
