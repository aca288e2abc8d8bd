using Crn.Domain.Policies;
using Crn.Domain.Studies;

namespace Crn.Domain.Portfolio;

/// <summary>
/// What can be wrong in a record, read from the record alone. A date known in part counts only when every day it can be does.
/// </summary>
internal static class DataQualityRules
{
    private const int DaysPastPlannedOpening = 90;

    private static readonly Citation Monitoring =
        Citation.Inferred("Network monitoring guides", "data-quality rules on milestones and status");
    private static readonly Citation Reset =
        Citation.Stated("Research Reset and Managed Recovery guides", "studies past their milestones", new LocalDate(2021, 1, 1));
    private static readonly Citation Record = Citation.Default("what a record needs before it can be counted");
    private static readonly Citation FirstRecruit = Citation.Inferred("NIHR Sponsor Engagement Tool, public source", "ST-06");

    private static readonly Row[] Rows =
    [
        new(
            "status-not-stated", Record,
            "The record states no status.",
            "State the status.",
            (study, _) => study.Status is null),
        new(
            "no-managing-specialty", Record,
            "The record names no managing specialty.",
            "Name the one managing specialty.",
            (study, _) => study.ManagingSpecialtyName is null),
        new(
            "managing-specialty-not-listed", Record,
            "The managing specialty is not of the network's list.",
            "Use the name of one of the thirty specialties.",
            (study, _) => study is { ManagingSpecialtyName: not null, ManagingSpecialty: null }),
        new(
            "no-uk-target", Record,
            "The record states no UK recruitment target.",
            "State the target.",
            (study, _) => study.Targets.Uk is null),
        new(
            "targets-contradict", Record,
            "A target is larger than that of the whole it is a part of: England than the UK, or either than all countries.",
            "Correct the targets.",
            (study, _) => study.Targets.IsContradictory),
        new(
            "recruited-in-set-up", Monitoring,
            "Participants are reported, yet the study is in set-up.",
            "Correct the status or the report.",
            (study, _) => study is { StatusGroup: StudyStatusGroup.InSetup, Recruited.Count: > 0 }),
        new(
            "planned-opening-long-past", Reset,
            "The planned opening is more than 90 days past, and the study is in set-up.",
            "Open the study, give a new date, or withdraw it.",
            (study, asAt) => study.StatusGroup == StudyStatusGroup.InSetup
                && study.Milestones.PlannedOpening?.Latest < DateSteps.AddDays(asAt, -DaysPastPlannedOpening)),
        new(
            "overdue-closure", Monitoring,
            "The planned closure is past, and the study is not closed.",
            "Ask the sponsor for a new date, or close the study.",
            (study, asAt) => study.StatusGroup is StudyStatusGroup.Open or StudyStatusGroup.Suspended
                && study.Milestones.PlannedClosure?.Latest < asAt),
        new(
            "overdue-re-opening", Monitoring,
            "The estimated re-opening is past, and the study is suspended.",
            "Re-open the study, or give a new date.",
            (study, asAt) => study.StatusGroup == StudyStatusGroup.Suspended
                && study.Milestones.EstimatedReopening?.Latest < asAt),
        new(
            "target-met-and-open", Reset,
            "The UK target is met, and the study is open.",
            "Close recruitment, or change the target.",
            (study, _) => study is { StatusGroup: StudyStatusGroup.Open, Recruited: { } recruited, Targets.Uk: { } target and > 0 }
                && recruited.Count >= target),
        new(
            "recruited-but-not-shown", FirstRecruit,
            "Participants are reported, yet the status says that there are none.",
            "Confirm the first recruit.",
            (study, _) => study is { Status: StudyStatus.OpenToRecruitment, Recruited.Count: > 0 }),
    ];

    internal static IEnumerable<DataQualityFinding> Of(Study study, LocalDate asAt) =>
        study.DateBreaches(asAt)
            .Select(refusal => new DataQualityFinding(study, refusal.Code, refusal.Because, refusal.Remedy, refusal.Source))
            .Concat(Rows
                .Where(row => row.Applies(study, asAt))
                .Select(row => new DataQualityFinding(study, "quality." + row.Code, row.Message, row.Remedy, row.Source)));

    private sealed record Row(string Code, Citation Source, string Message, string Remedy, Func<Study, LocalDate, bool> Applies);
}
