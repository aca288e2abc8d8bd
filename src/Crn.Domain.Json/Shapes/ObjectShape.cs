using System.Numerics;
using System.Text.Json;

namespace Crn.Domain.Json.Shapes;

// An object with members of its own, and the maker that makes a value of them.
internal sealed class ObjectShape<T> : BodyShape<T>
{
    private readonly Member<T>[] members;
    private readonly Func<Parts, T> make;
    private readonly Func<T, Objection?>[] checks;
    private readonly ulong required;
    private readonly bool isSharing;
    private Parts? spare;

    public ObjectShape(string name, string doc, Func<Members<T>, Func<Parts, T>> build)
        : base(name, doc)
    {
        var collected = new Members<T>();
        make = build(collected);
        (members, checks) = (collected.All, collected.Checks);
        foreach (var member in members) required |= member.IsRequired ? 1UL << member.Index : 0;
        isSharing = Array.Exists(members, member => member.IsShared);
    }

    public ReadOnlySpan<Member<T>> Members => members;

    public override bool TryReadBody(ref Utf8JsonReader reader, Reading reading, BodyPlace place, out T value)
    {
        value = default!;
        if (reader.TokenType != JsonTokenType.StartObject) return reading.FailType(ref reader, $"An object ({Doc})");
        var (start, next, isRead) = (reader.TokenStartIndex, 0, true);
        var parts = Interlocked.Exchange(ref spare, null) ?? new([.. members.Select(m => m.NewSlot())]);
        var more = new MoreMembers(place);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Find(ref reader, ref next) is { } member) isRead &= TryReadMember(ref reader, reading, parts, member);
            else isRead &= more.TryRead(ref reader, reading, members);
        }

        if (isSharing) isRead &= TryTakeShared(parts, reading);
        isRead &= more.IsComplete(reading, start) & HasAll(parts, reading, start);
        if (isRead) isRead = TryMake(parts, reading, start, out value);
        parts.Clear();
        spare = parts;
        return isRead;
    }

    public override void WriteMembers(Writing writing, T value)
    {
        foreach (var member in members) member.Write(writing, value);
    }

    public override void WriteBodySchema(SchemaWriter schema, BodyPlace place, string? kind) =>
        ObjectSchema.Write(schema, place, kind, Doc, members);

    private static bool TryReadMember(ref Utf8JsonReader reader, Reading reading, Parts parts, Member<T> member)
    {
        var (bit, at) = (1UL << member.Index, reader.TokenStartIndex);
        var isSecond = (parts.Seen & bit) != 0;
        parts.Seen |= bit;
        reader.Read();
        if (!isSecond) parts.Places[member.Index] = reader.TokenStartIndex;
        reading.Path.Enter(member.Name);
        bool isRead;
        if (isSecond)
        {
            isRead = reading.Fail(at, JsonErrors.Duplicate, "This member stands here twice.", "Each member once.");
            reader.TrySkip();
        }
        else
        {
            isRead = member.TryRead(ref reader, reading, parts);
        }

        reading.Path.Leave();
        return isRead;
    }

    // Members mostly come in the order in which they are written.
    private Member<T>? Find(ref Utf8JsonReader reader, ref int next)
    {
        for (var i = 0; i < members.Length; i++)
        {
            var at = next + i < members.Length ? next + i : next + i - members.Length;
            if (!reader.ValueTextEquals(members[at].Encoded.EncodedUtf8Bytes)) continue;
            next = at + 1 < members.Length ? at + 1 : 0;
            return members[at];
        }

        return null;
    }

    private bool TryTakeShared(Parts parts, Reading reading)
    {
        var isRead = true;
        foreach (var member in members) isRead &= (parts.Seen & (1UL << member.Index)) != 0 || member.TryTakeShared(reading, parts);
        return isRead;
    }

    private bool HasAll(Parts parts, Reading reading, long start)
    {
        var missing = required & ~parts.Seen;
        if (missing == 0) return true;
        for (; missing != 0; missing &= missing - 1)
        {
            var member = members[BitOperations.TrailingZeroCount(missing)];
            reading.Fail(start, JsonErrors.Missing, $"The member '{member.Name}' is missing.", member.Doc);
        }

        return false;
    }

    private bool TryMake(Parts parts, Reading reading, long start, out T value)
    {
        value = default!;
        try
        {
            value = make(parts);
        }
        catch (RefusedPart refused) when (refused.Member is var (name, index))
        {
            reading.Path.Enter(name);
            reading.Fail(parts.Places[index], refused);
            reading.Path.Leave();
            return false;
        }
        catch (Exception failure) when (failure is not JsonException && Refusals.Is(failure))
        {
            return reading.Fail(start, JsonErrors.Refused, Refusals.Sentence(failure), Doc);
        }

        foreach (var member in members)
        {
            if (member.IsWhatFollows(parts, value)) continue;
            reading.Path.Enter(member.Name);
            reading.Fail(start, JsonErrors.Contradiction, "This is not what follows from the rest of the object.",
                "The answer that the library gives, or no such member.");
            reading.Path.Leave();
            return false;
        }

        foreach (var check in checks)
        {
            if (check(value) is not { } objection) continue;
            reading.Path.Enter(objection.Member);
            reading.Fail(start, JsonErrors.Refused, objection.Problem, "A state to which a history leads.");
            reading.Path.Leave();
            return false;
        }

        return true;
    }
}
