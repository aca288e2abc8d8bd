namespace Crn.Domain.Interop.Leaves;

/// <summary>How a node is written, which decides how its path is.</summary>
internal enum NodeForm
{
    Json,
    Xml,
    Attribute,
    Cell,
}
