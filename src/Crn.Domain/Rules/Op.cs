namespace Crn.Domain.Rules;

/// <summary>One step of compiled rules; the steps of its operands follow it, up to <see cref="End"/>.</summary>
internal readonly record struct Op(OpKind Kind, int Slot, int Limit, int End)
{
    public ulong Mask { get; init; }

    public Relation Relation { get; init; }

    public CompiledQuantity? Left { get; init; }

    public CompiledQuantity? Right { get; init; }

    public Criterion? Criterion { get; init; }
}
