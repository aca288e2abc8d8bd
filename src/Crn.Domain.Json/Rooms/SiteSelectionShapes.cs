using Crn.Domain.Json.Shapes;
using Crn.Domain.SiteSelection;

namespace Crn.Domain.Json.Rooms;

internal static partial class SiteSelectionShapes
{
    internal static ObjectShape<CandidateStanding> CandidateStanding =>
        field ??= Atoms.Object<CandidateStanding>("Why a candidate is in a chosen set or not.", m =>
    {
        var code = m.Required("code", v => v.Code, SiteShapes.SiteCode);
        var isChosen = m.Required("isChosen", v => v.IsChosen, Atoms.Flag);
        var alternative = m.Optional("alternative", v => v.Alternative, SiteSelectionShapes.SelectedSites);
        var because = m.Required("because", v => v.Because, Atoms.Words);
        return p => new(code[p], isChosen[p], alternative[p], because[p]);
    });

    internal static BodyShape<SelectedSites> SelectedSites =>
        field ??= Atoms.Object<SelectedSites>("A chosen set of sites: what it costs, how probable the target is, and whether anything " +
            "better can exist.", m =>
    {
        var request = m.Required("request", v => v.Request, SiteSelectionShapes.SelectionRequest);
        var candidates = m.List("candidates", v => v.Candidates, SiteSelectionShapes.SiteCandidate);
        var probabilityWanted = m.Optional("probabilityWanted", v => v.ProbabilityWanted, Atoms.Number);
        var budget = m.Optional("budget", v => v.Budget, MoneyShapes.Pounds);
        var sites = m.List("sites", v => v.Sites, SiteSelectionShapes.SiteCandidate);
        var cost = m.Required("cost", v => v.Cost, MoneyShapes.Pounds);
        var probability = m.Required("probability", v => v.Probability, Atoms.Number);
        var isProven = m.Required("isProven", v => v.IsProven, Atoms.Flag);
        var lowestPossibleCost = m.Optional("lowestPossibleCost", v => v.LowestPossibleCost, MoneyShapes.Pounds);
        var highestPossibleProbability = m.Optional("highestPossibleProbability", v => v.HighestPossibleProbability, Atoms.Number);
        return p => new(request[p], candidates[p], probabilityWanted[p], budget[p])
        {
            Sites = sites[p],
            Cost = cost[p],
            Probability = probability[p],
            IsProven = isProven[p],
            LowestPossibleCost = lowestPossibleCost[p],
            HighestPossibleProbability = highestPossibleProbability[p],
        };
    }).AsDocument(new("crn.selected-sites"));

    internal static ObjectShape<SelectionDifference> SelectionDifference =>
        field ??= Atoms.Object<SelectionDifference>("How one chosen set differs from another: what comes in, what goes out, and what " +
            "that does to cost and probability.", m =>
    {
        var from = m.Required("from", v => v.From, SiteSelectionShapes.SelectedSites);
        var to = m.Required("to", v => v.To, SiteSelectionShapes.SelectedSites);
        return p => new(from[p], to[p]);
    });

    internal static ObjectShape<SelectionExplanation> SelectionExplanation =>
        field ??= Atoms.Object<SelectionExplanation>("A chosen set explained: why each site is in or out, what comes closest, how the " +
            "answer moves, what more money buys.", m =>
    {
        var chosen = m.Required("chosen", v => v.Chosen, SiteSelectionShapes.SelectedSites);
        var standings = m.List("standings", v => v.Standings, SiteSelectionShapes.CandidateStanding);
        var moves = m.List("moves", v => v.Moves, SiteSelectionShapes.SelectionMove);
        return p => new(chosen[p], standings[p], moves[p]);
    });

    internal static ObjectShape<SelectionMove> SelectionMove =>
        field ??= Atoms.Object<SelectionMove>("What becomes of a chosen set when one thing that was asked is another.", m =>
    {
        var asked = m.Required("asked", v => v.Asked, Atoms.Words);
        var difference = m.Optional("difference", v => v.Difference, SiteSelectionShapes.SelectionDifference);
        return p => new(asked[p], difference[p]);
    });

    internal static BodyShape<SelectionRequest> SelectionRequest =>
        field ??= Atoms.Object<SelectionRequest>("What a set of sites must reach, and what it must keep to.", m =>
    {
        var target = m.Required("target", v => v.Target, Atoms.Whole);
        var by = m.Required("by", v => v.By, Atoms.Date);
        var commonSpread = m.Required("commonSpread", v => v.CommonSpread, Atoms.Number);
        var mustHave = m.List("mustHave", v => v.MustHave, SiteShapes.SiteCode);
        var mustNotHave = m.List("mustNotHave", v => v.MustNotHave, SiteShapes.SiteCode);
        var leastRegions = m.Required("leastRegions", v => v.LeastRegions, Atoms.Whole);
        var mostSites = m.Optional("mostSites", v => v.MostSites, Atoms.Whole);
        var mostOfOneRegion = m.Optional("mostOfOneRegion", v => v.MostOfOneRegion, Atoms.Whole);
        var mostStaff = m.Optional("mostStaff", v => v.MostStaff, Atoms.Decimal);
        var leastUnderserved = m.Usual("leastUnderserved", v => v.LeastUnderserved, Atoms.Whole, 0);
        var leastOfRegions = m.List("leastOfRegions", v => v.LeastOfRegions, Atoms.Pair("region", Atoms.Words, "sites", Atoms.Whole));
        var mostNodes = m.Required("mostNodes", v => v.MostNodes, Atoms.Whole);
        return p => new(target[p], by[p])
        {
            CommonSpread = commonSpread[p],
            MustHave = mustHave[p],
            MustNotHave = mustNotHave[p],
            LeastRegions = leastRegions[p],
            MostSites = mostSites[p],
            MostOfOneRegion = mostOfOneRegion[p],
            MostStaff = mostStaff[p],
            LeastUnderserved = leastUnderserved[p],
            LeastOfRegions = leastOfRegions[p],
            MostNodes = mostNodes[p],
        };
    }).AsDocument(new("crn.selection-request"));

    internal static ObjectShape<SiteCandidate> SiteCandidate =>
        field ??= Atoms.Object<SiteCandidate>("A site that might be chosen: what it would recruit, as a planned site says it, and what " +
            "it costs.", m =>
    {
        var site = m.Required("site", v => v.Site, RecruitmentShapes.PlannedSite);
        var cost = m.Required("cost", v => v.Cost, MoneyShapes.Pounds);
        var staff = m.Usual("staff", v => v.Staff, Atoms.Decimal, 0);
        var isUnderserved = m.Usual("isUnderserved", v => v.IsUnderserved, Atoms.Flag, false);
        var meetsRequirements = m.Usual("meetsRequirements", v => v.MeetsRequirements, SheetShapes.Truth, default);
        return p => new(site[p], cost[p])
        {
            Staff = staff[p],
            IsUnderserved = isUnderserved[p],
            MeetsRequirements = meetsRequirements[p],
        };
    });
}
