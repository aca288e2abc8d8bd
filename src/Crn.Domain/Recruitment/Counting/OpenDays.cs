namespace Crn.Domain.Recruitment.Counting;

/// <summary>Counts the days on which a site was open, its own pauses and those of the study left out, each day once.</summary>
internal static class OpenDays
{
    public static int? Within(SiteRecruitment site, RecruitmentPeriod period, ValueList<SitePause> alsoPaused)
    {
        if (site.OpenedOn is not { } opened) return null;
        var from = opened > period.From ? opened : period.From;
        var to = site.ClosedOn is { } closed && closed < period.To ? closed : period.To;
        if (to < from) return 0;
        var days = Period.DaysBetween(from, to) + 1;
        var counted = from;
        foreach (var pause in alsoPaused.IsEmpty ? site.Pauses : [.. site.Pauses.Concat(alsoPaused).OrderBy(static p => p.From)])
        {
            var start = pause.From > counted ? pause.From : counted;
            var end = pause.ResumedOn is { } resumed && resumed <= to ? DateSteps.AddDays(resumed, -1) : to;
            if (end < start) continue;
            days -= Period.DaysBetween(start, end) + 1;
            counted = DateSteps.AddDays(end, 1);
        }

        return days;
    }
}
