using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;

namespace Crn.Domain.Specialties;

/// <content>How events make the community, and what speaks against them.</content>
public sealed partial record SpecialtyCommunity : IDecider<SpecialtyCommunity, CommunityEvent>
{
    /// <summary>The community after one more event. It never argues: what was recorded, was recorded.</summary>
    /// <param name="recorded">The event.</param>
    /// <returns>The community after it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recorded"/> is null.</exception>
    public SpecialtyCommunity Evolve(CommunityEvent recorded)
    {
        var next = Guard.Against.Null(recorded) switch
        {
            CommunityEvent.Started e => new(e.On),
            CommunityEvent.Appointed e => this with
            {
                Appointments = Appointments.Add(e.Appointment), remembered = new(Index.With(e.Appointment, Appointments.Count)),
            },
            CommunityEvent.TermEnded e => this with { Appointments = Ended(e) },
            CommunityEvent.InterestDeclared e => this with
            {
                Interests = Interests.Add((e.Person, e.Interest)), remembered = new(Index.With(e.Person, e.Interest)),
            },
            CommunityEvent.InterestWithdrawn e => this with
            {
                Interests = Without(Interests, (e.Person, e.Interest)), remembered = new(Index.Without(e.Person, e.Interest)),
            },
            CommunityEvent.ReviewTaken e => this with
            {
                Reviews = Reviews.Add((e.Person, e.Request.Study)), remembered = new(Index.With(e.Person, e.Request.Study)),
            },
            CommunityEvent.ReviewReturned e => this with
            {
                Reviews = Without(Reviews, (e.Person, e.Study)), remembered = new(Index.Without(e.Person, e.Study)),
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return next with { Version = Version + 1, LastRecordedOn = recorded.RecordedOn };
    }

    /// <summary>The community that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The community.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    public static SpecialtyCommunity Replay(params ValueList<CommunityEvent> events) =>
        History.Replay<SpecialtyCommunity, CommunityEvent>(events);

    /// <summary>The community that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The community.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    [OverloadResolutionPriority(-1)]
    public static SpecialtyCommunity Replay(params CommunityEvent[] events) =>
        Replay(Guarded.Sequence(events));

    /// <summary>The community that its events made, or why the history is not sound.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The community, or every reason against the first event that does not fit, named with its place.</returns>
    public static Outcome<SpecialtyCommunity> TryReplay(ValueList<CommunityEvent> events) =>
        History.TryReplay<SpecialtyCommunity, CommunityEvent>(events);

    static SpecialtyCommunity? IDecider<SpecialtyCommunity, CommunityEvent>.Start(CommunityEvent first) =>
        first is CommunityEvent.Started e ? new(e.On) { Version = 1, LastRecordedOn = e.RecordedOn } : null;

    IReadOnlyCollection<Refusal> IDecider<SpecialtyCommunity, CommunityEvent>.Against(CommunityEvent proposed) => proposed switch
    {
        CommunityEvent.Appointed e => [.. AppointmentRules.Broken(e.Appointment), .. AgainstStanding(e.Appointment)],
        CommunityEvent.TermEnded e => AgainstEnd(e.Appointment, e.LastDay),
        CommunityEvent.InterestDeclared e =>
            Index.InterestsOf(e.Person).Contains(e.Interest) ? [CommunityReasons.InterestAlreadyDeclared] : [],
        CommunityEvent.InterestWithdrawn e =>
            Index.InterestsOf(e.Person).Contains(e.Interest) ? [] : [CommunityReasons.InterestNotDeclared],
        CommunityEvent.ReviewTaken e => AgainstReview(e.Request, e.Person, e.On),
        CommunityEvent.ReviewReturned e => Index.ReviewsOf(e.Person).Contains(e.Study) ? [] : [CommunityReasons.ReviewNotInHand],
        _ => [],
    };

    private IEnumerable<Refusal> AgainstStanding(Appointment appointment)
    {
        if (IsHeld(appointment)) yield return CommunityReasons.SameAgain;
        else if (Index.Beside(appointment).Any(at => Appointments[at].Clashes(appointment))) yield return CommunityReasons.AlreadyLed;
    }

    private List<Refusal> AgainstEnd(Appointment appointment, LocalDate lastDay)
    {
        List<Refusal> reasons = [];
        if (!IsHeld(appointment)) reasons.Add(CommunityReasons.NotAppointed);
        if (lastDay == appointment.To) reasons.Add(CommunityReasons.SameEnd);
        if (lastDay < appointment.From)
        {
            reasons.Add(CommunityReasons.EndsBeforeItBegins);
            return reasons;
        }

        // A longer term may meet somebody else's, or outlive its region.
        var moved = appointment.Ending(lastDay);
        reasons.AddRange(AppointmentRules.Broken(moved));
        if (Index.Beside(moved).Any(at => Appointments[at] != appointment && Appointments[at].Clashes(moved)))
            reasons.Add(CommunityReasons.AlreadyLed);
        return reasons;
    }

    private ValueList<Refusal> AgainstReview(ReviewRequest request, PersonReference person, LocalDate on)
    {
        if (Index.ReviewsOf(person).Contains(request.Study)) return [CommunityReasons.ReviewAlreadyInHand];
        var candidates = Candidates(Index.PlacesOf(person).Select(at => Appointments[at]).Where(a => a.Covers(on)), request);
        return candidates.IsEmpty ? [CommunityReasons.NotAReviewer] : candidates[0].Reasons;
    }

    private bool IsHeld(Appointment appointment) => Index.PlacesOf(appointment.Person).Any(at => Appointments[at] == appointment);

    private ValueList<Appointment> Ended(CommunityEvent.TermEnded ended)
    {
        var appointments = Appointments;
        if (ended.LastDay < ended.Appointment.From) return appointments;
        foreach (var at in Index.PlacesOf(ended.Appointment.Person))
        {
            if (appointments[at] == ended.Appointment) appointments = appointments.With(at, appointments[at].Ending(ended.LastDay));
        }

        return appointments;
    }

    private static ValueList<T> Without<T>(ValueList<T> items, T item)
    {
        for (var i = items.Count - 1; i >= 0; i--)
        {
            if (EqualityComparer<T>.Default.Equals(items[i], item)) items = items.RemoveAt(i);
        }

        return items;
    }
}
