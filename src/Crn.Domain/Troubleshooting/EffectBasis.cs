namespace Crn.Domain.Troubleshooting;

/// <summary>What the number of a remedy rests on.</summary>
public enum EffectBasis
{
    /// <summary>Computed from plan and ledger: sites, openings, window, target.</summary>
    Structural,

    /// <summary>A published effect, with its source and grade.</summary>
    Evidence,

    /// <summary>The caller's own figure.</summary>
    CallersOwn,

    /// <summary>Nobody knows: the remedy has no number.</summary>
    NotQuantified,
}
