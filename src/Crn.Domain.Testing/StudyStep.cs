using Crn.Domain.Decisions;
using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <summary>One step that somebody tries in the life of a study: how many days later, and what. Apply it with <see cref="Take"/>.</summary>
/// <param name="DaysLater">Days after the last change of the record; negative for a step that comes out of order.</param>
/// <param name="Verb">What is tried.</param>
/// <param name="Edit">The edit of the verbs that take one.</param>
/// <param name="Status">The status of the verb that takes one.</param>
public sealed record StudyStep(int DaysLater, StudyVerb Verb, StudyEdit Edit, StudyStatus Status)
{
    /// <summary>Tries the step.</summary>
    /// <param name="study">The study.</param>
    /// <returns>What the study decides.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public Decision<Study, StudyEvent> Take(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var on = study.LastChanged.PlusDays(DaysLater);
        return Verb switch
        {
            StudyVerb.Change => study.Change(Edit, on),
            StudyVerb.Submit => study.Submit(Edit, on),
            StudyVerb.AcceptChange => study.AcceptChange(on),
            StudyVerb.RejectChange => study.RejectChange(on),
            StudyVerb.MoveInSetUp => study.MoveInSetUp(Status, on),
            StudyVerb.ConfirmFirstRecruit => study.ConfirmFirstRecruit(on),
            StudyVerb.EndFollowUp => study.EndFollowUp(on),
            StudyVerb.ConfirmNoFollowUp => study.ConfirmNoFollowUp(on),
            StudyVerb.ReportRecruitment => study.ReportRecruitment(DaysLater < 0 ? 0 : DaysLater, on, on),
            _ => throw new ArgumentOutOfRangeException(nameof(study)),
        };
    }
}
