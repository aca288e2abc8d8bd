using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// The whole language of criteria, delegates excepted: they are code.
internal static class CriterionShapes
{
    // In text form or as an object; written as an object.
    internal static Shape<Criterion> Criterion => field ??= new CriterionShape();

    internal static UnionShape<Criterion> Union => field ??= new("Criterion", "A statement about facts.",
        [
            new UnionCase<Criterion, Criterion.All>("All", All), new UnionCase<Criterion, Criterion.Any>("Any", Any),
            new UnionCase<Criterion, Criterion.Not>("Not", Not), new UnionCase<Criterion, Criterion.Counted>("Counted", Counted),
            new UnionCase<Criterion, Criterion.Comparison>("Comparison", Comparison),
            new UnionCase<Criterion, Criterion.DateComparison>("DateComparison", DateComparison),
            new MembershipCase(),
        ]);

    internal static EnumShape<Relation> Relation => field ??= Atoms.Enum<Relation>("How two numbers or dates are compared.");

    private static Shape<Criterion> Part => field ??= new LazyShape<Criterion>("A statement about facts.", () => Criterion);

    private static ObjectShape<Criterion.All> All =>
        field ??= Atoms.Object<Criterion.All>("All of the statements; none is always true.", m =>
    {
        var operands = m.List("operands", x => x.Operands, Part);
        return p => new(operands[p]);
    });

    private static ObjectShape<Criterion.Any> Any =>
        field ??= Atoms.Object<Criterion.Any>("At least one of the statements; none is never true.", m =>
    {
        var operands = m.List("operands", x => x.Operands, Part);
        return p => new(operands[p]);
    });

    private static ObjectShape<Criterion.Not> Not => field ??= Atoms.Object<Criterion.Not>("The opposite of a statement.", m =>
    {
        var operand = m.Required("operand", x => x.Operand, Part);
        return p => new(operand[p]);
    });

    private static ObjectShape<Criterion.Counted> Counted =>
        field ??= Atoms.Object<Criterion.Counted>("At least so many of the statements.", m =>
    {
        var (required, operands) = (m.Required("required", x => x.Required, Atoms.Count), m.List("operands", x => x.Operands, Part));
        return p => (Criterion.Counted)Domain.Rules.Criterion.AtLeast(required[p], operands[p]);
    });

    private static ObjectShape<Criterion.Comparison> Comparison =>
        field ??= Atoms.Object<Criterion.Comparison>("Two numbers compared.", m =>
    {
        var left = m.Required("left", x => x.Left, QuantityShapes.Quantity);
        var relation = m.Required("relation", x => x.Relation, Relation);
        var right = m.Required("right", x => x.Right, QuantityShapes.Quantity);
        return p => (Criterion.Comparison)left[p].Compare(relation[p], right[p]);
    });

    private static ObjectShape<Criterion.DateComparison> DateComparison =>
        field ??= Atoms.Object<Criterion.DateComparison>("A date compared.", m =>
    {
        var fact = m.Required("fact", x => x.Fact, FactShapes.Of<LocalDate>());
        var (relation, date) = (m.Required("relation", x => x.Relation, Relation), m.Required("date", x => x.Date, Atoms.Date));
        return p => new(fact[p], relation[p], date[p]);
    });
}
