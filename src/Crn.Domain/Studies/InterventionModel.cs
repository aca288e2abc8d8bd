namespace Crn.Domain.Studies;

/// <summary>How the arms of an interventional study relate.</summary>
public enum InterventionModel
{
    /// <summary>One group.</summary>
    SingleGroup,

    /// <summary>Groups side by side.</summary>
    Parallel,

    /// <summary>Participants pass through several arms.</summary>
    Crossover,

    /// <summary>Interventions are combined.</summary>
    Factorial,

    /// <summary>Groups enter one after another, as in dose escalation.</summary>
    Sequential,
}
