using Crn.Domain.Decisions;
using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <summary>One step that somebody tries in the life of a study: how many days later, and what. Apply it with <see cref="Take"/>.</summary>
/// <param name="DaysLater">Days after the last recording; negative for a step that is recorded late.</param>
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
        var on = study.LastRecordedOn.PlusDays(DaysLater);
        var recordedOn = LocalDate.Max(on, study.LastRecordedOn);
        return Verb switch
        {
            StudyVerb.Change => study.Change(Edit, on, Party.Sponsor, recordedOn),
            StudyVerb.Submit => study.Submit(Edit, EditPolicy.Published, on, Party.Sponsor, recordedOn),
            StudyVerb.AcceptChange => study.AcceptChange(on, Party.Network, recordedOn),
            StudyVerb.RejectChange => study.RejectChange(on, Party.Network, recordedOn),
            StudyVerb.MoveInSetUp => study.MoveInSetUp(Status, on, Party.Network, recordedOn),
            StudyVerb.ConfirmFirstRecruit => study.ConfirmFirstRecruit(null, on, Party.Network, recordedOn),
            StudyVerb.EndFollowUp => study.EndFollowUp(on, Party.Network, recordedOn),
            StudyVerb.ConfirmNoFollowUp => study.ConfirmNoFollowUp(on, Party.Network, recordedOn),
            StudyVerb.ReportRecruitment => study.ReportRecruitment(new(Math.Max(0, DaysLater), on), on, Party.Sponsor, recordedOn),
            _ => throw new ArgumentOutOfRangeException(nameof(study)),
        };
    }

    /// <summary>The step as one line.</summary>
    /// <returns>What is tried, and how many days later.</returns>
    public override string ToString() => FormattableString.Invariant($"{Verb} after {DaysLater} days");
}
