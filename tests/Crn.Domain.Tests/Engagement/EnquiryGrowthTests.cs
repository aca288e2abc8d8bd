using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Engagement.Checks;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Engagement;

/// <summary>Facts, sites, meetings and deadlines one by one: in proportion, and found as if all were gone through.</summary>
public class EnquiryGrowthTests
{
    private static readonly LocalDate Today = new(2026, 5, 5);

    [Property(MaxTest = 100 / Share.Of)]
    public void What_is_looked_up_is_what_going_through_the_enquiry_finds(Enquiry enquiry)
    {
        // Every event in turn, so that each step of the index is held to the lists.
        var now = Enquiry.Replay([enquiry.History[0]]);
        foreach (var recorded in enquiry.History.Skip(1))
        {
            now = now.Evolve(recorded);
            var all = EnquiryIndex.Of(now);
            Assert.All(now.Requests, r => Assert.Equal(now.Requests.LastOrDefault(o => o.Offer == r.Offer), now.RequestFor(r.Offer)));
            Assert.All(now.Sites, s => Assert.Same(s, now.Site(s.Site)));
            Assert.All(now.Deadlines, d => Assert.Equal(d.Date, now.Index.Deadline(d.Name)));
            Assert.All(now.Meetings, m => Assert.True(now.Index.HasMeeting(m)));
            Assert.All(now.Achievements, a => Assert.True(now.Index.HasAchievement(a)));
            Assert.All(now.Known, k =>
            {
                var other = Fact.Choice<Guid>(k.Fact.Code, "another kind");
                Assert.True(now.Index.HasOtherKind(other));
                Assert.Equal(all.HasOtherKind(k.Fact), now.Index.HasOtherKind(k.Fact));
            });
            Assert.Equal(now.Deadlines.OrderBy(d => d.Date).ThenBy(d => d.Name.Value, StringComparer.Ordinal),
                now.Deadlines.AsEnumerable());
            Assert.Equal(now.Sites.OrderBy(s => s.Site), now.Sites.AsEnumerable());
            Assert.Equal(now.Known.OrderBy(k => k.Fact.Code, StringComparer.Ordinal), now.Known.AsEnumerable());
        }

        Assert.Equal(enquiry, now);
    }

    [Fact]
    public void Facts_sites_meetings_and_deadlines_one_by_one_cost_in_proportion()
    {
        Growth.AboutLinear(n => Each(n, (e, i) => e.Learn(FactSheet.Empty.With(Count(i), 3, "form", null), Firmness.Estimated, Today,
            Party.Researcher)));
        Growth.AboutLinear(n => Each(n, (e, i) => e.LearnOfSite(SiteCode.From("S" + (i * 7 % n)),
            FactSheet.Empty.With(Count(1), 3, "form", null), Firmness.Estimated, Today, Party.SiteOrganisation)));
        Growth.AboutLinear(n => Each(n, (e, i) => e.Meet("the team", $"Meeting {i}", Today.PlusDays(i), Party.Network)));
        Growth.AboutLinear(n => Each(n, (e, i) =>
            e.SetDeadline($"D{i}", SubmissionKind.OutlineApplication, Today.PlusDays(i * 7 % n), Today, Party.Researcher)));
    }

    [Fact]
    public void Replay_costs_in_proportion()
    {
        Enquiry Learnt(int n) => Each(n, (e, i) => e.Learn(FactSheet.Empty.With(Count(1), i, "form", null), Firmness.Estimated,
            Today.PlusDays(i), Party.Researcher));
        var (few, many) = (Learnt(500).History, Learnt(2000).History);
        Growth.AboutLinear(n => Enquiry.Replay(n == 500 ? few : many));
    }

    private static Enquiry Each(int n, Func<Enquiry, int, Decision<Enquiry, EnquiryEvent>> verb) => Enumerable.Range(0, n).Aggregate(
        Enquiry.Start("ENQ-17", ApplicationRoute.TwoStageGrant, EngagementStage.Outline, Today, Party.Researcher).State,
        (enquiry, i) => verb(enquiry, i).State);

    private static Fact<int> Count(int i) => Fact.Count(FormattableString.Invariant($"n{i * 7919L % 100003:00000}"), $"How many {i}?");
}
