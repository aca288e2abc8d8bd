using Crn.Domain.Json.Shapes;
using Crn.Domain.Money;
using Crn.Domain.Support;
using Crn.Domain.Support.Tables;

namespace Crn.Domain.Json.Rooms;

internal static partial class SupportShapes
{
    internal static ObjectShape<FundingEvent.Returned> FundingEventReturned =>
        field ??= Atoms.Object<FundingEvent.Returned>("Money that was not promised went back to the funder.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var line = m.Usual("line", v => v.Line, Atoms.FreeText, default);
        var reference = m.Usual("reference", v => v.Reference, Atoms.FreeText, default);
        var amount = m.Required("amount", v => v.Amount, MoneyShapes.Pounds);
        return p => new(on[p], by[p], recordedOn[p], line[p], reference[p], amount[p]);
    }, "FundingEventReturned");

    internal static ObjectShape<FundingEvent.Spent> FundingEventSpent =>
        field ??= Atoms.Object<FundingEvent.Spent>("Money that was promised was spent.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var line = m.Usual("line", v => v.Line, Atoms.FreeText, default);
        var reference = m.Usual("reference", v => v.Reference, Atoms.FreeText, default);
        var amount = m.Required("amount", v => v.Amount, MoneyShapes.Pounds);
        return p => new(on[p], by[p], recordedOn[p], line[p], reference[p], amount[p]);
    }, "FundingEventSpent");

    internal static ObjectShape<FundingEvent.Started> FundingEventStarted =>
        field ??= Atoms.Object<FundingEvent.Started>("The ledger was opened.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var name = m.Usual("name", v => v.Name, Atoms.FreeText, default);
        var year = m.Required("year", v => v.Year, MoneyShapes.FinancialYear);
        return p => new(on[p], by[p], recordedOn[p], name[p], year[p]);
    }, "FundingEventStarted");

    internal static BodyShape<FundingLedger> FundingLedger =>
        field ??= Atoms.Object<FundingLedger>("The money of a financial year, line by line: what was awarded, committed, spent and " +
            "returned.", m =>
    {
        var name = m.Usual("name", v => v.Name, Atoms.FreeText, default);
        var year = m.Required("year", v => v.Year, MoneyShapes.FinancialYear);
        var lines = m.List("lines", v => v.Lines, SupportShapes.FundingLine);
        var version = m.Required("stateVersion", v => v.Version, Atoms.Whole);
        var startedOn = m.Required("startedOn", v => v.StartedOn, Atoms.Date);
        var lastRecordedOn = m.Required("lastRecordedOn", v => v.LastRecordedOn, Atoms.Date);
        var references = m.List("references", v => v.References, Atoms.FreeText);
        m.Checked(States.Against);
        return p => new(name[p], year[p])
        {
            Lines = lines[p],
            Version = version[p],
            StartedOn = startedOn[p],
            LastRecordedOn = lastRecordedOn[p],
            References = references[p],
        };
    }).AsDocument(new("crn.funding-ledger"));

    internal static ObjectShape<FundingLine> FundingLine =>
        field ??= Atoms.Object<FundingLine>("Where the money of one line of a funding ledger is.", m =>
    {
        var name = m.Usual("name", v => v.Name, Atoms.FreeText, default);
        var awarded = m.Required("awarded", v => v.Awarded, MoneyShapes.Pounds);
        var committed = m.Required("committed", v => v.Committed, MoneyShapes.Pounds);
        var spent = m.Required("spent", v => v.Spent, MoneyShapes.Pounds);
        var returned = m.Required("returned", v => v.Returned, MoneyShapes.Pounds);
        var firstAwardedOn = m.Optional("firstAwardedOn", v => v.FirstAwardedOn, Atoms.Date);
        var firstCommittedOn = m.Optional("firstCommittedOn", v => v.FirstCommittedOn, Atoms.Date);
        var days = m.List("days", v => v.Days, FundingDay);
        return p => new(name[p], awarded[p], committed[p], spent[p], returned[p])
        {
            FirstAwardedOn = firstAwardedOn[p],
            FirstCommittedOn = firstCommittedOn[p],
            Days = days[p],
        };
    });

    private static ObjectShape<FundingDay> FundingDay =>
        field ??= Atoms.Object<FundingDay>("By how much a day changed a line; what it did not change is left out.", m =>
    {
        var on = m.Required("on", v => v.On, Atoms.Date);
        var awarded = m.Usual("awarded", v => Pounds.Of(v.Moved.Awarded), MoneyShapes.Pounds, default);
        var committed = m.Usual("committed", v => Pounds.Of(v.Moved.Committed), MoneyShapes.Pounds, default);
        var spent = m.Usual("spent", v => Pounds.Of(v.Moved.Spent), MoneyShapes.Pounds, default);
        var returned = m.Usual("returned", v => Pounds.Of(v.Moved.Returned), MoneyShapes.Pounds, default);
        return p => new(on[p], new(awarded[p].Amount, committed[p].Amount, spent[p].Amount, returned[p].Amount));
    });

    internal static ObjectShape<OrganisationActivity> OrganisationActivity =>
        field ??= Atoms.Object<OrganisationActivity>("An organisation's recruits of a year by class of study, and what it is guaranteed " +
            "of a pot.", m =>
    {
        var organisation = m.Required("organisation", v => v.Organisation, Atoms.Words);
        var large = m.Required("large", v => v.Large, Atoms.Whole);
        var observational = m.Required("observational", v => v.Observational, Atoms.Whole);
        var interventional = m.Required("interventional", v => v.Interventional, Atoms.Whole);
        var guaranteed = m.Required("guaranteed", v => v.Guaranteed, MoneyShapes.Pounds);
        return p => new(organisation[p], large[p], observational[p], interventional[p], guaranteed[p]);
    });

    internal static ObjectShape<PriceMultiplier> PriceMultiplier =>
        field ??= Atoms.Object<PriceMultiplier>("A factor on a site's price, with who says so: indirect cost, capacity building, the " +
            "site's market forces factor.", m =>
    {
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var factor = m.Required("factor", v => v.Factor, Atoms.Decimal);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(name[p], factor[p], source[p]);
    });

    internal static ObjectShape<ScheduledActivity> ScheduledActivity =>
        field ??= Atoms.Object<ScheduledActivity>("An activity of a study's schedule: how often, at what cost, and what is known of its " +
            "purpose.", m =>
    {
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var unitCost = m.Required("unitCost", v => v.UnitCost, MoneyShapes.Pounds);
        var basis = m.Required("basis", v => v.Basis, SupportShapes.CostBasis);
        var times = m.Required("times", v => v.Times, Atoms.Decimal);
        var facts = m.Required("facts", v => v.Facts, SheetShapes.FactSheet);
        return p => new(name[p], unitCost[p], basis[p], times[p], facts[p]);
    });

    internal static BodyShape<SitePrice> SitePrice =>
        field ??= Atoms.Object<SitePrice>("The price of a commercial study at a site: resources at national tariff, times the " +
            "multipliers the caller gives, and whether it may be changed locally.", m =>
    {
        var resources = m.List("resources", v => v.Resources, SupportShapes.CostedResource);
        var multipliers = m.List("multipliers", v => v.Multipliers, SupportShapes.PriceMultiplier);
        var amount = m.Required("amount", v => v.Amount, MoneyShapes.Pounds);
        var isLocal = m.Required("isLocal", v => v.IsLocal, Atoms.Flag);
        return p => new(resources[p], multipliers[p], amount[p])
        {
            IsLocal = isLocal[p],
        };
    }).AsDocument(new("crn.site-price"));
}
