using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

internal abstract class Shape<T>(string name, string doc) : Shape(name, doc)
{
    public override Type Type => typeof(T);

    // On the first token of the value when called, on its last when it returns, right or wrong.
    public abstract bool TryRead(ref Utf8JsonReader reader, Reading reading, out T value);

    public abstract void Write(Writing writing, T value);

    // The value by itself: with format and version, if it is a kind of document.
    public virtual bool TryReadRoot(ref Utf8JsonReader reader, Reading reading, out T value) => TryRead(ref reader, reading, out value);

    public virtual void WriteRoot(Writing writing, T value) => Write(writing, value);

    // Shapes of texts can be the names of members too.
    public virtual bool TryReadName(string name, Reading reading, out T value) =>
        throw new NotSupportedException($"{Name} is no text and cannot be the key of a dictionary.");

    public virtual string NameOf(T value) => throw new NotSupportedException($"{Name} is no text and cannot be the key of a dictionary.");
}
