using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Sites;

/// <summary>What a study asks of a site: a criterion over its facts, and whether a site without it is out.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// new SiteRequirement("PHARM", "Is there an aseptic unit?", SiteCapabilities.AsepticUnit.Held.IsTrue(), Citation.Local("protocol 4.2"));
/// </code>
/// </example>
public sealed record SiteRequirement
{
    /// <summary>Makes a requirement that a site must meet.</summary>
    /// <param name="code">A code unique among the requirements of the study.</param>
    /// <param name="question">The question it answers.</param>
    /// <param name="criterion">The criterion.</param>
    /// <param name="source">Where it comes from.</param>
    /// <exception cref="ArgumentException">A text is blank or looks like an NHS number.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public SiteRequirement(string code, string question, Criterion criterion, Citation source)
    {
        Code = Guard.Against.BlankOrNhsNumber(code);
        Question = Guard.Against.BlankOrNhsNumber(question);
        Criterion = Guard.Against.Null(criterion);
        Source = Guard.Against.Null(source);
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The question it answers.</summary>
    public string Question { get; }

    /// <summary>The criterion.</summary>
    public Criterion Criterion { get; }

    /// <summary>Where it comes from.</summary>
    public Citation Source { get; }

    /// <summary>Whether a site that does not meet it is out, whatever its score (SI-08). True unless said otherwise; a wish is false.</summary>
    public bool IsBlocker { get; init; } = true;

    /// <summary>The requirement as one line.</summary>
    /// <returns>Code and criterion.</returns>
    public override string ToString() => $"{Code}: {Criterion}";
}
