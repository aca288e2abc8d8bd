using Ardalis.GuardClauses;
using Crn.Domain.Decisions;

namespace Crn.Domain.Specialties;

/// <content>What the community is asked.</content>
public sealed partial record SpecialtyCommunity
{
    /// <summary>Everybody in office on a date.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>The appointments whose terms cover it.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public ValueList<Appointment> InOfficeOn(LocalDate asAt)
    {
        Guarded.Iso(asAt);
        return Appointments.Where(a => a.Covers(asAt)).ToValueList();
    }

    /// <summary>Who leads a specialty on a date: in a region when one is named, for the nation otherwise.</summary>
    /// <param name="asAt">The day.</param>
    /// <param name="specialty">The specialty.</param>
    /// <param name="area">The region; null asks for the national leads.</param>
    /// <returns>The leading appointments, by role and person.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public ValueList<Appointment> LeadsOn(LocalDate asAt, Specialty specialty, NetworkRegion? area = null) =>
        InOfficeOn(Guarded.Iso(asAt)).Where(a => a.Role.Leads() && a.Area == area && a.Specialties.Contains(specialty)).OrderBy(a => a.Role)
            .ThenBy(a => a.Person).ToValueList();

    /// <summary>The regions at work on a date in which nobody holds a role for a specialty.</summary>
    /// <param name="role">The role, one that is held for a region.</param>
    /// <param name="specialty">The specialty.</param>
    /// <param name="asAt">The day.</param>
    /// <returns>The regions, ordered by code.</returns>
    /// <exception cref="ArgumentException">There is no such role, or it is held for the nation; or <paramref name="asAt"/> is of another
    /// calendar system.</exception>
    public ValueList<NetworkRegion> RegionsWithout(CommunityRole role, Specialty specialty, LocalDate asAt)
    {
        Guarded.Iso(asAt);
        if (role.Scope() == CommunityScope.National) throw new ArgumentException("A national role is held in no region.", nameof(role));
        var held = InOfficeOn(asAt).Where(a => a.Role == role && a.Specialties.Contains(specialty)).Select(a => a.Area).ToHashSet();
        return NetworkRegions.On(asAt).Where(region => !held.Contains(region)).ToValueList();
    }

    /// <summary>The specialties of the national list for which nobody leads the nation on a date.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>The specialties, ordered by code.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public ValueList<Specialty> WithoutNationalLead(LocalDate asAt)
    {
        Guarded.Iso(asAt);
        var led = InOfficeOn(asAt).Where(a => a.Role == CommunityRole.NationalSpecialtyLead).SelectMany(a => a.Specialties).ToHashSet();
        return Specialty.All.Where(s => !led.Contains(s)).ToValueList();
    }

    /// <summary>The appointments in office whose term ends within a number of days, the first to end first.</summary>
    /// <param name="asAt">The first day.</param>
    /// <param name="days">How many days ahead, 0 or more; 0 asks for terms that end on the day itself.</param>
    /// <returns>The appointments.</returns>
    /// <exception cref="ArgumentException"><paramref name="days"/> is negative, or <paramref name="asAt"/> is of another calendar
    /// system.</exception>
    public ValueList<Appointment> TermsEndingWithin(LocalDate asAt, int days)
    {
        Guard.Against.Negative(days);
        Guarded.Iso(asAt);
        return InOfficeOn(asAt).Where(a => a.To is { } end && Period.DaysBetween(asAt, end) <= days).OrderBy(a => a.To)
            .ThenBy(a => a.Person).ToValueList();
    }

    /// <summary>How many reviews somebody has in hand.</summary>
    /// <param name="person">Who.</param>
    /// <returns>The number.</returns>
    public int LoadOf(PersonReference person) => Index.ReviewsOf(person).Count;

    /// <summary>
    /// Who could review a study: everybody who speaks for its managing or a supporting specialty on the date, those who may before those
    /// who may not, the managing specialty first, then the lightest load. Each who may not comes with every reason.
    /// </summary>
    /// <param name="request">The study.</param>
    /// <param name="asAt">The day.</param>
    /// <returns>The candidates, each person once.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    public ValueList<ReviewerCandidate> Reviewers(ReviewRequest request, LocalDate asAt)
    {
        Guard.Against.Null(request);
        Guarded.Iso(asAt);
        return Candidates(InOfficeOn(asAt), request);
    }

    private ValueList<ReviewerCandidate> Candidates(IEnumerable<Appointment> inOffice, ReviewRequest request) =>
        inOffice
            .Where(a => a.Role.ReviewsStudies()
                && (a.Specialties.Contains(request.Managing) || a.Specialties.Any(request.Supporting.Contains)))
            .Select(a => new ReviewerCandidate(a, a.Specialties.Contains(request.Managing), LoadOf(a.Person), AgainstReviewer(a, request)))
            .OrderByDescending(c => c.MayReview)
            .ThenByDescending(c => c.IsOfManagingSpecialty)
            .ThenBy(c => c.Load)
            .ThenBy(c => c.Person)
            .ThenBy(c => c.Appointment.Role)
            .DistinctBy(c => c.Person)
            .ToValueList();

    private ValueList<Refusal> AgainstReviewer(Appointment appointment, ReviewRequest request)
    {
        var person = appointment.Person;
        List<Refusal> reasons = [];
        if (request.Investigators.Contains(person)) reasons.Add(CommunityReasons.OwnStudy);
        if (Index.InterestsOf(person).Any(i => i.Touches(request))) reasons.Add(CommunityReasons.Interested);
        if (request.IsConfidential && !appointment.ConfidentialityRecorded) reasons.Add(CommunityReasons.NoConfidentiality);
        if (Index.ReviewsOf(person).Any(study => study.SharesNumberWith(request.Study)))
            reasons.Add(CommunityReasons.ReviewAlreadyInHand);
        if (LoadOf(person) >= request.MostInHand) reasons.Add(CommunityReasons.Overloaded(request.MostInHand));
        return reasons.ToValueList();
    }
}
