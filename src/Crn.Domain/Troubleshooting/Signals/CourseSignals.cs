using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Troubleshooting.Signals;

/// <summary>Signals from the course of recruitment by month: recent beside earlier, sites that fell silent, a step.</summary>
internal static class CourseSignals
{
    private const double FromNobody = 100;

    public static void Add(SignalSheet sheet, StudyReading read)
    {
        Whole(sheet, read);
        BySite(sheet, read);
        var drop = StepChange.Of(read);
        sheet.Add(StepDrop, drop, read.Fewer(CauseThresholds.LeastMonths, "whole months, or ")
            + Text.Of(read.Threshold(CauseThresholds.LeastRecruits)) + " recruits, with a known opening");
    }

    private static void Whole(SignalSheet sheet, StudyReading read)
    {
        var (recent, before) = (read.Within(read.Recent), read.Within(read.Before));
        var days = read.Opened.Sum(site => (double)read.OpenDays(site, read.Before));
        const string Otherwise = "nobody was recruited in the three months before, or they are not reported";
        if (before is { AtLeast: > 0, AtMost: { } most })
        {
            if (recent.IsExact && before.IsExact) sheet.Add(RecentShare, read.Lengths * recent.AtLeast / before.AtLeast, Otherwise);
            else sheet.Add(RecentShare, read.Lengths * recent.AtLeast / most, read.Lengths * recent.AtMost / before.AtLeast);
        }
        else
        {
            // After nobody, somebody is no decline.
            sheet.Add(RecentShare, before is { IsExact: true } && days > 0 && recent.AtLeast > 0 ? FromNobody : null, Otherwise);
        }

        sheet.Add(RecentOpenShare, days > 0 ? read.Lengths * read.Opened.Sum(site => read.OpenDays(site, read.Recent)) / days : null,
            "no site was open in the three months before");
    }

    private static void BySite(SignalSheet sheet, StudyReading read)
    {
        List<Sites.SiteCode> silent = [];
        var (asked, falling, open) = (0, 0, 0);
        var fall = (double)read.Threshold(CauseThresholds.Fall);
        var enough = Math.Max(1, read.Threshold(CauseThresholds.LeastSiteRecruits));
        foreach (var site in read.Opened.Where(site => read.IsOpen(site, read.Recent.To)))
        {
            var (recent, before) = (read.Within(site, read.Recent), read.Within(site, read.Before));
            if (!recent.IsExact) continue;
            open++;
            if (recent.AtLeast == 0 && site.Recruited.TotalBy(read.Before.To) >= enough) silent.Add(StudyReading.Code(site));
            if (!before.IsExact || before.AtLeast < enough) continue;
            asked++;
            if (read.Lengths * recent.AtLeast < fall * before.AtLeast) falling++;
        }

        sheet.Add(SitesSilent, open > 0 ? silent.Count : null, "no open site has reported the last three months");
        sheet.Concerns(SitesSilent, silent);
        sheet.Add(FallingSites, asked > 0 && asked >= read.Threshold(CauseThresholds.LeastSites) ? (double)falling / asked : null,
            read.Fewer(CauseThresholds.LeastSites, $"sites recruited {Text.Of(enough)} or more in the three months before"));
    }
}
