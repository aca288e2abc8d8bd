using Crn.Domain.Projection.Evidence;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <summary>Chooses the model of the default projection by the data at hand, and says why in a sentence.</summary>
internal static class ModelSelection
{
    public static (ModelChoice Choice, string Why) For(RecruitmentPlan plan, SiteKnowledge known, TrialSeries? series,
        PlannedRateBelief belief)
    {
        var open = known.Sites.Count(s => s.PastDays > 0);
        var toOpen = known.Sites.Length - open;
        var rated = PlanningRates.Stated(plan).Length > 0;
        var recruited = Text.Of(known.Recruited);
        if (plan.Target <= known.Recruited && series is null) return (ModelChoice.NoPrior, "The target is met.");
        if (open == 0)
        {
            return toOpen > 0
                ? (ModelChoice.Planned, "No site has been open yet, so the plan is all that is known.")
                : (ModelChoice.NoPrior, "No site has been open, and the plan names none with an opening.");
        }

        if (rated && (series is null || known.Recruited < belief.EnoughRecruits))
        {
            return (ModelChoice.Planned, $"With {recruited} recruits so far the planned rates still say more than the history does.");
        }

        if (rated && open < belief.EnoughSites && toOpen > 0)
        {
            return (ModelChoice.Planned, $"Only {(open == 1 ? "1 site has" : Text.Of(open) + " sites have")} been open and others are " +
                $"still to open, so the planned rates are used too.");
        }

        return series is null
            ? (ModelChoice.NoPrior, $"With {recruited} recruits so far and no planned rate, all that is known is how long sites have " +
                $"been open.")
            : (ModelChoice.Averaged, $"There is a history of {recruited} recruits at {Text.Of(open)} {(open == 1 ? "site" : "sites")}, " +
                $"which weighs the models by how well they predicted it.");
    }
}
