namespace Crn.Domain.Json.Shapes;

// The members of one object while it is read. Typed places, so that no number or date is boxed.
internal sealed class Parts(Slot[] slots)
{
    public Slot[] Slots { get; } = slots;

    // Where in the text their values begin.
    public long[] Places { get; } = new long[slots.Length];

    // Bit by bit, which members were there.
    public ulong Seen { get; set; }

    public void Clear()
    {
        Seen = 0;
        foreach (var slot in Slots) slot.Clear();
    }
}
