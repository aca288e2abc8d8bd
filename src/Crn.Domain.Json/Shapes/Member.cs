using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// One member of the objects of a shape.
internal abstract class Member<TOwner>(string name, string doc)
{
    public string Name { get; } = name;

    public string Doc { get; } = doc;

    public JsonEncodedText Encoded { get; } = JsonEncodedText.Encode(name);

    public int Index { get; init; }

    public abstract bool IsRequired { get; }

    // Whether it may be left out where an item before it in the same document has it.
    public abstract bool IsShared { get; }

    public abstract Slot NewSlot();

    public abstract bool TryRead(ref Utf8JsonReader reader, Reading reading, Parts parts);

    public abstract void Write(Writing writing, TOwner owner);

    // Takes the value that was read last; false where that one was wrong, which has been said there.
    public abstract bool TryTakeShared(Reading reading, Parts parts);

    // An answer that follows from the other members: whether the one that was read is it.
    public virtual bool IsWhatFollows(Parts parts, TOwner owner) => true;

    public abstract void WriteSchema(SchemaWriter schema);
}
