using System.Runtime.CompilerServices;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Interop.Leaves;

/// <summary>One element, object, array or leaf of a record, whatever form the record has.</summary>
internal sealed class RecordNode
{
    /// <summary>What stands for anything that the record does not have: it holds nothing and no leaf.</summary>
    public static readonly RecordNode None = new("", null, NodeForm.Json);

    private const string LeftOut = "(left-out)";
    private List<RecordNode>? children;
    private string? path;

    public RecordNode(string name, RecordNode? parent, NodeForm form, int place = -1)
    {
        Name = PrivacyGuard.LooksLikeNhsNumber(name) ? LeftOut : name;
        (Parent, Form, Place) = (parent, form, place);
    }

    public string Name { get; }

    public RecordNode? Parent { get; }

    public NodeForm Form { get; }

    /// <summary>The place in an array, from 0; -1 elsewhere.</summary>
    public int Place { get; }

    public bool IsList { get; init; }

    /// <summary>Which of the elements of its name it is among those of its parent, from 1.</summary>
    public int Ordinal { get; init; } = 1;

    // Shared by the elements of one name of one parent.
    public StrongBox<int>? Count { get; init; }

    private int Siblings => Count?.Value ?? 1;

    /// <summary>The number of the leaf in the record, from 0; -1 for what is none.</summary>
    public int Leaf { get; set; } = -1;

    /// <summary>The text of a leaf, trimmed; null where it says nothing.</summary>
    public string? Text { get; set; }

    /// <summary>The text as it is read, where it stands in the record with marks of HTML; null where there is no difference.</summary>
    public string? Plain { get; set; }

    public IReadOnlyList<RecordNode> Children => children ?? (IReadOnlyList<RecordNode>)[];

    public bool Exists => this != None;

    public RecordNode this[string name]
    {
        get
        {
            if (children is null) return None;
            foreach (var child in children)
            {
                if (child.Name == name) return child;
            }

            return None;
        }
    }

    /// <summary>Down several names at once.</summary>
    public RecordNode At(params ReadOnlySpan<string> names)
    {
        var node = this;
        foreach (var name in names) node = node[name];
        return node;
    }

    public void Add(RecordNode child) => (children ??= []).Add(child);

    /// <summary>Every one of a name: the items of an array of JSON, the elements of XML.</summary>
    public IEnumerable<RecordNode> Each(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name != name) continue;
            if (!child.IsList)
            {
                yield return child;
                continue;
            }

            foreach (var item in child.Children) yield return item;
        }
    }

    /// <summary>Itself and everything below, in the order of the record.</summary>
    public IEnumerable<RecordNode> Below()
    {
        var open = new Stack<RecordNode>();
        open.Push(this);
        while (open.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--) open.Push(node.Children[i]);
        }
    }

    public string Path => path ??= Parent is null ? Form == NodeForm.Xml ? "/" + Name : Name : Form switch
    {
        NodeForm.Json => Place >= 0 ? $"{Parent.Path}[{Place}]" : $"{Parent.Path}.{Name}",
        NodeForm.Attribute => $"{Parent.Path}/@{Name}",
        NodeForm.Cell => $"{Parent.Path}.{Name}",
        _ => $"{Parent.Path}/{Name}{(Siblings > 1 ? $"[{Ordinal}]" : "")}",
    };
}
