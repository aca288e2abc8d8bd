using Crn.Domain.Monitoring.Dates;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Monitoring;

/// <content>Answers of studies and sites, counted.</content>
public sealed partial record PortfolioMeasures
{
    private static ObjectiveMeasure Count(string code, string question, MonitoringPolicy policy, IEnumerable<Truth> answers, double target,
        Citation source)
    {
        int met = 0, not = 0, unknown = 0;
        foreach (var answer in answers)
        {
            if (answer.IsTrue) met++;
            else if (answer.IsFalse) not++;
            else unknown++;
        }

        return new(code, question, met, not, unknown, target, source, policy.ObjectiveRag.Value);
    }

    private static Truth Answer(bool? known) => known switch { true => Truth.True, false => Truth.False, null => Truth.Unknown };

    // Suspended studies are not in the denominator; nor is a study that has not opened.
    private static bool IsOpen(MonitoredStudy study, LocalDate day) => study.Standing.Status switch
    {
        StudyStatusGroup.Open => true,
        null => StudyDates.Opened(study.Ledger) <= day && !(study.Ledger.Study.ClosedOn <= day) && !study.Ledger.Study.IsPaused,
        StudyStatusGroup.InSetup or StudyStatusGroup.Suspended or StudyStatusGroup.Closed or StudyStatusGroup.ClosedInFollowUp
            or StudyStatusGroup.Withdrawn => false,
    };
}
