using Ardalis.GuardClauses;
using Crn.Domain.Decisions;

namespace Crn.Domain.Studies;

/// <summary>The date rules of a study record, for reading a record as it stands.</summary>
public static class StudyRecordRules
{
    /// <summary>Every date that the status asks for and the record lacks, and every date that contradicts another or the day of reading.</summary>
    /// <remarks>
    /// That an estimated re-opening must lie ahead is a rule of the day it is stated, so a record does not break it by growing old. A study that came
    /// back from suspension or was suspended out of set-up may lack its actual opening (DT-01), which a record alone does not show: it is named here.
    /// </remarks>
    /// <param name="study">The study.</param>
    /// <param name="on">The day of reading.</param>
    /// <returns>The breaches, each with its code, remedy and source; empty for a sound and complete record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static ValueList<Refusal> Breaches(Study study, LocalDate on)
    {
        Guard.Against.Null(study);
        var breaches = DateRules.Contradictions(study.Milestones, on);
        if (study.StatusGroup is { } group) breaches = breaches.Concat(DateRules.Missing(study.Milestones, group, group));
        return breaches.Select(b => b.Refusal).ToValueList();
    }
}
