using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <summary>Something that happened in a permission case: on which day, by whom. Closed: the nested cases are all there are.</summary>
/// <remarks>Equality is by content. Immutable. A case is the fold of its events: see <see cref="PermissionCase.Replay"/>.</remarks>
public abstract record PermissionEvent
{
    // Asked by its type first: the guard looks the values up by reflection.
    private PermissionEvent(LocalDate on, Party by) => (On, By) = (on, Enum.IsDefined(by) ? by : Guard.Against.EnumOutOfRange(by));

    /// <summary>The day it happened.</summary>
    public LocalDate On { get; }

    /// <summary>Who did it.</summary>
    public Party By { get; }

    /// <summary>The event in words.</summary>
    /// <returns>The day, who, and what.</returns>
    public sealed override string ToString() => $"{CaseText.Of(On)} {By.Text()}: {What}";

    // In words; internal and abstract, so that no other assembly can add a case.
    internal abstract string What { get; }

    /// <summary>The case was opened.</summary>
    public sealed record Opened : PermissionEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it happened.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="answers">The answers about the study.</param>
        /// <param name="submitting">The planned day of submission.</param>
        /// <param name="sites">The sites.</param>
        /// <param name="durations">How long steps take.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public Opened(LocalDate on, Party by, FactSheet answers, LocalDate submitting, ValueList<PermissionSite> sites, StepDurations durations)
            : base(on, by)
        {
            Answers = Guard.Against.Null(answers);
            Submitting = submitting;
            Sites = sites;
            Durations = Guard.Against.Null(durations);
        }

        /// <summary>The answers about the study.</summary>
        public FactSheet Answers { get; }

        /// <summary>The planned day of submission.</summary>
        public LocalDate Submitting { get; }

        /// <summary>The sites.</summary>
        public ValueList<PermissionSite> Sites { get; }

        /// <summary>How long steps take.</summary>
        public StepDurations Durations { get; }

        internal override string What => "opened";
    }

    /// <summary>Answers about the study became known.</summary>
    public sealed record Learnt : PermissionEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it happened.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="answers">The answers.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public Learnt(LocalDate on, Party by, FactSheet answers)
            : base(on, by)
        {
            Answers = Guard.Against.Null(answers);
        }

        /// <summary>The answers.</summary>
        public FactSheet Answers { get; }

        internal override string What => "learnt";
    }

    /// <summary>A site joined.</summary>
    public sealed record SiteAdded : PermissionEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it happened.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="site">The site.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public SiteAdded(LocalDate on, Party by, PermissionSite site)
            : base(on, by)
        {
            Site = Guard.Against.Null(site);
        }

        /// <summary>The site.</summary>
        public PermissionSite Site { get; }

        internal override string What => "site added: " + Site.Code;
    }

    /// <summary>A step was begun: an application made, a pack sent, a review started.</summary>
    public sealed record Begun : PermissionEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it happened.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="step">Which step.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public Begun(LocalDate on, Party by, StepKey step)
            : base(on, by)
        {
            Step = Guard.Against.Null(step);
        }

        /// <summary>Which step.</summary>
        public StepKey Step { get; }

        internal override string What => "begun: " + Step;
    }

    /// <summary>The owner of a step asked the sponsor for information.</summary>
    public sealed record InformationRequested : PermissionEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it happened.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="step">Which step.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public InformationRequested(LocalDate on, Party by, StepKey step)
            : base(on, by)
        {
            Step = Guard.Against.Null(step);
        }

        /// <summary>Which step.</summary>
        public StepKey Step { get; }

        internal override string What => "information requested: " + Step;
    }

    /// <summary>The sponsor answered.</summary>
    public sealed record InformationGiven : PermissionEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it happened.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="step">Which step.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public InformationGiven(LocalDate on, Party by, StepKey step)
            : base(on, by)
        {
            Step = Guard.Against.Null(step);
        }

        /// <summary>Which step.</summary>
        public StepKey Step { get; }

        internal override string What => "information given: " + Step;
    }

    /// <summary>The owner of a step recorded an outcome.</summary>
    public sealed record Decided : PermissionEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it happened.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="step">Which step.</param>
        /// <param name="outcome">The outcome, in the words of the graph.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public Decided(LocalDate on, Party by, StepKey step, string outcome)
            : base(on, by)
        {
            Step = Guard.Against.Null(step);
            Outcome = Guard.Against.BlankOrNhsNumber(outcome);
        }

        /// <summary>Which step.</summary>
        public StepKey Step { get; }

        /// <summary>The outcome, in the words of the graph.</summary>
        public string Outcome { get; }

        internal override string What => $"{Outcome}: {Step}";
    }

    /// <summary>The conditions of an outcome were met.</summary>
    public sealed record ConditionsMet : PermissionEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it happened.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="step">Which step.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public ConditionsMet(LocalDate on, Party by, StepKey step)
            : base(on, by)
        {
            Step = Guard.Against.Null(step);
        }

        /// <summary>Which step.</summary>
        public StepKey Step { get; }

        internal override string What => "conditions met: " + Step;
    }

    /// <summary>The time ran out where silence lawfully is consent.</summary>
    public sealed record DeemedBySilence : PermissionEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it happened.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="step">Which step.</param>
        /// <param name="outcome">The outcome it is deemed to have.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public DeemedBySilence(LocalDate on, Party by, StepKey step, string outcome)
            : base(on, by)
        {
            Step = Guard.Against.Null(step);
            Outcome = Guard.Against.BlankOrNhsNumber(outcome);
        }

        /// <summary>Which step.</summary>
        public StepKey Step { get; }

        /// <summary>The outcome it is deemed to have.</summary>
        public string Outcome { get; }

        internal override string What => $"{Outcome} by silence: {Step}";
    }

    /// <summary>The sponsor withdrew an application.</summary>
    public sealed record Withdrawn : PermissionEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it happened.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="step">Which step.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public Withdrawn(LocalDate on, Party by, StepKey step)
            : base(on, by)
        {
            Step = Guard.Against.Null(step);
        }

        /// <summary>Which step.</summary>
        public StepKey Step { get; }

        internal override string What => "withdrawn: " + Step;
    }

    /// <summary>The sponsor appealed; another committee hears the original application.</summary>
    public sealed record Appealed : PermissionEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it happened.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="step">Which step.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public Appealed(LocalDate on, Party by, StepKey step)
            : base(on, by)
        {
            Step = Guard.Against.Null(step);
        }

        /// <summary>Which step.</summary>
        public StepKey Step { get; }

        internal override string What => "appealed: " + Step;
    }

    /// <summary>The sponsor proposed a change to the approved study.</summary>
    public sealed record ChangeProposed : PermissionEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it happened.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="change">The change.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public ChangeProposed(LocalDate on, Party by, PermissionChange change)
            : base(on, by)
        {
            Change = Guard.Against.Null(change);
        }

        /// <summary>The change.</summary>
        public PermissionChange Change { get; }

        internal override string What => "change proposed";
    }

    /// <summary>The sponsor or a site acted at once to protect participants; the authorities are told afterwards.</summary>
    public sealed record UrgentSafetyMeasureTaken : PermissionEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it happened.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="takenOn">The day of the measure.</param>
        public UrgentSafetyMeasureTaken(LocalDate on, Party by, LocalDate takenOn)
            : base(on, by)
        {
            TakenOn = takenOn;
        }

        /// <summary>The day of the measure.</summary>
        public LocalDate TakenOn { get; }

        internal override string What => "urgent safety measure taken on " + CaseText.Of(TakenOn);
    }

    /// <summary>The authorities extended the time to the first UK participant.</summary>
    public sealed record ApprovalExtended : PermissionEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it happened.</param>
        /// <param name="by">Who did it.</param>
        /// <param name="lapsesOn">The day the approval lapses now, unless somebody is recruited.</param>
        public ApprovalExtended(LocalDate on, Party by, LocalDate lapsesOn)
            : base(on, by)
        {
            LapsesOn = lapsesOn;
        }

        /// <summary>The day the approval lapses now, unless somebody is recruited.</summary>
        public LocalDate LapsesOn { get; }

        internal override string What => "lapses on " + CaseText.Of(LapsesOn);
    }

    /// <summary>The sponsor gave the whole application up.</summary>
    public sealed record Abandoned : PermissionEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it happened.</param>
        /// <param name="by">Who did it.</param>
        public Abandoned(LocalDate on, Party by)
            : base(on, by)
        {
        }

        internal override string What => "abandoned";
    }
}
