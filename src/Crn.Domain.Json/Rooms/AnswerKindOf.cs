using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;
using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Json.Rooms;

internal sealed class AnswerKind<T>(string name, Func<Scalar, T> read, Func<T, Scalar> write) : AnswerKind(name)
    where T : notnull
{
    public override Type Type => typeof(T);

    public override Fact Fact(string code, string question, Unit unit, Bounds possible, string supplier, string stage,
        ValueList<Scalar> choices) => new Fact<T>(code, question, unit, possible, supplier, stage,
            choices.IsEmpty ? null : AnswerWords.Of(choices.Select(read).ToValueList()));

    public override ValueList<Scalar> Choices(Fact fact) => ((Fact<T>)fact).Closed?.Select(write).ToValueList() ?? [];

    public override ValueList<Scalar>? Values(FactValue value) =>
        value is FactValue.OneOf<T> one ? one.Values.Select(write).ToValueList() : default(ValueList<Scalar>?);

    public override ValueList<Scalar>? Values(Criterion criterion) =>
        criterion is Criterion.Membership<T> one ? one.Values.Select(write).ToValueList() : default(ValueList<Scalar>?);

    public override FactValue OneOf(ValueList<Scalar> values) => new FactValue.OneOf<T>(values.Select(read).ToValueList());

    public override Criterion Membership(Fact fact, ValueList<Scalar> values) =>
        new Criterion.Membership<T>((Fact<T>)fact, values.Select(read).ToValueList());
}
