using Ardalis.GuardClauses;
using Crn.Domain.Policies;

namespace Crn.Domain.Sites;

/// <summary>
/// How a site takes part in a study. A participant identification centre only finds possible participants for another site: it is never a
/// research site, and nobody is recruited there.
/// </summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example><code>
/// var clinic = SiteParticipation.ParticipantIdentification(practice, researchSite: trust);
/// clinic.MayRecruit;   // false: consent is given at the trust
/// </code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SiteParticipation
{
    internal SiteParticipation(SiteCode site, ParticipationKind kind, SiteCode? researchSite = null) =>
        (Site, Kind, ResearchSite) = (Guard.Against.Default(site), kind, researchSite);

    /// <summary>Where the distinction comes from.</summary>
    public static Citation Source { get; } = Citation.Stated(
        "IRAS help: participant identification centres; CRN East Midlands primary care: research delivery process",
        "research site and PIC");

    /// <summary>The site.</summary>
    public SiteCode Site { get; }

    /// <summary>What is done there.</summary>
    public ParticipationKind Kind { get; }

    /// <summary>The research site that takes consent, for a participant identification centre; null otherwise.</summary>
    public SiteCode? ResearchSite { get; }

    /// <summary>Whether research procedures are carried out there.</summary>
    public bool IsResearchSite => Kind is ParticipationKind.Recruiting or ParticipationKind.FollowUp or ParticipationKind.StaffSurvey;

    /// <summary>Whether recruits can be counted there: consent is given at the site.</summary>
    public bool MayRecruit => Kind is ParticipationKind.Recruiting or ParticipationKind.StaffSurvey;

    /// <summary>The site takes consent and recruits.</summary>
    /// <param name="site">The site.</param>
    /// <returns>The participation.</returns>
    /// <exception cref="ArgumentException"><paramref name="site"/> is <c>default</c>.</exception>
    public static SiteParticipation Recruiting(SiteCode site) => new(site, ParticipationKind.Recruiting);

    /// <summary>The site follows up participants who were recruited elsewhere.</summary>
    /// <param name="site">The site.</param>
    /// <returns>The participation.</returns>
    /// <exception cref="ArgumentException"><paramref name="site"/> is <c>default</c>.</exception>
    public static SiteParticipation FollowUp(SiteCode site) => new(site, ParticipationKind.FollowUp);

    /// <summary>The staff of the site are the participants.</summary>
    /// <param name="site">The site.</param>
    /// <returns>The participation.</returns>
    /// <exception cref="ArgumentException"><paramref name="site"/> is <c>default</c>.</exception>
    public static SiteParticipation StaffSurvey(SiteCode site) => new(site, ParticipationKind.StaffSurvey);

    /// <summary>The site is a participant identification centre for another site.</summary>
    /// <param name="site">The site that identifies.</param>
    /// <param name="researchSite">The research site that takes consent.</param>
    /// <returns>The participation.</returns>
    /// <exception cref="ArgumentException">A site is <c>default</c>, or both are the same: a research site needs no identification centre
    /// of its own.</exception>
    public static SiteParticipation ParticipantIdentification(SiteCode site, SiteCode researchSite) =>
        Guard.Against.Default(researchSite) == site
        ? throw new ArgumentException("A participant identification centre identifies for another site.", nameof(researchSite))
        : new(site, ParticipationKind.ParticipantIdentification, researchSite);

    /// <summary>The site shows posters or leaflets and no more.</summary>
    /// <param name="site">The site.</param>
    /// <returns>The participation.</returns>
    /// <exception cref="ArgumentException"><paramref name="site"/> is <c>default</c>.</exception>
    public static SiteParticipation Promotion(SiteCode site) => new(site, ParticipationKind.Promotion);

    /// <summary>The participation in words.</summary>
    /// <returns>For example <c>RTH08 recruits</c>.</returns>
    public override string ToString() => Kind switch
    {
        ParticipationKind.Recruiting => $"{Site} recruits",
        ParticipationKind.FollowUp => $"{Site} follows up",
        ParticipationKind.StaffSurvey => $"{Site} has its staff surveyed",
        ParticipationKind.ParticipantIdentification => $"{Site} identifies participants for {ResearchSite}",
        ParticipationKind.Promotion => $"{Site} promotes the study",
    };
}
