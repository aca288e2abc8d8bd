namespace Crn.Domain.Support;

/// <summary>Who bears a cost of a study.</summary>
public enum CostPayer
{
    /// <summary>The funder of the research, out of the grant or award.</summary>
    Funder,

    /// <summary>The sponsor or the funder, as they agree: the study is not on the portfolio.</summary>
    SponsorOrFunder,

    /// <summary>The research network, for a supported study in England.</summary>
    Network,

    /// <summary>The health board in Scotland, within its yearly research allocation or its service.</summary>
    HealthBoard,

    /// <summary>The local support and delivery funding of an NHS body in Wales.</summary>
    LocalDeliveryFunding,

    /// <summary>The central budget in Wales for primary care, public health, emergency and social care.</summary>
    WelshCentralBudget,

    /// <summary>The research and development funding of health and social care in Northern Ireland.</summary>
    HscResearchFunding,

    /// <summary>Whoever commissions the service.</summary>
    Commissioner,

    /// <summary>The company of a commercial contract study.</summary>
    Company,
}
