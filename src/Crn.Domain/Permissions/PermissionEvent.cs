using Crn.Domain.Decisions;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <summary>Something that took place in a permission case. Closed: the nested cases are all there are.</summary>
/// <param name="On">The day it took place.</param>
/// <param name="By">Who acted.</param>
/// <param name="RecordedOn">The day it was recorded, never before the day it took place.</param>
/// <remarks>Equality is by content. Immutable. A case is the fold of its events: see
/// <see cref="PermissionCase.Replay(ValueList{Crn.Domain.Permissions.PermissionEvent})"/>.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract partial record PermissionEvent(LocalDate On, Party By, LocalDate RecordedOn) : IRecordedEvent
{
    // In words, without the day; internal and abstract, so that no other assembly can add a case.
    internal abstract string What { get; }

    // The step it is of; null for an event of the case as a whole.
    internal virtual StepKey? OfStep => null;

    /// <summary>The event as one line.</summary>
    /// <returns>The day, who, what, and the day of recording where it is another.</returns>
    public sealed override string ToString() => History.Line(this, What);

    /// <summary>The case was started.</summary>
    /// <param name="On">The day it took place.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Answers">The answers about the study.</param>
    /// <param name="Submitting">The planned day of submission.</param>
    /// <param name="Sites">The sites known then.</param>
    /// <param name="Durations">How long steps may take.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Started(
        LocalDate On, Party By, LocalDate RecordedOn, FactSheet Answers, LocalDate Submitting, ValueList<PermissionSite> Sites,
        StepDurations Durations)
        : PermissionEvent(On, By, RecordedOn)
    {
        /// <inheritdoc cref="Started" path="/param[@name='Submitting']" />
        public LocalDate Submitting { get; init => field = Guarded.Iso(value, nameof(Submitting)); } = Guarded.Iso(Submitting);

        internal override string What => "case started";
    }

    /// <summary>Answers about the study became known.</summary>
    /// <param name="On">The day it took place.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Answers">The answers.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Learnt(LocalDate On, Party By, LocalDate RecordedOn, FactSheet Answers)
        : PermissionEvent(On, By, RecordedOn)
    {
        internal override string What => "answers about the study given";
    }

    /// <summary>A site joined.</summary>
    /// <param name="On">The day it took place.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Site">The site.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record SiteAdded(LocalDate On, Party By, LocalDate RecordedOn, PermissionSite Site)
        : PermissionEvent(On, By, RecordedOn)
    {
        internal override string What => "site added: " + Site.Code;
    }

    /// <summary>A step was begun: an application made, a pack sent, a review started.</summary>
    /// <param name="On">The day it took place.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Step">Which step.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Begun(LocalDate On, Party By, LocalDate RecordedOn, StepKey Step)
        : PermissionEvent(On, By, RecordedOn)
    {
        internal override string What => "submitted: " + Step;

        internal override StepKey? OfStep => Step;
    }

    /// <summary>The owner of a step asked the sponsor for information.</summary>
    /// <param name="On">The day it took place.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Step">Which step.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record InformationRequested(LocalDate On, Party By, LocalDate RecordedOn, StepKey Step)
        : PermissionEvent(On, By, RecordedOn)
    {
        internal override string What => "information requested: " + Step;

        internal override StepKey? OfStep => Step;
    }

    /// <summary>The sponsor answered.</summary>
    /// <param name="On">The day it took place.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Step">Which step.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record InformationGiven(LocalDate On, Party By, LocalDate RecordedOn, StepKey Step)
        : PermissionEvent(On, By, RecordedOn)
    {
        internal override string What => "information given: " + Step;

        internal override StepKey? OfStep => Step;
    }

    /// <summary>The owner of a step recorded an outcome.</summary>
    /// <param name="On">The day it took place.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Step">Which step.</param>
    /// <param name="Outcome">The outcome, one of those of the step.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Decided(LocalDate On, Party By, LocalDate RecordedOn, StepKey Step, FreeText Outcome)
        : PermissionEvent(On, By, RecordedOn)
    {
        internal override string What => $"{Outcome}: {Step}";

        internal override StepKey? OfStep => Step;
    }

    /// <summary>The conditions of an outcome were met.</summary>
    /// <param name="On">The day it took place.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Step">Which step.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record ConditionsMet(LocalDate On, Party By, LocalDate RecordedOn, StepKey Step)
        : PermissionEvent(On, By, RecordedOn)
    {
        internal override string What => "conditions met: " + Step;

        internal override StepKey? OfStep => Step;
    }

    /// <summary>The time ran out where silence lawfully is consent.</summary>
    /// <param name="On">The day it took place.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Step">Which step.</param>
    /// <param name="Outcome">The outcome it is deemed to have.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record DeemedBySilence(
        LocalDate On, Party By, LocalDate RecordedOn, StepKey Step, FreeText Outcome)
        : PermissionEvent(On, By, RecordedOn)
    {
        internal override string What => $"{Outcome} by silence: {Step}";

        internal override StepKey? OfStep => Step;
    }

    /// <summary>The sponsor withdrew an application.</summary>
    /// <param name="On">The day it took place.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Step">Which step.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Withdrawn(LocalDate On, Party By, LocalDate RecordedOn, StepKey Step)
        : PermissionEvent(On, By, RecordedOn)
    {
        internal override string What => "withdrawn: " + Step;

        internal override StepKey? OfStep => Step;
    }

    /// <summary>The sponsor appealed; another committee hears the original application.</summary>
    /// <param name="On">The day it took place.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Step">Which step.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Appealed(LocalDate On, Party By, LocalDate RecordedOn, StepKey Step)
        : PermissionEvent(On, By, RecordedOn)
    {
        internal override string What => "appealed: " + Step;

        internal override StepKey? OfStep => Step;
    }
}
