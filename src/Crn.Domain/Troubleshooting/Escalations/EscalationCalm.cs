namespace Crn.Domain.Troubleshooting.Escalations;

/// <summary>What of the last reports, as many as must persist, leads above a level. A report that does not say how it stands calms nothing;
/// other figures stand until another is reported.</summary>
internal static class EscalationCalm
{
    /// <summary>What speaks against the level, in words; empty when the reports have calmed.</summary>
    public static ValueList<string> Against(
        ValueList<(LocalDate On, EscalationReport Report)> reports, EscalationLevel level, EscalationPolicy policy) =>
        reports.Count < policy.Persistence.Value ? [$"there are fewer than {Text.Count(policy.Persistence.Value, "report", "reports")}"]
            : Last(reports, policy).SelectMany(standing => Against(standing, level, policy)).Distinct(StringComparer.Ordinal).ToValueList();

    /// <summary>Figures of earlier reports that the last ones do not state, and that lead above the level.</summary>
    public static ValueList<string> EarlierFigures(
        ValueList<(LocalDate On, EscalationReport Report)> reports, EscalationLevel level, EscalationPolicy policy) =>
        Last(reports, policy).SelectMany(standing => EarlierFigures(standing, level, policy)).Distinct(StringComparer.Ordinal)
            .ToValueList();

    private static IEnumerable<Standing> Last(ValueList<(LocalDate On, EscalationReport Report)> reports, EscalationPolicy policy)
    {
        List<Standing> all = [];
        (LocalDate, double)? zeroShare = null, lateness = null;
        foreach (var (on, report) in reports)
        {
            if (report.ZeroShare is { } share) zeroShare = (on, share);
            if (report.Lateness is { } late) lateness = (on, late);
            all.Add(new(on, report, zeroShare, lateness));
        }

        return all.TakeLast(policy.Persistence.Value);
    }

    private static IEnumerable<string> Against(Standing standing, EscalationLevel level, EscalationPolicy policy)
    {
        var (on, report) = (Text.Iso(standing.On), standing.Report);
        if (report.NeedsFunder) yield return $"the report of {on} is for the funder";
        if (report.IsFlagged) yield return $"the report of {on} has a flag";
        if (!report.JudgedOnTrack && report.TimeToTarget is null)
            yield return $"the report of {on} does not say how time and target stand";
        if (EscalationTriggers.OfFigures(report, policy) is var own && own > level)
            yield return $"the report of {on} leads to L{Text.Of((int)own)}";
        foreach (var figure in EarlierFigures(standing, level, policy)) yield return figure;
    }

    private static IEnumerable<string> EarlierFigures(Standing standing, EscalationLevel level, EscalationPolicy policy)
    {
        if (standing.Report.JudgedOnTrack) yield break;
        if (standing.ZeroShare is var (on, share) && on < standing.On && Leads(new() { ZeroShare = share }))
        {
            yield return $"the share of open sites without recruits of {Text.Iso(on)}, {Text.Percent(share)}, "
                + "stands until it is reported again";
        }

        if (standing.Lateness is var (day, late) && day < standing.On && Leads(new() { Lateness = late }))
        {
            yield return $"the projected lateness of {Text.Iso(day)}, {Text.Percent(late)} of the planned duration, "
                + "stands until it is reported again";
        }

        bool Leads(EscalationReport figure) => EscalationTriggers.OfFigures(figure, policy) > level;
    }

    // A report with the figures that stand on its day, its own or those of one before.
    private sealed record Standing(
        LocalDate On, EscalationReport Report, (LocalDate On, double Figure)? ZeroShare, (LocalDate On, double Figure)? Lateness);
}
