using Crn.Domain.Money;
using Crn.Domain.Monitoring;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.SetUp;
using Crn.Domain.SiteSelection;
using Crn.Domain.Support;
using Crn.Domain.Troubleshooting;
using Crn.Domain.Workforce;

namespace Crn.Domain.Tests.Architecture;

/// <content>Support, workforce, trouble-shooting, site selection, set-up, forecasts.</content>
internal sealed partial record Distribution
{
    private static IReadOnlyList<Distribution> OfDelivery =>
    [
        Of<Pounds>("pounds", p => p.Amount < 0 ? "owed" : p.Amount == 0 ? "none" : "some", "owed", "some"),
        Enums<Pounds, bool>("pounds, price year known", p => p.PriceYear is not null, true, false),
        Enums<ScheduledActivity, CostBasis>("activities of schedules, basis", a => a.Basis),
        Enums<AttributedActivity, CostCategory?>("activities, category", a => a.Category, [null, .. Enum.GetValues<CostCategory>()]),
        Of<AttributedActivity>("activities, payer", a => a.Payer is null ? "not known" : "known", "not known", "known"),
        Of<CostAnswer>("answers about costs", a => a.IsKnown ? "known" : a.Ask.Length > 0 ? "ask somebody" : "facts missing",
            "known", "ask somebody", "facts missing"),
        Enums<ContractValueReview, CostingState>("contract value reviews, state", r => r.State,
            CostingState.InPreparation, CostingState.UnderReview, CostingState.ChangesRequested, CostingState.Reviewed),
        Of<ContractValueReview>("contract value reviews, sites",
            r => !r.EscalatedBy.IsEmpty ? "escalated" : !r.AcceptedBy.IsEmpty ? "accepted" : "neither", "escalated", "accepted", "neither"),
        Of<FundingLedger>("funding ledgers", l => l.Version == 1 ? "started" : l.Spent.IsZero ? "nothing spent" : "spent",
            "nothing spent", "spent"),
        Enums<StaffPost, PostFunding>("posts, funding", p => p.FundedBy),
        Enums<PlannedVisit, VisitPhase>("visits, phase", v => v.Phase),
        Enums<CapacityPlan, bool>("plans of capacity, feasible", p => p.IsFeasible, true, false),
        Of<WeeklyArrivals>("arrivals", a => double.IsInfinity(a.Shape) ? "certain means" : "uncertain means", "certain means",
            "uncertain means"),
        Enums<Escalation, EscalationLevel>("escalations, level", e => e.Level),
        Of<Signal>("signals", s => s.Known is null ? "not enough data" : "known", "not enough data", "known"),
        Of<StudyDiagnosis>("diagnoses", d => d.Branch is null ? "no branch" : "a branch", "no branch", "a branch"),
        Empty<StudyDiagnosis>("diagnoses, causes found", d => d.Causes.Count),
        Enums<RecoveryAction, EffectBasis>("actions of recovery, basis", a => a.Basis),
        Enums<RecoveryAction, RecoveryKind>("actions of recovery, kind", a => a.Kind),
        Enums<ProgressionAnswer, Rag>("answers of progression, colour", a => a.Rag),
        Enums<SelectedSites, bool>("sets of sites, proven", s => s.IsProven, true, false),
        Enums<CandidateStanding, bool>("candidates, chosen", s => s.IsChosen, true, false),
        Enums<BenchmarkResult, BenchmarkStanding>("results of benchmarks, standing", r => r.Standing),
        Enums<CompletionDate, bool>("dates of completion, never", d => d.IsNever, true, false),
        Enums<RecruitmentForecast, bool>("forecasts, target met", f => f.TargetMetBy is not null, true, false),
    ];
}
