namespace Crn.Domain.Recruitment;

/// <summary>What one site recruited, when it opened and whether it closed.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record SiteRecruitment
{
    internal SiteRecruitment(string site) => Site = site;

    /// <summary>The site's code or name.</summary>
    public string Site { get; }

    /// <summary>The first day the site could recruit; null when only its recruits are known.</summary>
    public LocalDate? Opened { get; private init; }

    /// <summary>The first day it could no longer recruit; null while it is open.</summary>
    public LocalDate? Closed { get; private init; }

    /// <summary>What was reported, by period, earliest first.</summary>
    public ValueList<PeriodCount> Reports { get; private init; }

    /// <summary>How many participants were recruited in all reports.</summary>
    public int Recruited
    {
        get
        {
            var total = 0;
            foreach (var report in Reports) total += report.Recruited;
            return total;
        }
    }

    internal SiteRecruitment OpenedOn(LocalDate date) => this with { Opened = date };

    internal SiteRecruitment ClosedOn(LocalDate date) => this with { Closed = date };

    internal SiteRecruitment With(PeriodCount report) => this with
    {
        Reports = [.. Reports.Where(r => r.Period != report.Period).Append(report).OrderBy(r => r.Period.Start).ThenBy(r => r.Period.End)],
    };

    internal SiteRecruitment WithAll(IEnumerable<PeriodCount> reports) => this with
    {
        Reports = [.. Reports.Concat(reports).GroupBy(r => r.Period).Select(g => g.Last()).OrderBy(r => r.Period.Start).ThenBy(r => r.Period.End)],
    };

    /// <summary>Participants in reports that ended by a date.</summary>
    internal int RecruitedBy(LocalDate date)
    {
        var total = 0;
        foreach (var report in Reports)
        {
            if (report.Period.End <= date) total += report.Recruited;
        }

        return total;
    }

    /// <summary>A period that had begun and not ended by a date: its count cannot be split.</summary>
    internal PeriodCount? Straddling(LocalDate date)
    {
        foreach (var report in Reports)
        {
            if (report.Period.Start <= date && report.Period.End > date) return report;
        }

        return null;
    }
}
