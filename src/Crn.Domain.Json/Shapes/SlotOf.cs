namespace Crn.Domain.Json.Shapes;

internal sealed class Slot<T> : Slot
{
    private readonly T initial;

    public Slot(T initial) => Value = this.initial = initial;

    public T Value { get; set; }

    public override void Clear() => Value = initial;
}
