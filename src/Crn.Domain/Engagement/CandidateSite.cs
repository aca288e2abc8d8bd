using Ardalis.GuardClauses;
using Crn.Domain.Engagement.Checks;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Engagement;

/// <summary>A site that is being thought of, and what is known of it.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CandidateSite
{
    internal CandidateSite(SiteCode site, Answers answers) => (Site, Answers) = (site, answers);

    /// <summary>The site, as it was written first.</summary>
    public SiteCode Site { get; }

    /// <summary>The last answer to each fact of the site, ordered by the codes of the facts.</summary>
    public ValueList<LearntFact> Known => Answers.Known;

    /// <summary>What is known of the site, as the sheet that rules read; what is known of the study is not on it.</summary>
    public FactSheet Facts => Answers.Facts;

    /// <summary>How firm the answer to a fact of the site is.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The firmness, or null when the fact is missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public Firmness? FirmnessOf(Fact fact) => Answers.Find(Guard.Against.Null(fact))?.Firmness;

    internal Answers Answers { get; }

    /// <summary>The site as one line.</summary>
    /// <returns>Its code and how much is known.</returns>
    public override string ToString() => $"{Site}: {Text.Count(Known.Count, "fact", "facts")} known";
}
