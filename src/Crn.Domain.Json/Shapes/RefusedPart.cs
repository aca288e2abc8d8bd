using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Json.Shapes;

// A member that is refused because of what another member says: the error stands at it, or at an item or member of it.
[SuppressMessage("Design", "CA1032", Justification = "Thrown and caught inside the package, always with what was refused.")]
internal sealed class RefusedPart(Exception failure, string expected, int item = -1, string? inner = null)
    : FormatException(Refusals.Sentence(failure))
{
    public string Expected { get; } = expected;

    public int Item { get; } = item;

    public string? Inner { get; } = inner;

    // The member of the object that is made, where it is known by now.
    public (string Name, int Index)? Member { get; private set; }

    public RefusedPart Of(string name, int index)
    {
        Member ??= (name, index);
        return this;
    }
}
