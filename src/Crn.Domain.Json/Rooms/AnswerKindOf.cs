using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;
using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Json.Rooms;

internal sealed class AnswerKind<T>(string name, Func<Scalar, T> read, Func<T, Scalar> write) : AnswerKind(name)
    where T : notnull
{
    public override Type Type => typeof(T);

    public override bool IsNumber => typeof(T) == typeof(int) || typeof(T) == typeof(decimal);

    public override Fact Fact(string code, string question, Unit unit, Bounds possible, string supplier, string stage,
        ValueList<Scalar> choices) => new Fact<T>(code, question, unit, possible, supplier, stage,
            choices.IsEmpty ? null : AnswerWords.Of(Each(choices, read)));

    public override ValueList<Scalar> Choices(Fact fact) => ((Fact<T>)fact).Closed is { } closed ? Each(closed, write) : [];

    public override ValueList<Scalar>? Values(FactValue value) =>
        value is FactValue.OneOf<T> one ? Each(one.Values, write) : default(ValueList<Scalar>?);

    public override ValueList<Scalar>? Values(Criterion criterion) =>
        criterion is Criterion.Membership<T> one ? Each(one.Values, write) : default(ValueList<Scalar>?);

    public override FactValue OneOf(ValueList<Scalar> values) => new FactValue.OneOf<T>(Each(values, read));

    public override Criterion Membership(Fact fact, ValueList<Scalar> values) =>
        ((Fact<T>)fact).IsAnyOf(Each(values, read));

    // Not by a query: those are made for every pair of types in a native executable.
    private static ValueList<TTo> Each<TFrom, TTo>(ValueList<TFrom> all, Func<TFrom, TTo> to)
    {
        var made = new TTo[all.Count];
        for (var i = 0; i < made.Length; i++) made[i] = to(all[i]);
        return made;
    }
}
