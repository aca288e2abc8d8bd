using Crn.Domain.Decisions;

namespace Crn.Domain.Studies;

/// <summary>An event of a study record. Closed: the cases nested here are the only ones.</summary>
/// <remarks>Equality is by content. Immutable. A study is the fold of its events: see
/// <see cref="Study.Replay(ValueList{Crn.Domain.Studies.StudyEvent})"/>.</remarks>
/// <param name="On">The day on which it took place.</param>
/// <param name="By">Who acted.</param>
/// <param name="RecordedOn">The day on which it was recorded.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract record StudyEvent(LocalDate On, Party By, LocalDate RecordedOn) : IRecordedEvent
{
    // Internal and abstract, so that no other assembly can add a case.
    internal abstract string What { get; }

    /// <summary>The event as one line.</summary>
    /// <returns>The day, who acted and what took place.</returns>
    public sealed override string ToString() => History.Line(this, What);

    /// <summary>The record was made.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Draft">What the record said.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Registered(LocalDate On, Party By, LocalDate RecordedOn, StudyDraft Draft) : StudyEvent(On, By, RecordedOn)
    {
        internal override string What => "registered";
    }

    /// <summary>The status changed, and with it any dates stated or taken away by the change.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Status">The status after it.</param>
    /// <param name="Milestones">Every date of the record after it.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record StatusChanged(LocalDate On, Party By, LocalDate RecordedOn, StudyStatus Status,
        Milestones Milestones) : StudyEvent(On, By, RecordedOn)
    {
        internal override string What => "status " + (Enum.IsDefined(Status) ? Status.CpmsText() : "unknown");
    }

    /// <summary>A date was stated, changed or taken away while the status stayed.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Milestones">Every date of the record after it.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record DatesChanged(LocalDate On, Party By, LocalDate RecordedOn, Milestones Milestones) : StudyEvent(On, By, RecordedOn)
    {
        internal override string What => "dates " + Milestones;
    }

    /// <summary>The UK recruitment target changed.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Target">The target after it, 0 to 999,999,999.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record UkTargetChanged(LocalDate On, Party By, LocalDate RecordedOn, int Target) : StudyEvent(On, By, RecordedOn)
    {
        internal override string What => "UK target " + Text.Of(Target);
    }

    /// <summary>The further information changed.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Information">The text after it; empty when it was taken away.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record InformationChanged(LocalDate On, Party By, LocalDate RecordedOn, FreeText Information) : StudyEvent(On,
        By, RecordedOn)
    {
        internal override string What => "further information";
    }

    /// <summary>Recruitment was reported.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Recruited">The count with its day.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record RecruitmentReported(LocalDate On, Party By, LocalDate RecordedOn, ReportedRecruitment Recruited) : StudyEvent(On,
        By, RecordedOn)
    {
        internal override string What => "recruited " + Recruited;
    }

    /// <summary>A change was put to the network for review.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Edit">What waits for review.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record ChangeSubmitted(LocalDate On, Party By, LocalDate RecordedOn, StudyEdit Edit) : StudyEvent(On, By, RecordedOn)
    {
        internal override string What => "change submitted for review";
    }

    /// <summary>The network reviewed a change that waited; when accepted, its effects follow as events of their own.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="IsAccepted">Whether the change takes effect.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record ChangeReviewed(LocalDate On, Party By, LocalDate RecordedOn, bool IsAccepted) : StudyEvent(On, By, RecordedOn)
    {
        internal override string What => IsAccepted ? "change accepted" : "change rejected";
    }
}
