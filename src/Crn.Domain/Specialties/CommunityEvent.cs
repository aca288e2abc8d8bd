using Ardalis.GuardClauses;
using NodaTime.Text;

namespace Crn.Domain.Specialties;

/// <summary>Something that happened in the community of the specialties. Closed: the nested cases are all there are.</summary>
/// <remarks>Equality is by content. Immutable. A community is the fold of its events: see <see cref="SpecialtyCommunity.Replay"/>.</remarks>
public abstract record CommunityEvent
{
    private CommunityEvent(LocalDate on) => On = on;

    /// <summary>The day it was recorded.</summary>
    public LocalDate On { get; }

    /// <summary>The event in words.</summary>
    /// <returns>The day and what happened; never a person.</returns>
    public sealed override string ToString() => $"{LocalDatePattern.Iso.Format(On)}: {What}";

    // In words; internal and abstract, so that no other assembly can add a case.
    internal abstract string What { get; }

    /// <summary>Somebody was appointed.</summary>
    public sealed record Appointed : CommunityEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it was recorded.</param>
        /// <param name="appointment">The appointment.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public Appointed(LocalDate on, Appointment appointment)
            : base(on)
        {
            Appointment = Guard.Against.Null(appointment);
        }

        /// <summary>The appointment.</summary>
        public Appointment Appointment { get; }

        internal override string What => "appointed: " + Appointment;
    }

    /// <summary>The end of a term was set or moved.</summary>
    public sealed record TermEnded : CommunityEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it was recorded.</param>
        /// <param name="appointment">The appointment as it was.</param>
        /// <param name="lastDay">The last day of the term.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public TermEnded(LocalDate on, Appointment appointment, LocalDate lastDay)
            : base(on)
        {
            Appointment = Guard.Against.Null(appointment);
            LastDay = lastDay;
        }

        /// <summary>The appointment as it was.</summary>
        public Appointment Appointment { get; }

        /// <summary>The last day of the term.</summary>
        public LocalDate LastDay { get; }

        internal override string What => $"term ends {LocalDatePattern.Iso.Format(LastDay)}: {Appointment}";
    }

    /// <summary>Somebody declared an interest.</summary>
    public sealed record InterestDeclared : CommunityEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it was recorded.</param>
        /// <param name="person">Who declared.</param>
        /// <param name="interest">What they declared.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public InterestDeclared(LocalDate on, PersonReference person, DeclaredInterest interest)
            : base(on)
        {
            _ = person.Value;
            Person = person;
            Interest = Guard.Against.Null(interest);
        }

        /// <summary>Who declared.</summary>
        public PersonReference Person { get; }

        /// <summary>What they declared.</summary>
        public DeclaredInterest Interest { get; }

        internal override string What => "interest declared";
    }

    /// <summary>An interest no longer stands.</summary>
    public sealed record InterestWithdrawn : CommunityEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it was recorded.</param>
        /// <param name="person">Whose it was.</param>
        /// <param name="interest">What was declared.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public InterestWithdrawn(LocalDate on, PersonReference person, DeclaredInterest interest)
            : base(on)
        {
            _ = person.Value;
            Person = person;
            Interest = Guard.Against.Null(interest);
        }

        /// <summary>Whose it was.</summary>
        public PersonReference Person { get; }

        /// <summary>What was declared.</summary>
        public DeclaredInterest Interest { get; }

        internal override string What => "interest withdrawn";
    }

    /// <summary>Somebody took on the review of a study.</summary>
    public sealed record ReviewTaken : CommunityEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it was recorded.</param>
        /// <param name="review">Who, and of which study.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public ReviewTaken(LocalDate on, ReviewInHand review)
            : base(on)
        {
            Review = Guard.Against.Null(review);
        }

        /// <summary>Who, and of which study.</summary>
        public ReviewInHand Review { get; }

        internal override string What => "review taken on: " + Review.Study;
    }

    /// <summary>A review was given or handed back.</summary>
    public sealed record ReviewReturned : CommunityEvent
    {
        /// <summary>Makes the event.</summary>
        /// <param name="on">The day it was recorded.</param>
        /// <param name="review">Who, and of which study.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public ReviewReturned(LocalDate on, ReviewInHand review)
            : base(on)
        {
            Review = Guard.Against.Null(review);
        }

        /// <summary>Who, and of which study.</summary>
        public ReviewInHand Review { get; }

        internal override string What => "review returned: " + Review.Study;
    }
}
