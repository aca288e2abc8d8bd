using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Specialties;

/// <content>The verbs.</content>
public sealed partial record SpecialtyCommunity
{
    /// <summary>Starts the record of a community, in which nobody is appointed yet.</summary>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts; as a rule the network.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <returns>The community, or why not: it is recorded before its day.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public static Decision<SpecialtyCommunity, CommunityEvent> Start(LocalDate on, Party by, LocalDate? recordedOn = null) =>
        History.Start<SpecialtyCommunity, CommunityEvent>(new CommunityEvent.Started(on, by, recordedOn ?? on));

    /// <summary>Appoints somebody.</summary>
    /// <param name="appointment">Who, as what, for what, where and how long.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts; as a rule the network.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The community with the appointment, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="appointment"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<SpecialtyCommunity, CommunityEvent> Appoint(
        Appointment appointment, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new CommunityEvent.Appointed(on, by, recordedOn ?? on, Guard.Against.Null(appointment)), version);

    /// <summary>Sets or moves the end of a term.</summary>
    /// <param name="appointment">The appointment as it is recorded.</param>
    /// <param name="lastDay">The last day of the term.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts; as a rule the network.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The community with the new term, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="appointment"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<SpecialtyCommunity, CommunityEvent> EndTerm(
        Appointment appointment, LocalDate lastDay, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new CommunityEvent.TermEnded(on, by, recordedOn ?? on, Guard.Against.Null(appointment), Guarded.Iso(lastDay)), version);

    /// <summary>Records an interest that somebody declares.</summary>
    /// <param name="person">Who.</param>
    /// <param name="interest">In what.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts; as a rule the network.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The community with the interest, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="interest"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="person"/> is <c>default</c>.</exception>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<SpecialtyCommunity, CommunityEvent> DeclareInterest(
        PersonReference person, DeclaredInterest interest, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new CommunityEvent.InterestDeclared(on, by, recordedOn ?? on, Somebody(person), Guard.Against.Null(interest)), version);

    /// <summary>Records that an interest no longer stands.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="interest">The interest as it was declared.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts; as a rule the network.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The community without it, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="interest"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="person"/> is <c>default</c>.</exception>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<SpecialtyCommunity, CommunityEvent> WithdrawInterest(
        PersonReference person, DeclaredInterest interest, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new CommunityEvent.InterestWithdrawn(on, by, recordedOn ?? on, Somebody(person), Guard.Against.Null(interest)), version);

    /// <summary>Gives a review into somebody's hands, if they may have it.</summary>
    /// <param name="request">The study.</param>
    /// <param name="person">Who takes it on.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts; as a rule the network.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The community with the review in hand, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="person"/> is <c>default</c>.</exception>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<SpecialtyCommunity, CommunityEvent> TakeReview(
        ReviewRequest request, PersonReference person, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new CommunityEvent.ReviewTaken(on, by, recordedOn ?? on, Somebody(person), Guard.Against.Null(request)), version);

    /// <summary>Takes a review back from somebody's hands: given, or handed back.</summary>
    /// <param name="person">Who had it.</param>
    /// <param name="study">The study.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts; as a rule the network.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The community without the review in hand, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="person"/> is <c>default</c>.</exception>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<SpecialtyCommunity, CommunityEvent> ReturnReview(
        PersonReference person, StudyIdentifiers study, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new CommunityEvent.ReviewReturned(on, by, recordedOn ?? on, Somebody(person), Guard.Against.Null(study)), version);

    private Decision<SpecialtyCommunity, CommunityEvent> Decide(CommunityEvent proposed, int? version) =>
        History.Decide(this, proposed, version);

    private static PersonReference Somebody(PersonReference person) =>
        person == default ? throw new InvalidOperationException("default(PersonReference) refers to nobody.") : person;
}
