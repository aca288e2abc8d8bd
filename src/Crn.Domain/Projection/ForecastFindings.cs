using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Projection.Drift;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Projection;

/// <summary>What in the plan and the ledger makes a projection weaker than it seems, or could be put right.</summary>
internal static class ForecastFindings
{
    private const double ManyZeroRecruiters = 0.3;
    private const double OneSiteDominates = 0.5;
    private const double RatesApart = 3;
    private const double Conflict = 0.01;
    private const double FarAhead = 2;
    private const double Decline = 0.05;

    private static readonly Citation Source = Citation.Default("what to say beside a projection");

    public static ValueList<RecruitmentFinding> Of(RecruitmentPlan plan, SiteKnowledge known, double? surprise)
    {
        var findings = new List<RecruitmentFinding>();
        void Add(string code, SiteOrStudy site, string because, string action) => findings.Add(new(code, site, because, action, Source));

        var remaining = plan.Target - known.Recruited;
        if (remaining > 0 && Array.TrueForAll(known.Sites, s => !(s.Until(double.PositiveInfinity) > 0)))
        {
            Add("projection.nobody-recruits", SiteOrStudy.WholeStudy, "Every site is closed or paused, and none is still to open.", "Record what has resumed, or plan sites that open.");
        }
        else if (known.Caps.Reachable(known.Sites) is { } reachable && remaining > reachable)
        {
            Add("projection.target-above-caps", SiteOrStudy.WholeStudy, $"The caps leave room for {Text.Of(reachable)} more, and {Text.Of(remaining)} are wanted.", "Raise a cap, or add sites.");
        }

        foreach (var site in plan.Sites)
        {
            if (plan.CapOf(RecruitmentScope.Site(site.Code)) is { } cap && known.Counts.GetValueOrDefault(site.Code) > cap)
            {
                Add("projection.cap-below-count", site.Code, $"{site.Code} recruited more than its cap of {Text.Of(cap)}.", "Check the cap and the counts.");
            }
        }

        var open = Array.FindAll(known.Sites, s => s.PastDays > 0 && !s.Site.IsWholeStudy);
        var recruited = open.Sum(s => s.Recruited);
        var none = open.Count(s => known.Counts.GetValueOrDefault(s.Site.Code) == 0);
        if (none > ManyZeroRecruiters * open.Length) Add("projection.zero-recruiters", SiteOrStudy.WholeStudy, $"{Text.Of(none)} of {Text.Of(open.Length)} open sites have recruited nobody.", "Find out which of them ever will.");
        foreach (var site in open)
        {
            if (open.Length > 1 && site.Recruited > OneSiteDominates * recruited) Add("projection.one-site-dominates", site.Site, $"{site.Site} recruited more than half of all.", "Ask what happens if it stops.");
        }

        foreach (var site in known.Sites)
        {
            // A day at least is counted where somebody was recruited.
            if (site is { PastDays: > 0, Recruited: > 0 } && site.Opened > -1) Add("projection.hardly-open", site.Site, $"{site.Site} opened and recruited on the same day; a day of exposure is taken.", "Check the opening; wait for more days before reading its rate.");
        }

        if (known.Overdue > 0) Add("projection.openings-overdue", SiteOrStudy.WholeStudy, $"{Text.Of(known.Overdue)} sites are past their planned opening and not open.", "Give them new dates.");
        var planned = open.Sum(s => (plan.Find(s.Site.Code)?.ExpectedRate?.InSiteDays ?? double.NaN) * s.PastDays / s.Weight);
        if (planned > 0 && (recruited + 1) * RatesApart < planned) Add("projection.plan-too-hopeful", SiteOrStudy.WholeStudy, "Open sites recruit at less than a third of their planned rates.", "Plan anew with the rates seen.");
        if (planned > 0 && recruited > RatesApart * (planned + 1)) Add("projection.plan-too-cautious", SiteOrStudy.WholeStudy, "Open sites recruit at more than three times their planned rates.", "Plan anew with the rates seen.");
        var late = known.Ledger.Sites.Where(s => s.OpenedOn <= known.DataCut && SiteHistory.By(s.ClosedOn, known.DataCut) is null
            && !(known.Ledger.ReportedThrough(s.Site) >= known.Ledger.Lag.SettledThrough(known.AsAt))).ToList();
        if (late.Count > 0)
        {
            var through = late.Select(s => known.Ledger.ReportedThrough(s.Site)).Where(d => d is not null).Min();
            Add(
                "projection.report-late", SiteOrStudy.WholeStudy, $"{Text.Count(late.Count, "open site has", "open sites have")} not reported for longer than the reporting lag of {Text.Of(known.Ledger.Lag.Days)} days: silence is taken as nobody.",
                "Ask for the reports, or project as of an earlier date" + (through is { } day ? $": all that have reported did so to {Text.Iso(day)}." : "."));
        }

        // Sites that recruit and are not in the plan could make it up.
        if (remaining > 0 && known.Ledger.Sites.All(s => plan.Find(s.Site.Code) is not null) && plan.FromRatesBy(plan.Window.PlannedClosure) < plan.Target)
        {
            Add("projection.plan-falls-short", SiteOrStudy.WholeStudy, $"By its own rates the plan recruits {Text.Of((int)plan.FromRatesBy(plan.Window.PlannedClosure)!.Value)} by its planned closure, and wants {Text.Of(plan.Target)}.", "Plan more sites, more time, or higher rates that can be borne out.");
        }

        var likelihood = new CentreLikelihood(known.Sites);
        if (likelihood is { Sites: > 2, Recruited: > 0, DispersionScore: <= 0 } && likelihood.BestShape() is null)
        {
            Add("projection.sites-alike", SiteOrStudy.WholeStudy, "Counts of sites differ no more than chance makes them: nothing separates their rates.", "Read nothing into the order of the sites.");
        }

        if (TrialSeries.Gather(known, known.Ledger) is { } series)
        {
            var ahead = Period.DaysBetween(known.DataCut, plan.Window.PlannedClosure);
            if (remaining > 0 && ahead > FarAhead * series.Elapsed) Add("projection.far-ahead", SiteOrStudy.WholeStudy, $"The planned closure lies {Text.Of(ahead)} days ahead, more than twice the {Text.Of(series.Elapsed)} days seen.", "Project again when more has been seen.");
            if (RateDecline.PValue(series) < Decline) Add("projection.rates-fall", SiteOrStudy.WholeStudy, "Recruits per open day fell from the first half of the time to the second by more than chance explains.", "Do not use a model with constant rates.");
        }

        if (surprise < Conflict) Add("projection.plan-and-facts-disagree", SiteOrStudy.WholeStudy, "So few recruits were all but impossible under the plan that the projection trusts.", "Trust the plan less, or use the default projection.");
        return findings.ToValueList();
    }
}
