namespace Crn.Domain.Json.Shapes;

internal sealed class Slot<T>(T initial) : Slot
{
    public T Value { get; set; } = initial;

    public override void Clear() => Value = initial;
}
