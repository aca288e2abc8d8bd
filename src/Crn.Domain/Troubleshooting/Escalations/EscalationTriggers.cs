namespace Crn.Domain.Troubleshooting.Escalations;

/// <summary>To which level reports lead: figures when they persist, flags and proposals at once.</summary>
internal static class EscalationTriggers
{
    /// <summary>The causes that are flags of the research reset: they need not persist.</summary>
    public static readonly ValueList<string> Flags = ["C35", "C36", "C37"];

    /// <summary>The level to which the last reports lead, and why.</summary>
    public static (EscalationLevel Level, string Because) Warranted(ValueList<(LocalDate On, EscalationReport Report)> dated,
        bool planFailed, EscalationPolicy policy)
    {
        if (dated.IsEmpty) return (EscalationLevel.None, "there is no report");
        var reports = dated.Select(entry => entry.Report).ToValueList();
        var last = reports[^1];
        if (last.NeedsFunder) return (EscalationLevel.Funder, "the pilot is red, or a revision or closure is proposed");
        var persisting = reports.Count < policy.Persistence.Value ? EscalationLevel.None
            : reports.TakeLast(policy.Persistence.Value).Min(report => OfFigures(report, policy));
        if (persisting == EscalationLevel.Funder) return (persisting, "the projected end is too late, report after report");
        if (last.IsFlagged) return (EscalationLevel.NationalLead, "a flag of the research reset stands");
        if (planFailed && IsBehind(last)) return (EscalationLevel.NationalLead, "the recovery plan did not help");
        if (persisting > EscalationLevel.StudyTeam)
            return (persisting, $"report after report is at {Words(last)} or worse");
        if (MonthsBehind(dated, policy) >= policy.ReportsBehind.Value)
            return (EscalationLevel.LeadNetwork, $"behind for {Text.Count(policy.ReportsBehind.Value, "month", "months")}");
        return IsBehind(last) || (!last.JudgedOnTrack && !last.Causes.IsEmpty)
            ? (EscalationLevel.StudyTeam, IsBehind(last) ? "behind time and target" : "a cause was found")
            : (EscalationLevel.None, "on time and target, or judged on track");
    }

    /// <summary>The level to which the figures of one report lead.</summary>
    public static EscalationLevel OfFigures(EscalationReport report, EscalationPolicy policy)
    {
        if (report.JudgedOnTrack) return EscalationLevel.None;
        if (report.Lateness > policy.LatenessAbove.Value) return EscalationLevel.Funder;
        if (report.TimeToTarget < policy.NationalLeadBelow.Value) return EscalationLevel.NationalLead;
        if (report.TimeToTarget < policy.LeadNetworkBelow.Value || report.ZeroShare > policy.ZeroShareAbove.Value)
            return EscalationLevel.LeadNetwork;
        return IsBehind(report) || !report.Causes.IsEmpty ? EscalationLevel.StudyTeam : EscalationLevel.None;
    }

    // Calendar months from the first to the last of the reports in a row that are behind, both counted; 0 while too few persist.
    private static int MonthsBehind(ValueList<(LocalDate On, EscalationReport Report)> dated, EscalationPolicy policy)
    {
        var behind = dated.Reverse().TakeWhile(entry => IsBehind(entry.Report)).ToList();
        return behind.Count < policy.Persistence.Value ? 0
            : (12 * (behind[0].On.Year - behind[^1].On.Year)) + behind[0].On.Month - behind[^1].On.Month + 1;
    }

    private static bool IsBehind(EscalationReport report) => report is { JudgedOnTrack: false, TimeToTarget: < 0 };

    private static string Words(EscalationReport report) =>
        report.TimeToTarget is { } figure ? Text.Percent(figure) : "too many sites without recruits";
}
