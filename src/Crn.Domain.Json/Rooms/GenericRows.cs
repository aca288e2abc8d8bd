using Crn.Domain.Calendars;
using Crn.Domain.Feasibility;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Portfolio;
using Crn.Domain.Probability;
using Crn.Domain.Rules;
using Crn.Domain.Specialties;

namespace Crn.Domain.Json.Rooms;

// Generic types, closed over what callers keep in them: without reflection each has to be named.
internal static class GenericRows
{
    internal static IEnumerable<ShapeRow> All =>
    [
        .. Dated("Whole", () => Atoms.Whole), .. Dated("Decimal", () => Atoms.Decimal), .. Dated("Number", () => Atoms.Number),
        .. Dated("Words", () => Atoms.Words), .. Dated("Flag", () => Atoms.Flag), .. Dated("Date", () => Atoms.Date),
        .. Dated("Pounds", () => MoneyShapes.Pounds), .. Dated("Criterion", () => CriterionShapes.Criterion),
        .. Outcome("Study", () => StudyShapes.Study), .. Outcome("StudyHistory", () => StudyShapes.StudyHistory),
        .. Outcome("RecruitmentPlan", () => RecruitmentShapes.RecruitmentPlan),
        .. Outcome("RecruitmentLedger", () => RecruitmentShapes.RecruitmentLedger),
        .. Outcome("PermissionCase", () => PermissionShapes.PermissionCase), .. Outcome("Enquiry", () => EngagementShapes.Enquiry),
        .. Outcome("SpecialtyCommunity", () => SpecialtyShapes.SpecialtyCommunity),
        .. Outcome("FundingLedger", () => SupportShapes.FundingLedger), .. Outcome("ReviewClock", () => CalendarShapes.ReviewClock),
        .. Outcome("StudyPortfolio", () => PortfolioShapes.StudyPortfolio),
        .. Outcome("StudyIdentifiers", () => IdentifierShapes.StudyIdentifiers),
        .. Outcome("StudyIdentifierReading", () => IdentifierShapes.StudyIdentifierReading),
        .. Outcome("StageDuration", () => SetUpShapes.StageDuration), .. Outcome("RateEstimate", () => ProjectionShapes.RateEstimate),
        .. Decision("Study", () => StudyShapes.Study, () => StudyShapes.StudyEvent),
        .. Decision("RecruitmentLedger", () => RecruitmentShapes.RecruitmentLedger, () => RecruitmentShapes.RecruitmentEvent),
        .. Decision("PermissionCase", () => PermissionShapes.PermissionCase, () => PermissionShapes.PermissionEvent),
        .. Decision("Enquiry", () => EngagementShapes.Enquiry, () => EngagementShapes.EnquiryEvent),
        .. Decision("SpecialtyCommunity", () => SpecialtyShapes.SpecialtyCommunity, () => SpecialtyShapes.CommunityEvent),
        .. Decision("FundingLedger", () => SupportShapes.FundingLedger, () => SupportShapes.FundingEvent),
        .. Decision("ReviewClock", () => CalendarShapes.ReviewClock, () => CalendarShapes.ReviewClockEvent),
        .. Outcome("Escalation", () => TroubleshootingShapes.Escalation),
        .. Outcome("RecoveryPlan", () => TroubleshootingShapes.RecoveryPlan),
        .. Outcome("ContractValueReview", () => SupportShapes.ContractValueReview),
        .. Decision("Escalation", () => TroubleshootingShapes.Escalation, () => TroubleshootingShapes.EscalationEvent),
        .. Decision("ContractValueReview", () => SupportShapes.ContractValueReview, () => SupportShapes.ContractValueEvent),
        Row(() => SampledQuantile("Whole", Atoms.Whole)), Row(() => SampledQuantile("CompletionDate", ProbabilityShapes.CompletionDate)),
        Row(() => CaseShapes.Of<Fact, Fact<bool>>(FactShapes.Fact)), Row(() => CaseShapes.Of<Fact, Fact<int>>(FactShapes.Fact)),
        Row(() => CaseShapes.Of<Fact, Fact<decimal>>(FactShapes.Fact)), Row(() => CaseShapes.Of<Fact, Fact<LocalDate>>(FactShapes.Fact)),
        Row(() => CaseShapes.Of<Fact, Fact<string>>(FactShapes.Fact)), Row(() => CaseShapes.Of<Fact, Fact<Specialty>>(FactShapes.Fact)),
        Row(() => CaseShapes.Of<Fact, Fact<FunderKind>>(FactShapes.Fact)), Row(() => CaseShapes.Of<Fact, Fact<AwardKind>>(FactShapes.Fact)),
        Row(() => CaseShapes.Of<Fact, Fact<ActivityKind>>(FactShapes.Fact)),
        Row(() => CaseShapes.Of<Fact, Fact<PoolMethod>>(FactShapes.Fact)), Row(() => CaseShapes.Of<Fact, Fact<UkNation>>(FactShapes.Fact)),
        Row(() => CaseShapes.Of<Criterion, Criterion.All>(CriterionShapes.Criterion)),
        Row(() => CaseShapes.Of<Criterion, Criterion.Any>(CriterionShapes.Criterion)),
        Row(() => CaseShapes.Of<Criterion, Criterion.Not>(CriterionShapes.Criterion)),
        Row(() => CaseShapes.Of<Criterion, Criterion.Counted>(CriterionShapes.Criterion)),
        Row(() => CaseShapes.Of<Criterion, Criterion.Comparison>(CriterionShapes.Criterion)),
        Row(() => CaseShapes.Of<Criterion, Criterion.DateComparison>(CriterionShapes.Criterion)),
        Row(() => CaseShapes.Of<FactValue, FactValue.Range>(SheetShapes.FactValue)),
        Row(() => Atoms.Date), Row(() => Atoms.Month), Row(() => Atoms.Instant), Row(() => Atoms.Dates), Row(() => Atoms.Span),
    ];

    // The shape is made once, when it is first asked for.
    private static ShapeRow Row<T>(Func<Shape<T>> make)
    {
        Shape<T>? made = null;
        return ShapeRow.Of(() => made ??= make());
    }

    private static IEnumerable<ShapeRow> Dated<T>(string of, Func<Shape<T>> shape) =>
    [
        Row(() => PolicyShapes.Dated(of, shape())), Row(() => PolicyShapes.Timeline(of, shape())),
        Row(() => PolicyShapes.TimelineChange(of, shape())), Row(() => PolicyShapes.Parameter(of, shape())),
    ];

    private static IEnumerable<ShapeRow> Outcome<T>(string of, Func<Shape<T>> shape)
        where T : class => [Row(() => OutcomeShapes.Outcome(of, shape()))];

    private static IEnumerable<ShapeRow> Decision<TState, TEvent>(
        string of, Func<Shape<TState>> state, Func<Shape<TEvent>> recorded)
        where TState : class => [Row(() => OutcomeShapes.Decision(of, state(), recorded()))];

    private static ObjectShape<SampledQuantile<T>> SampledQuantile<T>(string of, Shape<T> shape) =>
        new("SampledQuantile" + of, "A quantile of drawn values, with its uncertainty.", m =>
        {
            var value = m.Required("value", v => v.Value, shape);
            var (low, high) = (m.Required("low", v => v.Low, shape), m.Required("high", v => v.High, shape));
            return p => new(value[p], low[p], high[p]);
        });
}
