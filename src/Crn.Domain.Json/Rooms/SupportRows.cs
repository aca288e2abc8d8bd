using Crn.Domain.Json.Shapes;
using Crn.Domain.Support;

namespace Crn.Domain.Json.Rooms;

internal static class SupportRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(AcordActivity), () => SupportShapes.AcordActivity),
        (typeof(CostBasis), () => SupportShapes.CostBasis),
        (typeof(CostCategory), () => SupportShapes.CostCategory),
        (typeof(CostPayer), () => SupportShapes.CostPayer),
        (typeof(EtcProvider), () => SupportShapes.EtcProvider),
        (typeof(ActivityFunding), () => SupportShapes.ActivityFunding),
        (typeof(AttributedActivity), () => SupportShapes.AttributedActivity),
        (typeof(CostAnswer), () => SupportShapes.CostAnswer),
        (typeof(CostAttribution), () => SupportShapes.CostAttribution),
        (typeof(CostTotals), () => SupportShapes.CostTotals),
        (typeof(CostedResource), () => SupportShapes.CostedResource),
        (typeof(EtcClaim), () => SupportShapes.EtcClaim),
        (typeof(EtcPayment), () => SupportShapes.EtcPayment),
        (typeof(ExcessTreatmentCosts), () => SupportShapes.ExcessTreatmentCosts),
        (typeof(FundingEvent), () => SupportShapes.FundingEvent),
        (typeof(FundingEvent.Awarded), () => CaseShapes.Of<FundingEvent, FundingEvent.Awarded>(SupportShapes.FundingEvent)),
        (typeof(FundingEvent.Committed), () => CaseShapes.Of<FundingEvent, FundingEvent.Committed>(SupportShapes.FundingEvent)),
        (typeof(FundingEvent.Released), () => CaseShapes.Of<FundingEvent, FundingEvent.Released>(SupportShapes.FundingEvent)),
        (typeof(FundingEvent.Returned), () => CaseShapes.Of<FundingEvent, FundingEvent.Returned>(SupportShapes.FundingEvent)),
        (typeof(FundingEvent.Spent), () => CaseShapes.Of<FundingEvent, FundingEvent.Spent>(SupportShapes.FundingEvent)),
        (typeof(FundingEvent.Started), () => CaseShapes.Of<FundingEvent, FundingEvent.Started>(SupportShapes.FundingEvent)),
        (typeof(FundingLedger), () => SupportShapes.FundingLedger),
        (typeof(FundingLine), () => SupportShapes.FundingLine),
        (typeof(OrganisationActivity), () => SupportShapes.OrganisationActivity),
        (typeof(PriceMultiplier), () => SupportShapes.PriceMultiplier),
        (typeof(ScheduledActivity), () => SupportShapes.ScheduledActivity),
        (typeof(SitePrice), () => SupportShapes.SitePrice),
    ];
}
