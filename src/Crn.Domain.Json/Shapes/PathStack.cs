using System.Text;

namespace Crn.Domain.Json.Shapes;

// Where in the document the reader is.
internal sealed class PathStack
{
    private (string? Name, int Index)[] steps = [];
    private int count;

    public void Enter(string name) => Push((name, 0));

    public void Enter(int index) => Push((null, index));

    public void Leave() => count--;

    // After an error that left the middle of things.
    public int Depth => count;

    public override string ToString()
    {
        var path = new StringBuilder("$");
        foreach (var (name, index) in steps.AsSpan(0, count))
        {
            if (name is null) path.Append('[').Append(Text.Of(index)).Append(']');
            else if (name.All(char.IsAsciiLetterOrDigit)) path.Append('.').Append(name);
            else path.Append("['").Append(Guarded.Shown(name).Trim('\'')).Append("']");
        }

        return path.ToString();
    }

    private void Push((string? Name, int Index) step)
    {
        if (count == steps.Length) Array.Resize(ref steps, Math.Max(16, 2 * count));
        steps[count++] = step;
    }
}
