namespace Crn.Domain.Json.Shapes;

internal abstract class Slot
{
    public abstract void Clear();
}
