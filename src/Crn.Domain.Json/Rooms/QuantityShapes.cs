using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

internal static class QuantityShapes
{
    internal static UnionShape<Quantity> Quantity => field ??= new("Quantity", "A number of a formula.",
        new UnionCase<Quantity, Quantity.Known>("Fact", Known), new UnionCase<Quantity, Quantity.Constant>("Constant", Constant),
        new UnionCase<Quantity, Quantity.DateDifference>("DaysBetween", DaysBetween),
        new UnionCase<Quantity, Quantity.MonthDifference>("MonthsBetween", MonthsBetween),
        new UnionCase<Quantity, Quantity.Arithmetic>("Arithmetic", Arithmetic));

    private static Shape<Quantity> Any => field ??= new LazyShape<Quantity>("A number of a formula.", () => Quantity);

    private static ObjectShape<Quantity.Known> Known => field ??= Atoms.Object<Quantity.Known>("The answer of a fact.", m =>
    {
        var fact = m.Required("fact", x => x.Fact, FactShapes.Fact);
        return p => (Quantity.Known)(fact[p] switch
        {
            Fact<int> whole => Domain.Rules.Quantity.Of(whole),
            Fact<decimal> number => Domain.Rules.Quantity.Of(number),
            _ => throw new ArgumentException($"{Guarded.Shown(fact[p].Code)} is not answered with a number."),
        });
    });

    private static ObjectShape<Quantity.Constant> Constant => field ??= Atoms.Object<Quantity.Constant>("A number.", m =>
    {
        var (value, unit) = (m.Required("value", x => x.Value, Atoms.Decimal), m.Usual("unit", x => x.Unit, FactShapes.Unit, Unit.One));
        return p => new(value[p], unit[p]);
    });

    private static ObjectShape<Quantity.DateDifference> DaysBetween =>
        field ??= Atoms.Object<Quantity.DateDifference>("Days from one date to another.", m =>
    {
        var (from, to) =
            (m.Required("from", x => x.From, FactShapes.Of<LocalDate>()), m.Required("to", x => x.To, FactShapes.Of<LocalDate>()));
        return p => new(from[p], to[p]);
    });

    private static ObjectShape<Quantity.MonthDifference> MonthsBetween => field ??= Atoms.Object<Quantity.MonthDifference>(
        "Months from one date to another: of a span both ends inside, or of an age.", m =>
    {
        var (from, to) =
            (m.Required("from", x => x.From, FactShapes.Of<LocalDate>()), m.Required("to", x => x.To, FactShapes.Of<LocalDate>()));
        var isAge = m.Usual("isAge", x => x.IsAge, Atoms.Flag, false);
        return p => new(from[p], to[p], isAge[p]);
    });

    private static ObjectShape<Quantity.Arithmetic> Arithmetic =>
        field ??= Atoms.Object<Quantity.Arithmetic>("Two numbers with + - * or / between them.", m =>
    {
        var left = m.Required("left", x => x.Left, Any);
        var sign = m.Required("sign", x => x.Sign, Sign);
        var right = m.Required("right", x => x.Right, Any);
        return p => (Quantity.Arithmetic)(sign[p] switch
        {
            '+' => left[p] + right[p],
            '-' => left[p] - right[p],
            '*' => left[p] * right[p],
            _ => left[p] / right[p],
        });
    });

    private static TextShape<char> Sign => field ??= new("Sign", "One of + - * /.", "One of + - * /.", (string text, out char value) =>
    {
        value = text.Length == 1 ? text[0] : ' ';
        return value is '+' or '-' or '*' or '/';
    }, value => value.ToString(), new(1, "^[-+*/]$"));
}
