using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Specialties;

/// <summary>Who speaks for which specialty, where and when: appointments, declared interests and reviews in hand, as the fold of their events.</summary>
/// <remarks>
/// Verbs answer with a <see cref="Decision{TState, TEvent}"/>; the questions take a date. A person may hold several roles and specialties (SP-09).
/// Equality is by content. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// SpecialtyCommunity community = SpecialtyCommunity.Empty.Appoint(appointment, on: today).State;
/// community.LeadsOn(today, Specialty.Stroke, northWest);                               // who speaks for stroke here
/// community.RegionsWithout(CommunityRole.RegionalSpecialtyLead, Specialty.Stroke, today);   // where is nobody
/// </code>
/// </example>
public sealed partial record SpecialtyCommunity
{
    private SpecialtyCommunity()
    {
    }

    /// <summary>A community of nobody.</summary>
    public static SpecialtyCommunity Empty { get; } = new();

    /// <summary>Every appointment ever recorded, in the order of their recording.</summary>
    public ValueList<Appointment> Appointments { get; private init; }

    /// <summary>The interests that stand, each with whose it is.</summary>
    public ValueList<(PersonReference Person, DeclaredInterest Interest)> Interests { get; private init; }

    /// <summary>The reviews that people have taken on and not returned.</summary>
    public ValueList<ReviewInHand> Reviews { get; private init; }

    /// <summary>The day of the last event; null when there is none.</summary>
    public LocalDate? LastChanged { get; private init; }

    /// <summary>How many events made this state: for optimistic concurrency.</summary>
    public int Version { get; private init; }

    /// <summary>Appoints somebody.</summary>
    /// <param name="appointment">Who, as what, for what, where and how long.</param>
    /// <param name="on">The day it is recorded.</param>
    /// <returns>The community with the appointment, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="appointment"/> is null.</exception>
    public Decision<SpecialtyCommunity, CommunityEvent> Appoint(Appointment appointment, LocalDate on)
    {
        Guard.Against.Null(appointment);
        return Decide(on, [.. AppointmentRules.Broken(appointment), .. Standing(appointment)], new CommunityEvent.Appointed(on, appointment));
    }

    /// <summary>Sets or moves the end of a term.</summary>
    /// <param name="appointment">The appointment as it is recorded.</param>
    /// <param name="lastDay">The last day of the term.</param>
    /// <param name="on">The day it is recorded.</param>
    /// <returns>The community with the new term, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="appointment"/> is null.</exception>
    public Decision<SpecialtyCommunity, CommunityEvent> EndTerm(Appointment appointment, LocalDate lastDay, LocalDate on)
    {
        Guard.Against.Null(appointment);
        List<Refusal> reasons = [];
        if (!Appointments.Contains(appointment)) reasons.Add(CommunityReasons.NotAppointed);
        if (lastDay < appointment.From)
        {
            reasons.Add(CommunityReasons.EndsBeforeItBegins);
        }
        else
        {
            // A longer term may meet somebody else's, or outlive its region.
            var moved = appointment.Ending(lastDay);
            reasons.AddRange(AppointmentRules.Broken(moved));
            if (Appointments.Any(other => other != appointment && other.Clashes(moved))) reasons.Add(CommunityReasons.AlreadyLed);
        }

        return Decide(on, reasons, new CommunityEvent.TermEnded(on, appointment, lastDay));
    }

    /// <summary>Records an interest that somebody declares.</summary>
    /// <param name="person">Who.</param>
    /// <param name="interest">In what.</param>
    /// <param name="on">The day of the declaration.</param>
    /// <returns>The community with the interest, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="interest"/> is null.</exception>
    public Decision<SpecialtyCommunity, CommunityEvent> DeclareInterest(PersonReference person, DeclaredInterest interest, LocalDate on) =>
        Decide(on, Interests.Contains((person, Guard.Against.Null(interest))) ? [CommunityReasons.InterestAlreadyDeclared] : [], new CommunityEvent.InterestDeclared(on, person, interest));

    /// <summary>Records that an interest no longer stands.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="interest">The interest as it was declared.</param>
    /// <param name="on">The day.</param>
    /// <returns>The community without it, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="interest"/> is null.</exception>
    public Decision<SpecialtyCommunity, CommunityEvent> WithdrawInterest(PersonReference person, DeclaredInterest interest, LocalDate on) =>
        Decide(on, Interests.Contains((person, Guard.Against.Null(interest))) ? [] : [CommunityReasons.InterestNotDeclared], new CommunityEvent.InterestWithdrawn(on, person, interest));

    /// <summary>Gives a review into somebody's hands, if they may have it.</summary>
    /// <param name="request">The study.</param>
    /// <param name="person">Who takes it on.</param>
    /// <param name="on">The day.</param>
    /// <param name="mostInHand">The most reviews one person has in hand; 3 unless given, a design default.</param>
    /// <returns>The community with the review in hand, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    public Decision<SpecialtyCommunity, CommunityEvent> TakeReview(ReviewRequest request, PersonReference person, LocalDate on, int mostInHand = UsualMostInHand)
    {
        var candidates = Reviewers(request, on, mostInHand).Where(c => c.Person == person).ToValueList();
        List<Refusal> reasons = candidates.IsEmpty ? [CommunityReasons.NotAReviewer] : candidates.Any(c => c.MayReview) ? [] : [.. candidates[0].Reasons];
        return Decide(on, reasons, new CommunityEvent.ReviewTaken(on, new(person, request.Study)));
    }

    /// <summary>Takes a review back from somebody's hands: given, or handed back.</summary>
    /// <param name="person">Who had it.</param>
    /// <param name="study">The study.</param>
    /// <param name="on">The day.</param>
    /// <returns>The community without the review in hand, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public Decision<SpecialtyCommunity, CommunityEvent> ReturnReview(PersonReference person, StudyIdentifiers study, LocalDate on)
    {
        var review = new ReviewInHand(person, study);
        return Decide(on, Reviews.Contains(review) ? [] : [CommunityReasons.ReviewNotInHand], new CommunityEvent.ReviewReturned(on, review));
    }

    /// <summary>Applies one event. It never argues: what happened, happened.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>The community after it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="happened"/> is null.</exception>
    public SpecialtyCommunity Evolve(CommunityEvent happened)
    {
        Guard.Against.Null(happened);
        var after = happened switch
        {
            CommunityEvent.Appointed e => this with { Appointments = Appointments.Add(e.Appointment) },
            CommunityEvent.TermEnded e => this with { Appointments = Appointments.Select(a => a == e.Appointment && e.LastDay >= a.From ? a.Ending(e.LastDay) : a).ToValueList() },
            CommunityEvent.InterestDeclared e => this with { Interests = Interests.Add((e.Person, e.Interest)) },
            CommunityEvent.InterestWithdrawn e => this with { Interests = Interests.Where(i => i != (e.Person, e.Interest)).ToValueList() },
            CommunityEvent.ReviewTaken e => this with { Reviews = Reviews.Add(e.Review) },
            CommunityEvent.ReviewReturned e => this with { Reviews = Reviews.Where(r => r != e.Review).ToValueList() },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return after with { Version = Version + 1, LastChanged = happened.On };
    }

    /// <summary>The community that its events made.</summary>
    /// <param name="events">Every event, the earliest first.</param>
    /// <returns>The community.</returns>
    public static SpecialtyCommunity Replay(params ValueList<CommunityEvent> events)
    {
        var community = Empty;
        foreach (var happened in events) community = community.Evolve(happened);
        return community;
    }

    private Decision<SpecialtyCommunity, CommunityEvent> Decide(LocalDate on, IReadOnlyCollection<Refusal> reasons, CommunityEvent happened)
    {
        ValueList<Refusal> all = on < LastChanged ? [CommunityReasons.BeforeLast, .. reasons] : [.. reasons];
        return all.IsEmpty ? Decision.Accept(Evolve(happened), happened) : Decision.Refuse<SpecialtyCommunity, CommunityEvent>(all);
    }

    private IEnumerable<Refusal> Standing(Appointment appointment)
    {
        if (Appointments.Contains(appointment)) yield return CommunityReasons.SameAgain;
        else if (Appointments.Any(other => other.Clashes(appointment))) yield return CommunityReasons.AlreadyLed;
    }
}
