using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Specialties;

/// <summary>A study that wants a specialty's view on eligibility or feasibility: what must be known to choose a reviewer.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ReviewRequest
{
    private readonly ValueList<string> organisations;

    /// <summary>The most reviews one person has in hand when the caller does not say: 3. A design default.</summary>
    public const int UsualMostInHand = 3;

    /// <summary>Makes a request.</summary>
    /// <param name="study">The identifiers of the study; may be none for a study not yet registered.</param>
    /// <param name="managing">The one managing specialty (SP-04).</param>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="managing"/> is <c>default</c>.</exception>
    public ReviewRequest(StudyIdentifiers study, Specialty managing)
    {
        _ = managing.Code;
        Study = Guard.Against.Null(study);
        Managing = managing;
    }

    /// <summary>The identifiers of the study.</summary>
    public StudyIdentifiers Study { get; }

    /// <summary>The managing specialty, which gives the specialty's view (SP-06).</summary>
    public Specialty Managing { get; }

    /// <summary>Supporting specialties, whose leads may be asked after those of the managing one.</summary>
    public ValueList<Specialty> Supporting { get; init; }

    /// <summary>The investigators, who never review their own study.</summary>
    public ValueList<PersonReference> Investigators { get; init; }

    /// <summary>Sponsor, funder and others behind the study, by code or name.</summary>
    /// <exception cref="ArgumentException">A name is blank or looks like an NHS number.</exception>
    public ValueList<string> Organisations
    {
        get => organisations;
        init => organisations = value.Select(name => Guard.Against.BlankOrNhsNumber(name, nameof(Organisations))).ToValueList();
    }

    /// <summary>Whether the papers are confidential, so that only people whose agreement is recorded may see them.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>The most reviews one person may have in hand; 3 unless given.</summary>
    /// <exception cref="ArgumentException">The number is not above 0.</exception>
    public int MostInHand { get; init => field = Guard.Against.NegativeOrZero(value, nameof(MostInHand)); } = UsualMostInHand;

    /// <summary>The request as one line; never a person.</summary>
    /// <returns>The study and the managing specialty.</returns>
    public override string ToString() => $"review of {Study} by {Managing}";
}
