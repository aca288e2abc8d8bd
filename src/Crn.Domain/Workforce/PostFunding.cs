namespace Crn.Domain.Workforce;

/// <summary>Who pays for a post of research delivery staff.</summary>
public enum PostFunding
{
    /// <summary>The research network.</summary>
    Network,

    /// <summary>Income from commercial contract studies.</summary>
    CommercialIncome,

    /// <summary>A research grant.</summary>
    Grant,

    /// <summary>Somebody else: the organisation itself, a charity, a university.</summary>
    Other,
}
