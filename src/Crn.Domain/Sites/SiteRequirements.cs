using Ardalis.GuardClauses;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Sites;

/// <summary>Requirements that many studies share: a capability held, biosafety.</summary>
public static class SiteRequirements
{
    private static readonly Citation Containment = Citation.Background("SI-02 containment level by class of work, under the Genetically Modified Organisms (Contained Use) Regulations 2014");
    private static readonly Citation GmoTherapy = Citation.Background("SI-04 an advanced therapy that is genetically modified needs notified premises and pharmacy handling");

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
    /// Samples of a class of work are handled at the site, which needs the containment level of the same number or above (SI-02). Care of an infected patient
    /// alone does not ask for it (SI-03): then there is nothing to require.
    /// </summary>
    /// <param name="workClass">The class of the work or hazard group of the agent, 1 to 4.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="ArgumentException"><paramref name="workClass"/> is not 1 to 4.</exception>
    public static SiteRequirement SamplesHandledInClass(int workClass)
    {
        Guard.Against.OutOfRange(workClass, nameof(workClass), 1, 4);
        return new("containment", "Is the containment level high enough for the samples?", SiteProfileFacts.ContainmentLevel.AtLeast(workClass), Containment);
    }

    /// <summary>An advanced therapy that is a genetically modified organism is given at the site (SI-04).</summary>
    /// <returns>The requirement: notified premises, and pharmacy handling of advanced therapies.</returns>
    public static SiteRequirement GeneticallyModifiedTherapy() =>
        new("gmo-therapy", "May the site give a genetically modified therapy?", SiteCapabilities.GmoNotification.Held.IsTrue() & SiteCapabilities.AdvancedTherapies.Held.IsTrue(), GmoTherapy);
}
