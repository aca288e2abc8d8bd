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
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SiteRequirement
{
    private static readonly Citation Containment =
        Citation.Background("SI-02 containment level by class of work, under the Genetically Modified Organisms (Contained Use) " +
            "Regulations 2014");
    private static readonly Citation GmoTherapy =
        Citation.Background("SI-04 an advanced therapy that is genetically modified needs notified premises and pharmacy handling");

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

    /// <summary>
    /// Whether a site that does not meet it is out, whatever its score (SI-08). True unless said otherwise; a wish is false.
    /// </summary>
    public bool IsBlocker { get; init; } = true;

    /// <summary>The site holds a capability.</summary>
    /// <param name="capability">The capability.</param>
    /// <returns>The requirement, under the capability's code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="capability"/> is null.</exception>
    public static SiteRequirement Holds(SiteCapability capability)
    {
        Guard.Against.Null(capability);
        return new(capability.Code, $"Does the site hold: {capability.Name}?", capability.Held.IsTrue(), capability.Source);
    }

    /// <summary>
    /// Samples of a class of work are handled at the site, which needs the containment level of the same number or above (SI-02). Care of
    /// an infected patient alone does not ask for it (SI-03): then there is nothing to require.
    /// </summary>
    /// <param name="workClass">The class of the work or hazard group of the agent, 1 to 4.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="ArgumentException"><paramref name="workClass"/> is not 1 to 4.</exception>
    public static SiteRequirement SamplesHandledInClass(int workClass)
    {
        Guard.Against.OutOfRange(workClass, nameof(workClass), 1, 4);
        return new("containment", "Is the containment level high enough for the samples?",
            SiteProfileFacts.ContainmentLevel.AtLeast(workClass), Containment);
    }

    /// <summary>An advanced therapy that is a genetically modified organism is given at the site (SI-04).</summary>
    /// <returns>The requirement: notified premises, and pharmacy handling of advanced therapies.</returns>
    public static SiteRequirement GeneticallyModifiedTherapy() =>
        new("gmo-therapy", "May the site give a genetically modified therapy?",
            SiteCapabilities.GmoNotification.Held.IsTrue() & SiteCapabilities.AdvancedTherapies.Held.IsTrue(), GmoTherapy);

    /// <summary>The requirement as one line.</summary>
    /// <returns>Code and criterion.</returns>
    public override string ToString() => $"{Code}: {Criterion}";
}
