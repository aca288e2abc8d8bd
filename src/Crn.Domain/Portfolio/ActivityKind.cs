namespace Crn.Domain.Portfolio;

/// <summary>What an activity is, in the eyes of the network and not by its label.</summary>
public enum ActivityKind
{
    /// <summary>Research.</summary>
    Research,

    /// <summary>Clinical audit.</summary>
    ClinicalAudit,

    /// <summary>A needs assessment.</summary>
    NeedsAssessment,

    /// <summary>Quality improvement.</summary>
    QualityImprovement,

    /// <summary>Another local service evaluation.</summary>
    ServiceEvaluation,

    /// <summary>Routine banking of samples or data.</summary>
    RoutineBanking,

    /// <summary>Setting up or running a tissue bank, registry, database or cohort as a resource.</summary>
    Resource,
}
