using Crn.Domain.Json.Shapes;
using Crn.Domain.Support;

namespace Crn.Domain.Json.Rooms;

internal static partial class SupportShapes
{
    internal static EnumShape<AcordActivity> AcordActivity =>
        field ??= Atoms.Enum<AcordActivity>("Activities of which a published list says what they are for.");

    internal static EnumShape<CostBasis> CostBasis => field ??= Atoms.Enum<CostBasis>("What the cost of an activity is counted by.");

    internal static EnumShape<CostCategory> CostCategory =>
        field ??= Atoms.Enum<CostCategory>("What an activity of a non-commercial study counts as, by its primary purpose (AcoRD).");

    internal static EnumShape<CostPayer> CostPayer => field ??= Atoms.Enum<CostPayer>("Who bears a cost of a study.");

    internal static EnumShape<EtcProvider> EtcProvider =>
        field ??= Atoms.Enum<EtcProvider>("What kind of provider bears excess treatment costs: it decides what it bears itself.");

    internal static ObjectShape<ActivityFunding> ActivityFunding =>
        field ??= Atoms.Object<ActivityFunding>(
            "Funding by activity: dated weights of recruits by class of study, and shares of a pot.", m =>
    {
        var large = m.Required("large", v => v.Large, PolicyShapes.Parameter("Decimal", Atoms.Decimal));
        var observational = m.Required("observational", v => v.Observational, PolicyShapes.Parameter("Decimal", Atoms.Decimal));
        var interventional = m.Required("interventional", v => v.Interventional, PolicyShapes.Parameter("Decimal", Atoms.Decimal));
        return p => new(large[p], observational[p], interventional[p]);
    });

    internal static ObjectShape<AttributedActivity> AttributedActivity =>
        field ??= Atoms.Object<AttributedActivity>("What an activity counts as and who pays for it, with the reasons; or what is missing " +
            "to say so.", m =>
    {
        var activity = m.Required("activity", v => v.Activity, SupportShapes.ScheduledActivity);
        var known = m.Required("known", v => v.KnownFacts, SheetShapes.FactSheet);
        var nation = m.Required("nation", v => v.Nation, CalendarShapes.UkNation);
        var asAt = m.Required("asAt", v => v.AsAt, Atoms.Date);
        m.Answer("category", v => v.Category, SupportShapes.CostCategory);
        m.Answer("payer", v => v.Payer, SupportShapes.CostPayer);
        return p => new(activity[p], known[p], nation[p], asAt[p]);
    });

    internal static ObjectShape<CostAnswer> CostAnswer =>
        field ??= Atoms.Object<CostAnswer>("An amount with its reason and source, or why it is not known: which facts are missing, or " +
            "what to ask whom.", m =>
    {
        var amount = m.Optional("amount", v => v.Amount, MoneyShapes.Pounds);
        var because = m.Required("because", v => v.Because, Atoms.Words);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        var missingFacts = m.List("missingFacts", v => v.MissingFacts, FactShapes.Fact);
        var ask = m.Required("ask", v => v.Ask, Atoms.Words);
        return p => new(amount[p], because[p], source[p], missingFacts[p], ask[p]);
    });

    internal static BodyShape<CostAttribution> CostAttribution =>
        field ??= Atoms.Object<CostAttribution>("A study's schedule by what each activity counts as and who pays for it (AcoRD), in a " +
            "nation and as at a date, with totals.", m =>
    {
        var schedule = m.List("schedule", v => v.Activities.Select(a => a.Activity).ToValueList(), SupportShapes.ScheduledActivity);
        var study = m.Required("study", v => v.Study, SheetShapes.FactSheet);
        var nation = m.Required("nation", v => v.Nation, CalendarShapes.UkNation);
        var asAt = m.Required("asAt", v => v.AsAt, Atoms.Date);
        return p => Domain.Support.CostAttribution.Of(schedule[p], study[p], nation[p], asAt[p]);
    }).AsDocument(new("crn.cost-attribution"));

    internal static ObjectShape<CostTotals> CostTotals => field ??= Atoms.Object<CostTotals>("Costs by what they count as.", m =>
    {
        var researchPartA = m.Required("researchPartA", v => v.ResearchPartA, MoneyShapes.Pounds);
        var researchPartB = m.Required("researchPartB", v => v.ResearchPartB, MoneyShapes.Pounds);
        var support = m.Required("support", v => v.Support, MoneyShapes.Pounds);
        var treatment = m.Required("treatment", v => v.Treatment, MoneyShapes.Pounds);
        var undecided = m.Required("undecided", v => v.Undecided, MoneyShapes.Pounds);
        var outsideAcord = m.Required("outsideAcord", v => v.OutsideAcord, MoneyShapes.Pounds);
        return p => new(researchPartA[p], researchPartB[p], support[p], treatment[p], undecided[p], outsideAcord[p]);
    });

    internal static ObjectShape<CostedResource> CostedResource =>
        field ??= Atoms.Object<CostedResource>("A resource of a commercial study at a site, as the review settled it: how much of it at " +
            "which tariff.", m =>
    {
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var quantity = m.Required("quantity", v => v.Quantity, Atoms.Decimal);
        var tariff = m.Required("tariff", v => v.Tariff, MoneyShapes.Pounds);
        return p => new(name[p], quantity[p], tariff[p]);
    });

    internal static ObjectShape<EtcClaim> EtcClaim =>
        field ??= Atoms.Object<EtcClaim>("The excess treatment costs of one study at one provider in a financial year: confirmed " +
            "recruits by quarter and their value.", m =>
    {
        var study = m.Required("study", v => v.Study, Atoms.Words);
        var perParticipant = m.Required("perParticipant", v => v.PerParticipant, MoneyShapes.Pounds);
        var recruits = m.List("recruits", v => v.Recruits, Atoms.Whole);
        return p => new(study[p], perParticipant[p], recruits[p]);
    });

    internal static ObjectShape<EtcPayment> EtcPayment =>
        field ??= Atoms.Object<EtcPayment>("What is paid for the quarters up to one of them, in arrears.", m =>
    {
        var afterQuarter = m.Required("afterQuarter", v => v.AfterQuarter, Atoms.Whole);
        var amount = m.Required("amount", v => v.Amount, MoneyShapes.Pounds);
        var incurred = m.Required("incurred", v => v.Incurred, MoneyShapes.Pounds);
        return p => new(afterQuarter[p], amount[p], incurred[p]);
    });

    internal static BodyShape<ExcessTreatmentCosts> ExcessTreatmentCosts =>
        field ??= Atoms.Object<ExcessTreatmentCosts>("A provider's excess treatment costs in a financial year: what it incurs, what it " +
            "bears itself, and what is paid after which quarter.", m =>
    {
        var nation = m.Required("nation", v => v.Nation, CalendarShapes.UkNation);
        var provider = m.Required("provider", v => v.Provider, SupportShapes.EtcProvider);
        var year = m.Required("year", v => v.Year, MoneyShapes.FinancialYear);
        var threshold = m.Required("threshold", v => v.Threshold, SupportShapes.CostAnswer);
        var payable = m.Required("payable", v => v.Payable, SupportShapes.CostAnswer);
        var claims = m.List("claims", v => v.Claims, SupportShapes.EtcClaim);
        var payments = m.List("payments", v => v.Payments, SupportShapes.EtcPayment);
        return p => new(nation[p], provider[p], year[p], threshold[p], payable[p], claims[p])
        {
            Payments = payments[p],
        };
    }).AsDocument(new("crn.excess-treatment-costs"));

    internal static BodyShape<FundingEvent> FundingEvent => field ??= FundingEventKinds.AsDocument(new("crn.funding-event"));

    internal static UnionShape<FundingEvent> FundingEventKinds => field ??= new("FundingEvent", "An event of a funding ledger.",
        new UnionCase<FundingEvent, FundingEvent.Started>("Started", FundingEventStarted),
        new UnionCase<FundingEvent, FundingEvent.Awarded>("Awarded", FundingEventAwarded),
        new UnionCase<FundingEvent, FundingEvent.Committed>("Committed", FundingEventCommitted),
        new UnionCase<FundingEvent, FundingEvent.Released>("Released", FundingEventReleased),
        new UnionCase<FundingEvent, FundingEvent.Spent>("Spent", FundingEventSpent),
        new UnionCase<FundingEvent, FundingEvent.Returned>("Returned", FundingEventReturned));

    internal static ObjectShape<FundingEvent.Awarded> FundingEventAwarded =>
        field ??= Atoms.Object<FundingEvent.Awarded>("Money was awarded to a line.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var line = m.Usual("line", v => v.Line, Atoms.FreeText, default);
        var reference = m.Usual("reference", v => v.Reference, Atoms.FreeText, default);
        var amount = m.Required("amount", v => v.Amount, MoneyShapes.Pounds);
        return p => new(on[p], by[p], recordedOn[p], line[p], reference[p], amount[p]);
    }, "FundingEventAwarded");

    internal static ObjectShape<FundingEvent.Committed> FundingEventCommitted =>
        field ??= Atoms.Object<FundingEvent.Committed>("Money of a line was promised to somebody.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var line = m.Usual("line", v => v.Line, Atoms.FreeText, default);
        var reference = m.Usual("reference", v => v.Reference, Atoms.FreeText, default);
        var amount = m.Required("amount", v => v.Amount, MoneyShapes.Pounds);
        return p => new(on[p], by[p], recordedOn[p], line[p], reference[p], amount[p]);
    }, "FundingEventCommitted");

    internal static ObjectShape<FundingEvent.Released> FundingEventReleased =>
        field ??= Atoms.Object<FundingEvent.Released>("A promise, or part of it, was given up: the money is available again.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var line = m.Usual("line", v => v.Line, Atoms.FreeText, default);
        var reference = m.Usual("reference", v => v.Reference, Atoms.FreeText, default);
        var amount = m.Required("amount", v => v.Amount, MoneyShapes.Pounds);
        return p => new(on[p], by[p], recordedOn[p], line[p], reference[p], amount[p]);
    }, "FundingEventReleased");
}
