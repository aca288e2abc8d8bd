using Crn.Domain.Monitoring;
using Crn.Domain.Monitoring.Dates;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Troubleshooting.Signals;

/// <summary>Signals from plan and ledger: how far, which sites, at which rate.</summary>
internal static class LedgerSignals
{
    private const string NoOpenings = "no opening of a site is recorded";

    public static void Add(SignalSheet sheet, StudyReading read, ShortfallAttribution? split)
    {
        Progress(sheet, read);
        Openings(sheet, read);
        WithoutRecruits(sheet, read);
        Rates(sheet, read);
        Concentration(sheet, read, split);
    }

    private static void Progress(SignalSheet sheet, StudyReading read)
    {
        var (plan, recruited) = (read.Plan, read.Ledger.Recruited);
        var opened = StudyDates.Opened(read.Ledger) ?? plan.Window.Opening;
        sheet.Add(Recruited, recruited, "");
        sheet.Add(Target, plan.Target, "");
        sheet.Add(TimeToTarget, TimeAndTarget.Of(recruited, plan.Target, opened, plan.Window.PlannedClosure, read.Through)?.Relative,
            "no day has passed since the opening");
        sheet.Add(AgainstRamp, Against(ExpectedCurve.FromSitePlan), "nobody is expected yet, or the sites have no planned openings");
        sheet.Add(AgainstSeason, plan.Expected.SeasonFactors.IsEmpty ? null : Against(plan.Expected), "the plan has no seasons");
        sheet.Add(MonthsSinceOpening, Period.DaysBetween(plan.Window.Opening, read.Through) / RecruitmentRate.DaysPerMonth, "");

        double? Against(ExpectedCurve curve) =>
            plan.ExpectedBy(read.Through, curve) is > 0 and var expected ? (recruited / expected) - 1 : null;
    }

    private static void Openings(SignalSheet sheet, StudyReading read)
    {
        var due = read.Plan.Sites.Where(site => site.Opening.Due <= read.Through).Select(site => site.Code).ToHashSet();
        var stated = read.Plan.Sites.Any(site => site.Opening.Due is not null);
        var opened = read.Opened.Where(site => read.Plan.Find(StudyReading.Code(site)) is not null).ToList();
        var known = read.KnowsOpenings;
        sheet.Add(SitesPlanned, stated ? due.Count : null, "the plan states no opening of a site");
        sheet.Add(SitesOpened, known ? opened.Count : null, NoOpenings);
        sheet.Add(OpenedShare, known && due.Count > 0 ? (double)opened.Count / due.Count : null,
            !stated ? "the plan states no opening of a site" : due.Count == 0 ? "no site is due yet" : NoOpenings);
        var lags = opened.Where(site => read.Plan.Find(StudyReading.Code(site))!.Opening.Due is not null)
            .Select(site => (double)Period.DaysBetween(read.Plan.Find(StudyReading.Code(site))!.Opening.Due!.Value, site.OpenedOn!.Value))
            .Order().ToList();
        sheet.Add(OpeningLag, lags.Count > 0 ? (lags[(lags.Count - 1) / 2] + lags[lags.Count / 2]) / 2 : null,
            "no site with a planned opening has opened");
        var late = opened.Where(site => read.Plan.Find(StudyReading.Code(site))!.Opening.Due is { } day
            && Period.DaysBetween(day, site.OpenedOn!.Value) > read.Threshold(CauseThresholds.OpeningLag));
        sheet.Concerns(OpeningLag, late.Select(StudyReading.Code));
        due.ExceptWith(opened.Select(StudyReading.Code));
        sheet.Concerns(OpenedShare, due);
        sheet.Add(SetUpOverdue, !known ? null : read.Opened.Count > 0 ? 0
            : Math.Max(0, Period.DaysBetween(read.Plan.Window.Opening, read.Through)), NoOpenings);
        var open = read.Opened.Count(site => read.IsOpen(site, read.Through));
        sheet.Add(IsOpen, known ? open > 0 : null, NoOpenings);
    }

    private static void WithoutRecruits(SignalSheet sheet, StudyReading read)
    {
        var policy = MonitoringPolicy.InForceOn(read.AsAt);
        List<SiteCode> none = [];
        var unknown = 0;
        foreach (var site in read.Opened.Where(site => site.Recruited.Total == 0))
        {
            var answer = SiteMonitoring.Of(StudyReading.Code(site), read.Plan, read.Ledger, read.Through, policy).IsZeroRecruiter;
            if (answer == true) none.Add(StudyReading.Code(site));
            else if (answer is null) unknown++;
        }

        if (read.Opened.Count == 0)
        {
            sheet.Add(SitesWithoutRecruits, null, NoOpenings);
            sheet.Add(ZeroShare, null, NoOpenings);
            return;
        }

        sheet.Add(SitesWithoutRecruits, CountRange.Between(none.Count, none.Count + unknown));
        sheet.Add(ZeroShare, (double)none.Count / read.Opened.Count, (double)(none.Count + unknown) / read.Opened.Count);
        sheet.Concerns(SitesWithoutRecruits, none);
        sheet.Concerns(ZeroShare, none);
    }

    private static void Rates(SignalSheet sheet, StudyReading read)
    {
        double days = 0, planned = 0, recruited = 0;
        foreach (var site in read.Opened)
        {
            if (read.Plan.Find(StudyReading.Code(site))?.ExpectedRate is not { } rate || read.ReportedDays(site) is not (> 0 and var open))
                continue;
            days += open;
            planned += rate.InSiteDays * open;
            recruited += site.Recruited.Total;
        }

        const string Otherwise = "no open site with a planned rate has reported";
        sheet.Add(PlannedRate, days > 0 ? planned / days * RecruitmentRate.DaysPerMonth : null, Otherwise);
        sheet.Add(ObservedRate, days > 0 ? recruited / days * RecruitmentRate.DaysPerMonth : null, Otherwise);
        sheet.Add(RateShare, planned > 0 ? recruited / planned : null, Otherwise);
        var open2 = read.Opened.Count(site => read.IsOpen(site, read.Through));
        var left = read.Plan.Target - read.Ledger.Recruited;
        double? lateness = left <= 0 ? Period.DaysBetween(read.Plan.Window.PlannedClosure, TargetReached(read))
            : recruited > 0 && open2 > 0
                ? Period.DaysBetween(read.Plan.Window.PlannedClosure, read.Through) + (left / (recruited / days * open2)) : null;
        sheet.Add(ProjectedLateness, lateness, "nobody was recruited at an open site with a planned rate");
    }

    // The first day by which the target was surely reached; there is one by the last day counted.
    private static LocalDate TargetReached(StudyReading read)
    {
        var first = read.Opened.Select(site => site.OpenedOn!.Value).Append(read.Through).Min();
        var (before, by) = (-1, Period.DaysBetween(first, read.Through));
        while (by - before > 1)
        {
            var middle = before + ((by - before) / 2);
            if (read.Ledger.RecruitedBy(first.PlusDays(middle)).AtLeast >= read.Plan.Target) by = middle;
            else before = middle;
        }

        return first.PlusDays(by);
    }

    private static void Concentration(SignalSheet sheet, StudyReading read, ShortfallAttribution? split)
    {
        var total = read.Opened.Sum(site => site.Recruited.Total);
        var best = read.Opened.OrderByDescending(site => site.Recruited.Total).ThenBy(StudyReading.Code).Take(2).ToList();
        var enough = total > 0 && read.Opened.Count >= read.Threshold(CauseThresholds.LeastSites)
            && total >= read.Threshold(CauseThresholds.LeastRecruits);
        var few = read.Fewer(CauseThresholds.LeastSites, "sites or ") + Text.Of(read.Threshold(CauseThresholds.LeastRecruits))
            + " recruits";
        sheet.Add(TopTwoShare, enough ? (double)best.Sum(site => site.Recruited.Total) / total : null, few);
        var rest = split?.Sites.Where(site => site.Scope.SiteCode is { } code && best.All(one => StudyReading.Code(one) != code)).ToList();
        // What a site should have recruited on days about which it has not reported says nothing against it.
        var planned = rest?.Sum(site => site.Planned - (site.Of(ShortfallCause.ReportingLag).Recruits ?? 0)) ?? 0;
        sheet.Add(RestAgainstPlan, enough && planned > 1e-9 ? rest!.Sum(site => site.Actual) / planned : null,
            few + ", or no planned rates");
    }
}
