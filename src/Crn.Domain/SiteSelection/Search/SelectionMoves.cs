using Crn.Domain.Money;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>Asks for a chosen set what becomes of it when one thing is asked otherwise.</summary>
internal static class SelectionMoves
{
    public static ValueList<SelectionMove> Of(SelectedSites chosen, Alternatives alternatives)
    {
        List<SelectionMove> moves = [];
        foreach (var points in (double[])[-0.1, -0.05, 0.05, 0.1])
        {
            if (chosen.ProbabilityWanted is { } wanted && Math.Round(wanted + points, 10) is > 0 and < 1 and var other)
                Ask(moves, alternatives, chosen, "probability " + Text.Percent(other), chosen.Request, other, null);
        }

        foreach (var tenths in (int[])[8, 9, 11, 12])
        {
            if (chosen.Budget is { IsZero: false } budget)
            {
                var other = Pounds.Of(decimal.Round(budget.Amount * tenths / 10, 2), budget.PriceYear);
                Ask(moves, alternatives, chosen, "budget " + other, chosen.Request, null, other);
            }
        }

        foreach (var months in (int[])[-3, -1, 1, 3])
        {
            var by = chosen.Request.By.PlusMonths(months);
            Ask(moves, alternatives, chosen, "by " + Text.Iso(by), chosen.Request.With(chosen.Request.Target, by));
        }

        foreach (var tenths in (int[])[9, 11])
        {
            var target = (int)Math.Min(SelectionRequest.MostRecruits, Math.Max(1, Math.Round(chosen.Request.Target * tenths / 10.0)));
            if (target != chosen.Request.Target)
                Ask(moves, alternatives, chosen, "target " + Text.Of(target), chosen.Request.With(target, chosen.Request.By));
        }

        if (Least(chosen) is { } more)
            moves.Add(new(more + " more", chosen.WithMore(more, budget => alternatives.Asked(chosen.Request, null, budget))));
        return moves.ToValueList();
    }

    private static void Ask(List<SelectionMove> moves, Alternatives alternatives, SelectedSites chosen, string asked,
        SelectionRequest request) =>
        Ask(moves, alternatives, chosen, asked, request, chosen.ProbabilityWanted, chosen.Budget);

    private static void Ask(List<SelectionMove> moves, Alternatives alternatives, SelectedSites chosen, string asked,
        SelectionRequest request,
        double? probability,
        Pounds? budget)
    {
        var found = alternatives.Asked(request, probability, budget);
        moves.Add(new(asked, found.Match(chosen.To, _ => (SelectionDifference?)null)));
    }

    // Less than the cheapest candidate outside costs buys an exchange at most.
    private static Pounds? Least(SelectedSites chosen) => chosen.Candidates
        .Where(candidate => chosen.Request.Allows(candidate) && !chosen.Sites.Contains(candidate) && !candidate.Cost.IsZero)
        .Select(candidate => (Pounds?)candidate.Cost).MinBy(cost => cost!.Value.Amount);
}
