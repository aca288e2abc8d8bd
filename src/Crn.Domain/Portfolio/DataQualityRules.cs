using Crn.Domain.Policies;
using Crn.Domain.Studies;

namespace Crn.Domain.Portfolio;

/// <summary>What can be wrong in a record, read from the record alone. A date known in part counts only when every day it can be does.</summary>
internal static class DataQualityRules
{
    internal const int DaysPastPlannedOpening = 90;

    private static readonly Citation Monitoring = Citation.Inferred("Network monitoring guides", "data-quality rules on milestones and status");
    private static readonly Citation Reset = Citation.Stated("Research Reset and Managed Recovery guides", "studies past their milestones", new LocalDate(2021, 1, 1));
    private static readonly Citation Record = Citation.Default("what a record needs before it can be counted");

    internal static IEnumerable<DataQualityFinding> Of(Study study, LocalDate asAt)
    {
        foreach (var refusal in study.DateBreaches(asAt).AsEnumerable())
        {
            yield return new(study, refusal.Code, refusal.Because, refusal.Remedy, refusal.Source);
        }

        if (study.Status is null) yield return new(study, "quality.status-not-stated", "The record states no status.", "State the status.", Record);
        if (study.ManagingSpecialtyName is null) yield return new(study, "quality.no-managing-specialty", "The record names no managing specialty.", "Name the one managing specialty.", Record);
        else if (study.ManagingSpecialty is null) yield return new(study, "quality.managing-specialty-not-listed", "The managing specialty is not of the network's list.", "Use the name of one of the thirty specialties.", Record);
        if (study.Targets.Uk is null) yield return new(study, "quality.no-uk-target", "The record states no UK recruitment target.", "State the target.", Record);
        var dates = study.Milestones;
        var group = study.StatusGroup;
        if (group == StudyStatusGroup.InSetup && study.Recruited is { Count: > 0 })
        {
            yield return new(study, "quality.recruited-in-set-up", "Participants are reported, yet the study is in set-up.", "Correct the status or the report.", Monitoring);
        }

        if (group == StudyStatusGroup.InSetup && dates.PlannedOpening?.IsBefore(asAt.PlusDays(-DaysPastPlannedOpening)) == true)
        {
            yield return new(study, "quality.planned-opening-long-past", "The planned opening is more than 90 days past, and the study is in set-up.", "Open the study, give a new date, or withdraw it.", Reset);
        }

        if (group is StudyStatusGroup.Open or StudyStatusGroup.Suspended && dates.PlannedClosure?.IsBefore(asAt) == true)
        {
            yield return new(study, "quality.overdue-closure", "The planned closure is past, and the study is not closed.", "Ask the sponsor for a new date, or close the study.", Monitoring);
        }

        if (group == StudyStatusGroup.Suspended && dates.EstimatedReopening?.IsBefore(asAt) == true)
        {
            yield return new(study, "quality.overdue-re-opening", "The estimated re-opening is past, and the study is suspended.", "Re-open the study, or give a new date.", Monitoring);
        }

        if (group == StudyStatusGroup.Open && study is { Recruited: { } recruited, Targets.Uk: { } target } && target > 0 && recruited.Count >= target)
        {
            yield return new(study, "quality.target-met-and-open", "The UK target is met, and the study is open.", "Close recruitment, or change the target.", Reset);
        }

        if (study.Status == StudyStatus.OpenToRecruitment && study.Recruited is { Count: > 0 })
        {
            yield return new(study, "quality.recruited-but-not-shown", "Participants are reported, yet the status says that there are none.", "Confirm the first recruit.", Citation.Inferred("NIHR Sponsor Engagement Tool, public source", "ST-06"));
        }
    }
}
