using Crn.Domain.Json.Shapes;
using Crn.Domain.Money;

namespace Crn.Domain.Json.Rooms;

internal static partial class MoneyShapes
{
    internal static TextShape<FinancialYear> FinancialYear =>
        field ??= Atoms.Parsed<FinancialYear>("A financial year of the NHS: 1 April to 31 March, both included, written 2022/23.",
        "A text as the library writes it.");

    internal static TextShape<Pounds> Pounds =>
        field ??= Atoms.Parsed<Pounds>("An amount of money: pounds sterling as a decimal number, in the prices of a year where one is " +
            "known.",
        "A text as the library writes it.");

    internal static ObjectShape<Uplift> Uplift =>
        field ??= Atoms.Object<Uplift>("How many pounds of one price year buy what a pound of another bought, and who says so.", m =>
    {
        var from = m.Required("from", v => v.From, MoneyShapes.FinancialYear);
        var to = m.Required("to", v => v.To, MoneyShapes.FinancialYear);
        var factor = m.Required("factor", v => v.Factor, Atoms.Decimal);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(from[p], to[p], factor[p], source[p]);
    });
}
