namespace Crn.Domain.Permissions.Plans;

/// <summary>
/// What the answers allow of one code: the row that stands for it, whether it is needed, and every row it may turn out to be.
/// </summary>
/// <param name="Row">The row whose trigger holds, or the first whose trigger may hold.</param>
/// <param name="IsNeeded">Whether the trigger of the row holds.</param>
/// <param name="Possible">The rows that may turn out to be the one; the first that holds is the last of them.</param>
internal readonly record struct PossibleRows(ApprovalDefinition Row, bool IsNeeded, ValueList<ApprovalDefinition> Possible);
