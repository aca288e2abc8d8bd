using System.Text.Json;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// A choice among answers, whatever their type: the fact says which.
internal sealed class MembershipCase() : UnionCase<Criterion>("Membership")
{
    private static ObjectShape<Criterion> Membership => field ??= Atoms.Object<Criterion>("A fact is one of some answers.", m =>
    {
        var fact = m.Required("fact", x => x.Choice!.Value.Fact, FactShapes.Fact);
        var values = m.List("values", x => AnswerKinds.For(x.Choice!.Value.Fact.AnswerType).Values(x)!.Value, new ScalarShape());
        return p => values.Made(p, all => Made(fact[p], all));
    });

    public override bool Takes(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Criterion.Membership<>);

    public override bool TryReadBody(ref Utf8JsonReader reader, Reading reading, BodyPlace place, out Criterion value) =>
        Membership.TryReadBody(ref reader, reading, place, out value);

    public override void WriteMembers(Writing writing, Criterion value) => Membership.WriteMembers(writing, value);

    public override void WriteSchema(SchemaWriter schema, BodyPlace place) => Membership.WriteBodySchema(schema, place, Kind);

    private static Criterion Made(Fact fact, ValueList<Scalar> values) =>
        fact.AnswerType == typeof(int) || fact.AnswerType == typeof(decimal) || fact.AnswerType == typeof(LocalDate)
            ? throw new ArgumentException($"{Guarded.Shown(fact.Code)} is a number or a date, which is compared and not chosen.")
            : AnswerKinds.Each(fact, values, all => AnswerKinds.For(fact.AnswerType).Membership(fact, all));
}
