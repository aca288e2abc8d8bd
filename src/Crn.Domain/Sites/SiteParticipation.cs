using Crn.Domain.Policies;

namespace Crn.Domain.Sites;

/// <summary>
/// How a site takes part in a study. A participant identification centre only finds possible participants for another site: it is never a research
/// site, and nobody is recruited there. Closed: the nested cases are all there are.
/// </summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public abstract record SiteParticipation
{
    private SiteParticipation(SiteCode site)
    {
        _ = site.Value;
        Site = site;
    }

    /// <summary>Where the distinction comes from.</summary>
    public static Citation Source { get; } = Citation.Stated("IRAS help: participant identification centres; CRN East Midlands primary care: research delivery process", "research site and PIC");

    /// <summary>The site.</summary>
    public SiteCode Site { get; }

    /// <summary>Whether research procedures are carried out there.</summary>
    public abstract bool IsResearchSite { get; }

    /// <summary>Whether recruits can be counted there: consent is given at the site.</summary>
    public abstract bool MayRecruit { get; }

    // Internal and abstract: no other assembly can add a case.
    internal abstract string What { get; }

    /// <summary>The participation in words.</summary>
    /// <returns>For example <c>RTH08 recruits</c>.</returns>
    public sealed override string ToString() => $"{Site} {What}";

    /// <summary>The site takes consent and recruits.</summary>
    public sealed record Recruiting : SiteParticipation
    {
        /// <summary>Makes the participation.</summary>
        /// <param name="site">The site.</param>
        public Recruiting(SiteCode site)
            : base(site)
        {
        }

        /// <inheritdoc />
        public override bool IsResearchSite => true;

        /// <inheritdoc />
        public override bool MayRecruit => true;

        internal override string What => "recruits";
    }

    /// <summary>The site follows up participants who were recruited elsewhere.</summary>
    public sealed record FollowUp : SiteParticipation
    {
        /// <summary>Makes the participation.</summary>
        /// <param name="site">The site.</param>
        public FollowUp(SiteCode site)
            : base(site)
        {
        }

        /// <inheritdoc />
        public override bool IsResearchSite => true;

        /// <inheritdoc />
        public override bool MayRecruit => false;

        internal override string What => "follows up";
    }

    /// <summary>The staff of the site are the participants.</summary>
    public sealed record StaffSurvey : SiteParticipation
    {
        /// <summary>Makes the participation.</summary>
        /// <param name="site">The site.</param>
        public StaffSurvey(SiteCode site)
            : base(site)
        {
        }

        /// <inheritdoc />
        public override bool IsResearchSite => true;

        /// <inheritdoc />
        public override bool MayRecruit => true;

        internal override string What => "has its staff surveyed";
    }

    /// <summary>The site is a participant identification centre for another site.</summary>
    public sealed record ParticipantIdentification : SiteParticipation
    {
        /// <summary>Makes the participation.</summary>
        /// <param name="site">The site that identifies.</param>
        /// <param name="researchSite">The research site that takes consent.</param>
        /// <exception cref="ArgumentException">Both are the same: a research site needs no identification centre of its own.</exception>
        public ParticipantIdentification(SiteCode site, SiteCode researchSite)
            : base(site)
        {
            _ = researchSite.Value;
            if (site == researchSite) throw new ArgumentException("A participant identification centre identifies for another site.", nameof(researchSite));
            ResearchSite = researchSite;
        }

        /// <summary>The research site that takes consent.</summary>
        public SiteCode ResearchSite { get; }

        /// <inheritdoc />
        public override bool IsResearchSite => false;

        /// <inheritdoc />
        public override bool MayRecruit => false;

        internal override string What => $"identifies participants for {ResearchSite}";
    }

    /// <summary>The site shows posters or leaflets and no more.</summary>
    public sealed record Promotion : SiteParticipation
    {
        /// <summary>Makes the participation.</summary>
        /// <param name="site">The site.</param>
        public Promotion(SiteCode site)
            : base(site)
        {
        }

        /// <inheritdoc />
        public override bool IsResearchSite => false;

        /// <inheritdoc />
        public override bool MayRecruit => false;

        internal override string What => "promotes the study";
    }
}
