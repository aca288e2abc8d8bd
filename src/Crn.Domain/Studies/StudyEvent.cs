using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using NodaTime.Text;

namespace Crn.Domain.Studies;

/// <summary>Something that happened to a study record: on which day it was recorded, and by whom. Closed: the nested cases are all there are.</summary>
/// <remarks>Equality is by content. Immutable. A study is the fold of its events: see <see cref="Study.Replay"/>.</remarks>
public abstract record StudyEvent
{
    private StudyEvent(LocalDate on, Party by) => (On, By) = (on, Guard.Against.EnumOutOfRange(by));

    /// <summary>The day it was recorded.</summary>
    public LocalDate On { get; }

    /// <summary>Who did it.</summary>
    public Party By { get; }

    /// <summary>The event in words.</summary>
    /// <returns>The day, who, and what happened.</returns>
    public sealed override string ToString() => $"{LocalDatePattern.Iso.Format(On)} {(By == Party.Sponsor ? "sponsor" : "network")}: {What}";

    // In words; internal and abstract, so that no other assembly can add a case.
    internal abstract string What { get; }

    /// <summary>The record was made.</summary>
    public sealed record Registered : StudyEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it was recorded.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="draft">What the record said.</param>
        /// <exception cref="ArgumentNullException"><paramref name="draft"/> is null.</exception>
        public Registered(LocalDate on, Party by, StudyDraft draft)
            : base(on, by) => Draft = Guard.Against.Null(draft);

        /// <summary>What the record said.</summary>
        public StudyDraft Draft { get; }

        internal override string What => "registered";
    }

    /// <summary>The status changed.</summary>
    public sealed record StatusChanged : StudyEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it was recorded.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="status">The status after it.</param>
        /// <exception cref="ArgumentException">There is no such status.</exception>
        public StatusChanged(LocalDate on, Party by, StudyStatus status)
            : base(on, by) => Status = Guard.Against.EnumOutOfRange(status);

        /// <summary>The status after it.</summary>
        public StudyStatus Status { get; }

        internal override string What => "status " + Status.CpmsText();
    }

    /// <summary>A date was stated, changed or taken away.</summary>
    public sealed record DatesChanged : StudyEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it was recorded.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="milestones">Every date of the record after it.</param>
        /// <exception cref="ArgumentNullException"><paramref name="milestones"/> is null.</exception>
        public DatesChanged(LocalDate on, Party by, Milestones milestones)
            : base(on, by) => Milestones = Guard.Against.Null(milestones);

        /// <summary>Every date of the record after it.</summary>
        public Milestones Milestones { get; }

        internal override string What => "dates " + Milestones;
    }

    /// <summary>The UK recruitment target changed.</summary>
    public sealed record UkTargetChanged : StudyEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it was recorded.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="target">The target after it.</param>
        /// <exception cref="ArgumentOutOfRangeException">The target is not from 0 to 9,999,999.</exception>
        public UkTargetChanged(LocalDate on, Party by, int target)
            : base(on, by) => Target = Guard.Against.OutOfRange(target, nameof(target), 0, RecruitmentTargets.Largest);

        /// <summary>The target after it.</summary>
        public int Target { get; }

        internal override string What => FormattableString.Invariant($"UK target {Target}");
    }

    /// <summary>The further information changed.</summary>
    public sealed record InformationChanged : StudyEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it was recorded.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="text">The text after it.</param>
        /// <exception cref="ArgumentException">The text looks like an NHS number.</exception>
        public InformationChanged(LocalDate on, Party by, string text)
            : base(on, by) => Text = Guard.Against.NhsNumber(Guard.Against.Null(text));

        /// <summary>The text after it.</summary>
        public string Text { get; }

        internal override string What => "further information";
    }

    /// <summary>Recruitment was reported.</summary>
    public sealed record RecruitmentReported : StudyEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it was recorded.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="recruited">The count with its day.</param>
        /// <exception cref="ArgumentNullException"><paramref name="recruited"/> is null.</exception>
        public RecruitmentReported(LocalDate on, Party by, ReportedRecruitment recruited)
            : base(on, by) => Recruited = Guard.Against.Null(recruited);

        /// <summary>The count with its day.</summary>
        public ReportedRecruitment Recruited { get; }

        internal override string What => "recruited " + Recruited;
    }

    /// <summary>A sponsor's change was put to the network for review.</summary>
    public sealed record ChangeSubmitted : StudyEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it was recorded.</param>
        /// <param name="edit">What waits for review.</param>
        /// <exception cref="ArgumentNullException"><paramref name="edit"/> is null.</exception>
        public ChangeSubmitted(LocalDate on, StudyEdit edit)
            : base(on, Party.Sponsor) => Edit = Guard.Against.Null(edit);

        /// <summary>What waits for review.</summary>
        public StudyEdit Edit { get; }

        internal override string What => "change submitted for review";
    }

    /// <summary>The network reviewed a sponsor's change; when accepted, its effects follow as events of their own.</summary>
    public sealed record ChangeReviewed : StudyEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it was recorded.</param>
        /// <param name="accepted">Whether the change takes effect.</param>
        public ChangeReviewed(LocalDate on, bool accepted)
            : base(on, Party.Network) => IsAccepted = accepted;

        /// <summary>Whether the change takes effect.</summary>
        public bool IsAccepted { get; }

        internal override string What => IsAccepted ? "change accepted" : "change rejected";
    }
}
