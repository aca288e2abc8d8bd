using Crn.Domain.Decisions;

namespace Crn.Domain.Permissions;

/// <content>Changes, safety measures, and the end of a case.</content>
public abstract partial record PermissionEvent
{
    /// <summary>The sponsor proposed a change to the approved study.</summary>
    /// <param name="On">The day it took place.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Change">The change.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record ChangeProposed(LocalDate On, Party By, LocalDate RecordedOn, PermissionChange Change)
        : PermissionEvent(On, By, RecordedOn)
    {
        internal override string What => "change proposed: " + Change;
    }

    /// <summary>The sponsor or a site acted at once to protect participants, and notified the authorities afterwards.</summary>
    /// <param name="On">The day it took place.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="TakenOn">The day of the measure.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record UrgentSafetyMeasureTaken(
        LocalDate On, Party By, LocalDate RecordedOn, LocalDate TakenOn)
        : PermissionEvent(On, By, RecordedOn)
    {
        /// <inheritdoc cref="UrgentSafetyMeasureTaken" path="/param[@name='TakenOn']" />
        public LocalDate TakenOn { get; init => field = Guarded.Iso(value, nameof(TakenOn)); } = Guarded.Iso(TakenOn);

        internal override string What => "urgent safety measure of " + Text.Iso(TakenOn);
    }

    /// <summary>The authorities extended the time to the first UK participant.</summary>
    /// <param name="On">The day it took place.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="LapsesOn">The day the approval lapses now, unless somebody is recruited.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record ApprovalExtended(LocalDate On, Party By, LocalDate RecordedOn, LocalDate LapsesOn)
        : PermissionEvent(On, By, RecordedOn)
    {
        /// <inheritdoc cref="ApprovalExtended" path="/param[@name='LapsesOn']" />
        public LocalDate LapsesOn { get; init => field = Guarded.Iso(value, nameof(LapsesOn)); } = Guarded.Iso(LapsesOn);

        internal override string What => "approval lapses on " + Text.Iso(LapsesOn);
    }

    /// <summary>The sponsor gave the whole application up.</summary>
    /// <param name="On">The day it took place.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Abandoned(LocalDate On, Party By, LocalDate RecordedOn)
        : PermissionEvent(On, By, RecordedOn)
    {
        internal override string What => "application given up";
    }
}
