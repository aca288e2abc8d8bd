using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Specialties;

/// <summary>
/// An interest somebody declared, which keeps them from reviewing what it touches. Closed: the nested cases are all there are.
/// </summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract record DeclaredInterest
{
    private DeclaredInterest()
    {
    }

    // Internal and abstract: no other assembly can add a case.
    internal abstract bool Touches(ReviewRequest request);

    /// <summary>In a study: as its investigator, collaborator or competitor.</summary>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record InStudy : DeclaredInterest
    {
        /// <summary>Makes the declaration.</summary>
        /// <param name="study">The identifiers of the study.</param>
        /// <exception cref="ArgumentException">There is no identifier.</exception>
        /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
        public InStudy(StudyIdentifiers study)
        {
            Study = Guard.Against.Null(study);
            if (study.All.IsEmpty) throw new ArgumentException("At least one identifier says which study is meant.", nameof(study));
        }

        /// <summary>The identifiers of the study.</summary>
        public StudyIdentifiers Study { get; }

        internal override bool Touches(ReviewRequest request) => Study.SharesNumberWith(request.Study);
    }

    /// <summary>In an organisation: a sponsor, a company, an employer.</summary>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record InOrganisation : DeclaredInterest
    {
        /// <summary>Makes the declaration.</summary>
        /// <param name="organisation">Its code or name.</param>
        /// <exception cref="ArgumentException">The text is blank or looks like an NHS number.</exception>
        public InOrganisation(string organisation) => Organisation = Guard.Against.BlankOrNhsNumber(organisation).Trim();

        /// <summary>Its code or name.</summary>
        public string Organisation { get; }

        internal override bool Touches(ReviewRequest request) =>
            request.Organisations.Any(o => string.Equals(o.Trim(), Organisation, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>In a person: a close colleague, relative, or supervisor.</summary>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record InPerson : DeclaredInterest
    {
        /// <summary>Makes the declaration.</summary>
        /// <param name="person">Whom.</param>
        /// <exception cref="InvalidOperationException"><paramref name="person"/> is <c>default</c>.</exception>
        public InPerson(PersonReference person)
        {
            _ = person.Value;
            Person = person;
        }

        /// <summary>Whom.</summary>
        public PersonReference Person { get; }

        internal override bool Touches(ReviewRequest request) => request.Investigators.Contains(Person);
    }
}
