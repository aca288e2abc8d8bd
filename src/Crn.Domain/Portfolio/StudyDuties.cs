using Crn.Domain.Identifiers;
using Crn.Domain.Studies;

namespace Crn.Domain.Portfolio;

/// <summary>Reads from a record where its study stands with the duties that a record can show.</summary>
internal static class StudyDuties
{
    internal const int DaysToRegister = 42;

    private static readonly PortfolioTerm Current = PortfolioTerm.Of("TC-01");
    private static readonly PortfolioTerm Monthly = PortfolioTerm.Of("TC-02");
    private static readonly PortfolioTerm Assessed = PortfolioTerm.Of("TC-03");
    private static readonly PortfolioTerm Registration = PortfolioTerm.Of("TC-06");

    internal static IEnumerable<StudyDuty> Of(PortfolioStudy held, Study study, LocalDate asAt, AssessmentPolicy policy)
    {
        var wrong = DataQualityRules.Of(study, asAt).Count();
        yield return wrong == 0
            ? new(study, Current, DutyStatus.Met, null, "Nothing in the record is wrong or doubtful.")
            : new(study, Current, DutyStatus.Due, null, "The record has " + Text.Count(wrong, "finding", "findings") + " of data quality.");
        yield return Recruitment(held, study, asAt);
        yield return Assessment(held, study, asAt, policy);
        yield return Registered(study, asAt);
    }

    // The data of a month are due by the end of the next; the day is a default of this library, the month is the source's.
    private static StudyDuty Recruitment(PortfolioStudy held, Study study, LocalDate asAt)
    {
        if (study.StatusGroup is null) return new(study, Monthly, DutyStatus.CannotTell, null, "The record states no status.");
        if (study.StatusGroup is not (StudyStatusGroup.Open or StudyStatusGroup.Suspended))
            return new(study, Monthly, DutyStatus.NotDue, null, "The study is not recruiting.");
        if (study.Recruited is { AsAt: null })
            return new(study, Monthly, DutyStatus.CannotTell, null, "The reported recruitment says no day.");
        // The first month to report is the month of opening, as far as it is known, or of the beginning of support.
        var start = LocalDate.Max(study.Milestones.ActualOpening?.Latest ?? held.SupportedFrom, held.SupportedFrom);
        var reported = study.Recruited?.AsAt is { } counted && counted >= start ? counted
            : DateSteps.AddDays(start.With(DateAdjusters.StartOfMonth), -1);
        // The first month not wholly reported.
        var month = DateSteps.AddDays(reported, 1).With(DateAdjusters.StartOfMonth);
        var dueFrom = DateSteps.AddMonths(month, 1);
        var dueBy = dueFrom.With(DateAdjusters.EndOfMonth);
        return asAt < dueFrom ? new(study, Monthly, DutyStatus.Met, dueBy, "Every month that is over is reported.")
            : asAt <= dueBy ? new(study, Monthly, DutyStatus.Due, dueBy, "The last month that is over is not reported yet.")
            : new(study, Monthly, DutyStatus.Overdue, dueBy, "A month that is over was not reported.");
    }

    /// <summary>Whether a sponsor's assessment of the study is due; an opening known only to the month or year may leave it open.</summary>
    internal static StudyDuty Assessment(PortfolioStudy held, Study study, LocalDate asAt, AssessmentPolicy policy)
    {
        var months = Text.Count(policy.Months, "month", "months");
        if (!held.Flags.Any(flag => flag.IsLiveOn(asAt))) return Answer(DutyStatus.NotDue, "No data flag is live.");
        var cutOff = DateSteps.AddMonths(asAt, -(long)policy.Months);
        // An assessment made later is not known on this day.
        if (held.Assessments.Any(a => a.On > cutOff && a.On <= asAt))
            return Answer(DutyStatus.NotDue, $"It was assessed in the last {months}.");
        return (study.Milestones.ActualOpening is { } opening ? opening.IsOnOrBefore(cutOff) : true) switch
        {
            true => Answer(DutyStatus.Due, $"A data flag is live, and there is no assessment in the last {months}."),
            false => Answer(DutyStatus.NotDue, $"It opened in the last {months}."),
            null => Answer(DutyStatus.CannotTell, "The day it opened is not known exactly enough."),
        };

        StudyDuty Answer(DutyStatus status, string explanation) => new(study, Assessed, status, null, explanation);
    }

    private static StudyDuty Registered(Study study, LocalDate asAt)
    {
        if (study.Design.Type == StudyType.Observational)
            return new(study, Registration, DutyStatus.NotDue, null, "The study is not a clinical trial.");
        if (study.Identifiers.All
            .Any(id => id.Scheme is IdentifierScheme.Isrctn or IdentifierScheme.Nct or IdentifierScheme.EudraCt or IdentifierScheme.EuCt))
        {
            return new(study, Registration, DutyStatus.Met, null, "The record holds the number of a public registry.");
        }

        if (study.Design.Type is null)
            return new(study, Registration, DutyStatus.CannotTell, null, "The record does not say whether the study is a clinical trial.");
        if (study.Milestones[Milestone.FirstParticipant, DateKind.Actual] is not { } first)
        {
            return study.Recruited is { Count: > 0 }
                || study.Status is StudyStatus.OpenWithRecruitment or StudyStatus.SuspendedFromOpenWithRecruitment
                ? new(study, Registration, DutyStatus.CannotTell, null, "There are participants, and the record does not say since when.")
                : new(study, Registration, DutyStatus.Due, null, "Register before the first participant.");
        }

        var latest = DateSteps.AddDays(first.Latest, DaysToRegister);
        return asAt > latest
            ? new(study, Registration, DutyStatus.Overdue, latest,
                "No public registry holds the trial 42 days after its first participant.")
            : asAt > DateSteps.AddDays(first.Earliest, DaysToRegister)
            ? new(study, Registration, DutyStatus.CannotTell, latest, "The day of the first participant is not known exactly enough.")
            : new(study, Registration, DutyStatus.Due, latest, "Register at once: participants have been recruited.");
    }
}
