using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>A site that is being thought of, and what is known of it.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record CandidateSite
{
    internal CandidateSite(string name, Answers answers) => (Name, Answers) = (name, answers);

    /// <summary>The name by which the enquiry knows the site.</summary>
    public string Name { get; }

    /// <summary>The last answer to each fact of the site, ordered by the codes of the facts.</summary>
    public ValueList<LearntFact> Known => Answers.Known;

    /// <summary>What is known of the site, as the sheet that rules read; what is known of the study is not on it.</summary>
    public FactSheet Facts => Answers.Facts;

    /// <summary>How firm the answer to a fact of the site is.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The firmness, or null when the fact is missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public Firmness? FirmnessOf(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Answers.FirmnessOf(fact);
    }

    internal Answers Answers { get; }

    /// <summary>The site as one line.</summary>
    /// <returns>Its name and how much is known.</returns>
    public override string ToString() => $"{Name}: {Text.Of(Known.Count)} facts known";
}
