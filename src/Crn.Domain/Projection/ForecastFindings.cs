using Crn.Domain.Policies;
using Crn.Domain.Projection.Drift;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Recruitment;
using Crn.Domain.Recruitment.Counting;

namespace Crn.Domain.Projection;

/// <summary>What in the plan and the ledger makes a projection weaker than it seems, or could be put right.</summary>
internal sealed class ForecastFindings(RecruitmentPlan plan, SiteKnowledge known, FindingPolicies own)
{
    private static readonly Citation Source = Citation.Default("what to say beside a projection");

    private readonly SiteExposure[] open = Array.FindAll(known.Sites, s => s.PastDays > 0 && !s.Site.IsWholeStudy);

    private readonly ProjectionNumbers numbers = own.Projection?.Numbers ?? known.Numbers
        ?? ProjectionPolicy.InForceOn(known.AsAt).Numbers;

    private int Remaining => plan.Target - known.Recruited;

    private int RecruitedAtSites => open.Sum(s => s.Recruited);

    // The policy is the caller's own; that in force on the day where there is none.
    public static ValueList<RecruitmentFinding> Of(RecruitmentPlan plan, SiteKnowledge known, double? surprise, FindingPolicies own)
    {
        var findings = new ForecastFindings(plan, known, own);
        return CountFindings.OncePerMatter(findings.OfPlaces().Concat(findings.OfSites()).Concat(findings.OfPlannedRates())
            .Concat(findings.OfReports())
            .Concat(findings.OfPlan())
            .Concat(findings.OfHistory()).Concat(findings.OfSurprise(surprise)));
    }

    // Whether the target can be reached at all.
    private IEnumerable<RecruitmentFinding> OfPlaces()
    {
        if (Remaining > 0 && Array.TrueForAll(known.Sites, s => !(s.Until(double.PositiveInfinity) > 0)))
        {
            yield return Study("projection.nobody-recruits", "Every site is closed or paused, and none is still to open.",
                "Record what has resumed, or plan sites that open.");
        }
        else if (known.Caps.Reachable(known.Sites) is { } reachable && Remaining > reachable)
        {
            yield return CountFindings.TargetAboveCaps(reachable, Remaining);
        }

        foreach (var finding in CountFindings.OverCap(plan, known.Recruited, site => known.Counts.GetValueOrDefault(site)))
            yield return finding;
    }

    private IEnumerable<RecruitmentFinding> OfSites()
    {
        var policy = own.Counts ?? RecruitmentPolicy.InForceOn(known.AsAt);
        var none = open.Count(s => known.Counts.GetValueOrDefault(s.Site.Code) == 0);
        foreach (var finding in CountFindings.ManyZeroRecruiters(none, open.Length, policy)) yield return finding;
        // All that were reported: the exposure of a site whose opening is inferred leaves out the recruit that shows it.
        var counts = Array.ConvertAll(open, s => (s.Site, Recruited: known.Counts.GetValueOrDefault(s.Site.Code)));
        foreach (var finding in CountFindings.OneSiteDominates(counts, counts.Sum(s => s.Recruited), policy)) yield return finding;

        // A day at least is counted where somebody was recruited.
        foreach (var site in known.Sites.Where(s => s is { PastDays: > 0, Recruited: > 0 } && s.Opened > -1))
        {
            yield return Site(
                "projection.hardly-open", site.Site, $"{site.Site} opened and recruited on the same day; a day of exposure is taken.",
                "Check the opening; wait for more days before reading its rate.");
        }

        foreach (var finding in CountFindings.OpeningsOverdue(known.Overdue)) yield return finding;
    }

    private IEnumerable<RecruitmentFinding> OfPlannedRates()
    {
        var planned = open.Sum(s => (plan.Find(s.Site.Code)?.ExpectedRate?.InSiteDays ?? double.NaN) * s.PastDays / s.Weight);
        var apart = numbers.RatesApart;
        if (planned > 0 && (RecruitedAtSites + 1) * apart < planned)
        {
            yield return Study("projection.plan-too-hopeful",
                $"Open sites recruit at less than {(apart.Equals(3) ? "a third" : "one in " + Text.Of(apart))} of their planned rates.",
                "Plan anew with the rates seen.");
        }

        if (planned > 0 && RecruitedAtSites > apart * (planned + 1))
        {
            yield return Study("projection.plan-too-cautious",
                $"Open sites recruit at more than {(apart.Equals(3) ? "three" : Text.Of(apart))} times their planned rates.",
                "Plan anew with the rates seen.");
        }
    }

    private IEnumerable<RecruitmentFinding> OfReports() => CountFindings.OfSlips(known.Ledger)
        .Concat(CountFindings.ReportsLate(CountFindings.Reporters(known.Ledger)
        // Where nobody said when it opened, its recruits show that it has.
        .Where(s => s.HasOpened && !(s.OpenedOn > known.DataCut) && SiteHistory.By(s.ClosedOn, known.DataCut) is null
            && !(known.Ledger.ReportedThrough(s.Site) >= known.Ledger.Lag.SettledThrough(known.AsAt))), known.Ledger));

    private IEnumerable<RecruitmentFinding> OfPlan()
    {
        // Sites that recruit and are not in the plan could make it up.
        if (Remaining <= 0 || known.Ledger.Sites.Any(s => plan.Find(s.Site.Code) is null)) yield break;
        if (plan.FromRatesBy(plan.Window.PlannedClosure) is not { } expected || expected >= plan.Target) yield break;
        yield return Study(
            "projection.plan-falls-short",
            $"By its own rates the plan recruits {Text.Of((int)expected)} by its planned closure, and wants {Text.Of(plan.Target)}.",
            "Plan more sites, more time, or higher rates that can be borne out.");
    }

    private IEnumerable<RecruitmentFinding> OfHistory()
    {
        var likelihood = new CentreLikelihood(known.Sites);
        if (likelihood is { Sites: > 2, Recruited: > 0, DispersionScore: <= 0 } && likelihood.BestShape() is null)
        {
            yield return Study(
                "projection.sites-alike", "Counts of sites differ no more than chance makes them: nothing separates their rates.",
                "Read nothing into the order of the sites.");
        }

        if (TrialSeries.Gather(known, known.Ledger, numbers) is not { } series) yield break;
        var ahead = Period.DaysBetween(known.DataCut, plan.Window.PlannedClosure);
        var times = numbers.FarAhead.Equals(2) ? "twice" : Text.Of(numbers.FarAhead) + " times";
        if (Remaining > 0 && ahead > numbers.FarAhead * series.Elapsed)
        {
            yield return Study(
                "projection.far-ahead",
                $"The planned closure lies {Text.Of(ahead)} days ahead, more than {times} the {Text.Of(series.Elapsed)} days seen.",
                "Project again when more has been seen.");
        }

        if (RateDecline.PValue(series) < numbers.FallBelow)
        {
            yield return Study(
                "projection.rates-fall",
                "Recruits per open day fell from the first half of the time to the second by more than chance explains.",
                "Do not use a model with constant rates.");
        }
    }

    private IEnumerable<RecruitmentFinding> OfSurprise(double? surprise)
    {
        if (!(surprise < numbers.SurpriseBelow)) yield break;
        yield return Study(
            "projection.plan-and-facts-disagree", "So few recruits were all but impossible under the plan that the projection trusts.",
            "Trust the plan less, or use the default projection.");
    }

    private static RecruitmentFinding Study(string code, string because, string action) =>
        new(code, SiteOrStudy.WholeStudy, because, action, Source);

    private static RecruitmentFinding Site(string code, SiteOrStudy site, string because, string action) =>
        new(code, site, because, action, Source);
}
