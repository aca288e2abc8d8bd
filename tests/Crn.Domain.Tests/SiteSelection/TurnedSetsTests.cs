using Crn.Domain.SiteSelection;
using Crn.Domain.SiteSelection.Search;

namespace Crn.Domain.Tests.SiteSelection;

/// <summary>Sets with a site that is out, or without one that is in, found for all sites in one walk.</summary>
public class TurnedSetsTests
{
    [Fact]
    public void In_one_walk_each_set_is_that_of_a_search_of_its_own()
    {
        var (asked, found) = (0, 0);
        for (var seed = 1; seed <= 14 / Share.Of; seed++)
        {
            var (candidates, request, wanted) = BoundsFirstTests.Instance(seed, 8 + (seed % 5));
            var isBudget = seed % 2 == 0;
            var all = candidates.ToValueList();
            var cheapest = SiteSelector.Cheapest(all, request, wanted);
            if (!cheapest.IsAccepted) continue;
            var chosen = isBudget ? SiteSelector.MostProbable(all, request, cheapest.Value.Cost).Value : cheapest.Value;
            var turned = new TurnedSets(chosen, all, new());
            foreach (var site in all)
            {
                var isIn = chosen.Sites.Contains(site);
                var other = isIn ? request with { MustNotHave = [site.Code] } : request with { MustHave = [site.Code] };
                var own = SiteSelector.Choose(all, other, chosen.ProbabilityWanted, chosen.Budget);
                asked++;
                if (turned.Of(site, isIn) is not { } set) continue;
                found++;
                SiteCandidate[] allowed = [.. all.Where(other.Allows)];
                Assert.Equal(own.Value.Sites, set.Members.Select(i => allowed[i]).ToValueList());
                Assert.Equal((own.Value.Cost.Amount, own.Value.Probability), (set.Cost, set.Probability));
            }
        }

        Assert.True(found >= 60 / Share.Of && found >= 0.7 * asked, $"{found} found of {asked}.");
    }
}
