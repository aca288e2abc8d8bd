using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// A member of one type, and the handle by which the object's maker takes what was read.
internal sealed class Member<TOwner, TValue>(string name, Func<TOwner, TValue> get, Shape<TValue> shape, MemberRule<TValue> rule)
    : Member<TOwner>(name, shape.Doc)
{
    public override bool IsRequired => rule.IsRequired;

    public override bool IsShared => rule.IsShared;

    public TValue this[Parts parts] => Unsafe.As<Slot<TValue>>(parts.Slots[Index]).Value;

    // What is made of the value with the help of other members; what refuses it is said at this member.
    public TMade Made<TMade>(Parts parts, Func<TValue, TMade> make)
    {
        try
        {
            return make(this[parts]);
        }
        catch (RefusedPart refused)
        {
            throw refused.Of(Name, Index);
        }
    }

    public override Slot NewSlot() => new Slot<TValue>(rule.Absent);

    public override bool TryRead(ref Utf8JsonReader reader, Reading reading, Parts parts)
    {
        // What may be left out may also be null.
        if (!rule.IsRequired && reader.TokenType == JsonTokenType.Null) return true;
        var isRead = shape.TryRead(ref reader, reading, out var value);
        if (rule.IsShared) reading.Shared[typeof(TValue)] = isRead ? value : null;
        if (!isRead) return false;
        Unsafe.As<Slot<TValue>>(parts.Slots[Index]).Value = value;
        return true;
    }

    public override bool TryTakeShared(Reading reading, Parts parts)
    {
        // Where there is none, the member is missing.
        if (!rule.IsShared || !reading.Shared.TryGetValue(typeof(TValue), out var last)) return true;
        parts.Seen |= 1UL << Index;
        if (last is not TValue value) return false;
        Unsafe.As<Slot<TValue>>(parts.Slots[Index]).Value = value;
        return true;
    }

    public override void Write(Writing writing, TOwner owner)
    {
        var value = get(owner);
        if (rule.IsShared && writing.IsLast(value!)) return;
        if (rule.IsAnswer ? value is null : !rule.IsRequired && EqualityComparer<TValue>.Default.Equals(value, rule.Absent)) return;
        writing.To.WritePropertyName(Encoded);
        shape.Write(writing, value);
    }

    public override bool IsWhatFollows(Parts parts, TOwner owner) =>
        !rule.IsAnswer || (parts.Seen & (1UL << Index)) == 0 || EqualityComparer<TValue>.Default.Equals(this[parts], get(owner));

    public override void WriteSchema(SchemaWriter schema) => shape.WriteSchema(schema);
}
