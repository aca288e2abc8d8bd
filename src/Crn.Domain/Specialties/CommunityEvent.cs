using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Specialties;

/// <summary>
/// An event in the community of the specialties. Closed: the cases nested here are the only ones. The words never name a person.
/// </summary>
/// <remarks>Equality is by content. Immutable. A community is the fold of its events: see
/// <see cref="SpecialtyCommunity.Replay(ValueList{Crn.Domain.Specialties.CommunityEvent})"/>.</remarks>
/// <param name="On">The day on which it took place.</param>
/// <param name="By">Who acted; as a rule the network.</param>
/// <param name="RecordedOn">The day on which it was recorded.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract record CommunityEvent(LocalDate On, Party By, LocalDate RecordedOn) : IRecordedEvent
{
    // Internal and abstract, so that no other assembly can add a case.
    internal abstract string What { get; }

    /// <summary>The event as one line.</summary>
    /// <returns>The day, who acted and what took place.</returns>
    public sealed override string ToString() => History.Line(this, What);

    /// <summary>The record of the community started.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Started(LocalDate On, Party By, LocalDate RecordedOn) : CommunityEvent(On, By, RecordedOn)
    {
        internal override string What => "community started";
    }

    /// <summary>Somebody was appointed.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Appointment">The appointment.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Appointed(LocalDate On, Party By, LocalDate RecordedOn, Appointment Appointment)
        : CommunityEvent(On, By, RecordedOn)
    {
        internal override string What => "appointed: " + Appointment;
    }

    /// <summary>The end of a term was set or moved.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Appointment">The appointment as it was.</param>
    /// <param name="LastDay">The last day of the term.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record TermEnded(LocalDate On, Party By, LocalDate RecordedOn, Appointment Appointment, LocalDate LastDay)
        : CommunityEvent(On, By, RecordedOn)
    {
        /// <inheritdoc cref="TermEnded" path="/param[@name='LastDay']" />
        public LocalDate LastDay { get; init => field = Guarded.Iso(value, nameof(LastDay)); } = Guarded.Iso(LastDay);

        internal override string What => $"term ends {Text.Iso(LastDay)}: {Appointment}";
    }

    /// <summary>Somebody declared an interest.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Person">Who declared.</param>
    /// <param name="Interest">What they declared.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record InterestDeclared(LocalDate On, Party By, LocalDate RecordedOn, PersonReference Person, DeclaredInterest Interest)
        : CommunityEvent(On, By, RecordedOn)
    {
        internal override string What => "interest declared";
    }

    /// <summary>An interest no longer stands.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Person">Whose it was.</param>
    /// <param name="Interest">What was declared.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record InterestWithdrawn(LocalDate On, Party By, LocalDate RecordedOn, PersonReference Person, DeclaredInterest Interest)
        : CommunityEvent(On, By, RecordedOn)
    {
        internal override string What => "interest withdrawn";
    }

    /// <summary>Somebody took on the review of a study.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Person">Who reviews.</param>
    /// <param name="Request">The study, and what was known of it.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record ReviewTaken(LocalDate On, Party By, LocalDate RecordedOn, PersonReference Person, ReviewRequest Request)
        : CommunityEvent(On, By, RecordedOn)
    {
        internal override string What => "review taken on: " + Request.Study;
    }

    /// <summary>A review was given or handed back.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Person">Who had it.</param>
    /// <param name="Study">The identifiers of the study.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record ReviewReturned(LocalDate On, Party By, LocalDate RecordedOn, PersonReference Person, StudyIdentifiers Study)
        : CommunityEvent(On, By, RecordedOn)
    {
        internal override string What => "review returned: " + Study;
    }
}
