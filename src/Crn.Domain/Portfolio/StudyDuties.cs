using Crn.Domain.Identifiers;
using Crn.Domain.Studies;

namespace Crn.Domain.Portfolio;

/// <summary>Reads from a record where its study stands with the duties that a record can show.</summary>
internal static class StudyDuties
{
    internal const int DaysToRegister = 42;

    private static readonly PortfolioTerm Current = PortfolioTerm.Of("TC-01");
    private static readonly PortfolioTerm Monthly = PortfolioTerm.Of("TC-02");
    private static readonly PortfolioTerm Assessment = PortfolioTerm.Of("TC-03");
    private static readonly PortfolioTerm Registration = PortfolioTerm.Of("TC-06");

    internal static IEnumerable<StudyDuty> Of(PortfolioStudy held, Study study, LocalDate on, AssessmentPolicy policy)
    {
        var wrong = DataQualityRules.Of(study, on).Count();
        yield return wrong == 0
            ? new(study, Current, DutyStatus.Met, null, "Nothing in the record is wrong or doubtful.")
            : new(study, Current, DutyStatus.Due, null, FormattableString.Invariant($"The record has {wrong} findings of data quality."));
        yield return Recruitment(held, study, on);
        var asked = AssessmentDue.Of(held, study, on, policy);
        yield return new(study, Assessment, asked.IsDue.IsTrue ? DutyStatus.Due : asked.IsDue.IsFalse ? DutyStatus.NotDue : DutyStatus.CannotTell, null, asked.Because);
        yield return Registered(study, on);
    }

    // The data of a month are due by the end of the next; the day is a default of this library, the month is the source's.
    private static StudyDuty Recruitment(PortfolioStudy held, Study study, LocalDate on)
    {
        if (study.StatusGroup is null) return new(study, Monthly, DutyStatus.CannotTell, null, "The record states no status.");
        if (study.StatusGroup is not (StudyStatusGroup.Open or StudyStatusGroup.Suspended)) return new(study, Monthly, DutyStatus.NotDue, null, "The study is not recruiting.");
        if (study.Recruited is { AsAt: null }) return new(study, Monthly, DutyStatus.CannotTell, null, "The reported recruitment says no day.");
        // The first month to report is the month of opening, as far as it is known, or of the beginning of support.
        var start = LocalDate.Max(study.Milestones.ActualOpening?.Latest ?? held.SupportedFrom, held.SupportedFrom);
        var reported = study.Recruited?.AsAt is { } asAt && asAt >= start ? asAt : start.With(DateAdjusters.StartOfMonth).PlusDays(-1);
        // The first month not wholly reported.
        var month = reported.PlusDays(1).With(DateAdjusters.StartOfMonth);
        var dueFrom = month.PlusMonths(1);
        var dueBy = dueFrom.With(DateAdjusters.EndOfMonth);
        return on < dueFrom ? new(study, Monthly, DutyStatus.Met, dueBy, "Every month that is over is reported.")
            : on <= dueBy ? new(study, Monthly, DutyStatus.Due, dueBy, "The last month that is over is not reported yet.")
            : new(study, Monthly, DutyStatus.Overdue, dueBy, "A month that is over was not reported.");
    }

    private static StudyDuty Registered(Study study, LocalDate on)
    {
        if (study.Design.Type == StudyType.Observational) return new(study, Registration, DutyStatus.NotDue, null, "The study is not a clinical trial.");
        if (study.Identifiers.All.Any(id => id.Scheme is IdentifierScheme.Isrctn or IdentifierScheme.Nct or IdentifierScheme.EudraCt or IdentifierScheme.EuCt))
        {
            return new(study, Registration, DutyStatus.Met, null, "The record holds the number of a public registry.");
        }

        if (study.Design.Type is null) return new(study, Registration, DutyStatus.CannotTell, null, "The record does not say whether the study is a clinical trial.");
        if (study.Milestones[Milestone.FirstParticipant, DateKind.Actual] is not { } first)
        {
            return study.Recruited is { Count: > 0 } || study.Status is StudyStatus.OpenWithRecruitment or StudyStatus.SuspendedFromOpenWithRecruitment
                ? new(study, Registration, DutyStatus.CannotTell, null, "There are participants, and the record does not say since when.")
                : new(study, Registration, DutyStatus.Due, null, "Register before the first participant.");
        }

        var latest = first.Latest.PlusDays(DaysToRegister);
        return on > latest ? new(study, Registration, DutyStatus.Overdue, latest, "No public registry holds the trial 42 days after its first participant.")
            : on > first.Earliest.PlusDays(DaysToRegister) ? new(study, Registration, DutyStatus.CannotTell, latest, "The day of the first participant is not known exactly enough.")
            : new(study, Registration, DutyStatus.Due, latest, "Register at once: participants have been recruited.");
    }
}
