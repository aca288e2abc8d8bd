using System.Text.Json;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// One of some answers, by itself: it says of what type they are.
internal sealed class OneOfCase() : UnionCase<FactValue>("OneOf")
{
    private static ObjectShape<FactValue> OneOf => field ??= Atoms.Object<FactValue>("One of some answers.", m =>
    {
        var type = m.Required("answerType", x => AnswerKinds.For(x.GetType().GetGenericArguments()[0]).Name, FactShapes.Type);
        var values = m.List("values", x => AnswerKinds.For(x.GetType().GetGenericArguments()[0]).Values(x)!.Value, new ScalarShape());
        return p => AnswerKinds.Named(type[p]).OneOf(values[p]);
    });

    public override bool Takes(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FactValue.OneOf<>);

    public override bool TryReadBody(ref Utf8JsonReader reader, Reading reading, BodyPlace place, out FactValue value) =>
        OneOf.TryReadBody(ref reader, reading, place, out value);

    public override void WriteMembers(Writing writing, FactValue value) => OneOf.WriteMembers(writing, value);

    public override void WriteSchema(SchemaWriter schema, BodyPlace place) => OneOf.WriteBodySchema(schema, place, Kind);
}
