namespace Crn.Domain.Interop.Leaves;

/// <summary>A record as a tree, with its leaves numbered; or why it is none.</summary>
internal sealed class RecordTree
{
    private readonly List<RecordNode> leaves = [];

    public RecordNode Root { get; set; } = RecordNode.None;

    public IReadOnlyList<RecordNode> Leaves => leaves;

    public RecordProblem? Problem { get; set; }

    public static RecordTree Not(RecordProblem problem) => new() { Problem = problem };

    public void Mark(RecordNode node, string? text)
    {
        node.Leaf = leaves.Count;
        // Half of a pair of surrogates is no character.
        if (text is not null && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0) text = string.Concat(text.EnumerateRunes());
        text = text?.Trim();
        node.Text = string.IsNullOrEmpty(text) ? null : text;
        leaves.Add(node);
    }
}
