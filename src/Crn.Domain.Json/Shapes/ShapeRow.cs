using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Crn.Domain.Json.Shapes;

// A type that has a shape, and what is closed over the type: its converter, its contract, the row of lists of it. Functions that are made
// here and no virtual members of shapes: those a native compiler would make for the list of every list, without end.
internal sealed class ShapeRow
{
    private readonly Func<Shape> shape;
    private readonly Func<Shape, JsonConverter> converter;
    private readonly Func<JsonConverter, JsonSerializerOptions, JsonTypeInfo> contract;
    private readonly Func<ShapeRow>? list;
    private JsonConverter? made;

    private ShapeRow(Type type, Func<Shape> shape, Func<Shape, JsonConverter> converter,
        Func<JsonConverter, JsonSerializerOptions, JsonTypeInfo> contract, Func<ShapeRow>? list) =>
        (Type, this.shape, this.converter, this.contract, this.list) = (type, shape, converter, contract, list);

    public Type Type { get; }

    public Shape Shape => shape();

    public JsonConverter Converter => made ??= converter(Shape);

    public JsonTypeInfo Contract(JsonSerializerOptions options) => contract(Converter, options);

    public ShapeRow OfList() => list is null ? throw new NotSupportedException("A list of lists has no form.") : list();

    public static ShapeRow Of<T>(Func<Shape<T>> shape) => Closed(shape, () => Closed(Listed(shape), null));

    private static Func<Shape<ValueList<T>>> Listed<T>(Func<Shape<T>> item)
    {
        ListShape<T>? made = null;
        return () => made ??= new(item());
    }

    private static ShapeRow Closed<T>(Func<Shape<T>> shape, Func<ShapeRow>? list) => new(typeof(T), shape,
        shape => new ShapeConverter<T>((Shape<T>)shape),
        (converter, options) => JsonMetadataServices.CreateValueInfo<T>(options, converter), list);
}
