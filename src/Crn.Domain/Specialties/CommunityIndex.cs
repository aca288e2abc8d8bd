using System.Collections.Immutable;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Specialties;

/// <summary>Where a community looks up people and posts; carried on from event to event.</summary>
internal sealed record CommunityIndex
{
    // The places of appointments by person, and by post: who shares one meets only those who do not.
    private ImmutableDictionary<PersonReference, ValueList<int>> People { get; init; } =
        ImmutableDictionary<PersonReference, ValueList<int>>.Empty;

    private ImmutableDictionary<(CommunityRole, NetworkRegion?, bool), ValueList<int>> Posts { get; init; } =
        ImmutableDictionary<(CommunityRole, NetworkRegion?, bool), ValueList<int>>.Empty;

    private ImmutableDictionary<PersonReference, ValueList<DeclaredInterest>> Interests { get; init; } =
        ImmutableDictionary<PersonReference, ValueList<DeclaredInterest>>.Empty;

    private ImmutableDictionary<PersonReference, ValueList<StudyIdentifiers>> Reviews { get; init; } =
        ImmutableDictionary<PersonReference, ValueList<StudyIdentifiers>>.Empty;

    public static CommunityIndex Of(SpecialtyCommunity community)
    {
        var index = new CommunityIndex();
        for (var i = 0; i < community.Appointments.Count; i++) index = index.With(community.Appointments[i], i);
        foreach (var (person, interest) in community.Interests) index = index.With(person, interest);
        foreach (var (person, study) in community.Reviews) index = index.With(person, study);
        return index;
    }

    public ValueList<int> PlacesOf(PersonReference person) => People.GetValueOrDefault(person);

    /// <summary>The places of appointments that may clash with one.</summary>
    public IEnumerable<int> Beside(Appointment appointment) => appointment.IsShared
        ? Posts.GetValueOrDefault((appointment.Role, appointment.Area, false))
        : Posts.GetValueOrDefault((appointment.Role, appointment.Area, false))
            .Concat(Posts.GetValueOrDefault((appointment.Role, appointment.Area, true)));

    public ValueList<DeclaredInterest> InterestsOf(PersonReference person) => Interests.GetValueOrDefault(person);

    public ValueList<StudyIdentifiers> ReviewsOf(PersonReference person) => Reviews.GetValueOrDefault(person);

    public CommunityIndex With(Appointment appointment, int place)
    {
        var post = (appointment.Role, appointment.Area, appointment.IsShared);
        return this with
        {
            People = People.SetItem(appointment.Person, PlacesOf(appointment.Person).Add(place)),
            Posts = Posts.SetItem(post, Posts.GetValueOrDefault(post).Add(place)),
        };
    }

    public CommunityIndex With(PersonReference person, DeclaredInterest interest) =>
        this with { Interests = Interests.SetItem(person, InterestsOf(person).Add(interest)) };

    public CommunityIndex Without(PersonReference person, DeclaredInterest interest) =>
        this with { Interests = Interests.SetItem(person, InterestsOf(person).Where(i => i != interest).ToValueList()) };

    public CommunityIndex With(PersonReference person, StudyIdentifiers study) =>
        this with { Reviews = Reviews.SetItem(person, ReviewsOf(person).Add(study)) };

    public CommunityIndex Without(PersonReference person, StudyIdentifiers study) =>
        this with { Reviews = Reviews.SetItem(person, ReviewsOf(person).Where(s => s != study).ToValueList()) };
}
