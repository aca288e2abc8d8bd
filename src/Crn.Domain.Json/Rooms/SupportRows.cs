using Crn.Domain.Json.Shapes;
using Crn.Domain.Support;

namespace Crn.Domain.Json.Rooms;

internal static class SupportRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => SupportShapes.CostingState),
        ShapeRow.Of(() => SupportShapes.ContractValueReview),
        ShapeRow.Of(() => SupportShapes.ContractValueEvent),
        ShapeRow.Of(() => CaseShapes.Of<ContractValueEvent, ContractValueEvent.Accepted>(SupportShapes.ContractValueEvent)),
        ShapeRow.Of(() => CaseShapes.Of<ContractValueEvent, ContractValueEvent.Answered>(SupportShapes.ContractValueEvent)),
        ShapeRow.Of(() => CaseShapes.Of<ContractValueEvent, ContractValueEvent.ChangesRequested>(SupportShapes.ContractValueEvent)),
        ShapeRow.Of(() => CaseShapes.Of<ContractValueEvent, ContractValueEvent.Completed>(SupportShapes.ContractValueEvent)),
        ShapeRow.Of(() => CaseShapes.Of<ContractValueEvent, ContractValueEvent.Escalated>(SupportShapes.ContractValueEvent)),
        ShapeRow.Of(() => CaseShapes.Of<ContractValueEvent, ContractValueEvent.Started>(SupportShapes.ContractValueEvent)),
        ShapeRow.Of(() => CaseShapes.Of<ContractValueEvent, ContractValueEvent.Submitted>(SupportShapes.ContractValueEvent)),
        ShapeRow.Of(() => SupportShapes.AcordActivity),
        ShapeRow.Of(() => SupportShapes.CostBasis),
        ShapeRow.Of(() => SupportShapes.CostCategory),
        ShapeRow.Of(() => SupportShapes.CostPayer),
        ShapeRow.Of(() => SupportShapes.EtcProvider),
        ShapeRow.Of(() => SupportShapes.ActivityFunding),
        ShapeRow.Of(() => SupportShapes.AttributedActivity),
        ShapeRow.Of(() => SupportShapes.CostAnswer),
        ShapeRow.Of(() => SupportShapes.CostAttribution),
        ShapeRow.Of(() => SupportShapes.CostTotals),
        ShapeRow.Of(() => SupportShapes.CostedResource),
        ShapeRow.Of(() => SupportShapes.EtcClaim),
        ShapeRow.Of(() => SupportShapes.EtcPayment),
        ShapeRow.Of(() => SupportShapes.ExcessTreatmentCosts),
        ShapeRow.Of(() => SupportShapes.FundingEvent),
        ShapeRow.Of(() => CaseShapes.Of<FundingEvent, FundingEvent.Awarded>(SupportShapes.FundingEvent)),
        ShapeRow.Of(() => CaseShapes.Of<FundingEvent, FundingEvent.Committed>(SupportShapes.FundingEvent)),
        ShapeRow.Of(() => CaseShapes.Of<FundingEvent, FundingEvent.Released>(SupportShapes.FundingEvent)),
        ShapeRow.Of(() => CaseShapes.Of<FundingEvent, FundingEvent.Returned>(SupportShapes.FundingEvent)),
        ShapeRow.Of(() => CaseShapes.Of<FundingEvent, FundingEvent.Spent>(SupportShapes.FundingEvent)),
        ShapeRow.Of(() => CaseShapes.Of<FundingEvent, FundingEvent.Started>(SupportShapes.FundingEvent)),
        ShapeRow.Of(() => SupportShapes.FundingLedger),
        ShapeRow.Of(() => SupportShapes.FundingLine),
        ShapeRow.Of(() => SupportShapes.OrganisationActivity),
        ShapeRow.Of(() => SupportShapes.PriceMultiplier),
        ShapeRow.Of(() => SupportShapes.ScheduledActivity),
        ShapeRow.Of(() => SupportShapes.SitePrice),
    ];
}
