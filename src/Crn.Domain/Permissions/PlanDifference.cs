namespace Crn.Domain.Permissions;

/// <summary>What differs between two plans.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PlanDifference
{
    internal PlanDifference(ValueList<PermissionStep> added, ValueList<PermissionStep> removed,
        ValueList<(PermissionStep Before, PermissionStep After)> moved) =>
        (Added, Removed, Moved) = (added, removed, moved);

    /// <summary>Steps that only the other plan has.</summary>
    public ValueList<PermissionStep> Added { get; }

    /// <summary>Steps that only this plan has.</summary>
    public ValueList<PermissionStep> Removed { get; }

    /// <summary>Steps of both whose need, dates or place in the order differ.</summary>
    public ValueList<(PermissionStep Before, PermissionStep After)> Moved { get; }

    /// <summary>Whether nothing differs.</summary>
    public bool IsNone => Added.IsEmpty && Removed.IsEmpty && Moved.IsEmpty;

    /// <summary>The differences, one a line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Removed.Select(s => "- " + s.Name)
        .Concat(Added.Select(s => "+ " + s.Name))
        .Concat(Moved.Select(m => $"~ {m.After.Name}: {Words(m.Before)} to {Words(m.After)}")));

    internal static PlanDifference Between(PermissionPlan before, PermissionPlan after) => new(
        after.Steps.Where(s => before.Find(s.Code) is null).ToValueList(),
        before.Steps.Where(s => after.Find(s.Code) is null).ToValueList(),
        before.Steps
            .Select(s => (Before: s, After: after.Find(s.Code)!))
            .Where(s => s.After is not null && HasMoved(s.Before, s.After))
            .ToValueList());

    private static bool HasMoved(PermissionStep before, PermissionStep after) =>
        (before.IsNeeded, before.Begins, before.Ends, before.WaitsFor) != (after.IsNeeded, after.Begins, after.Ends, after.WaitsFor);

    private static string Words(PermissionStep step) => !step.IsNeeded ? "may be needed" : step.Ends is { } end ? Text.Iso(end) : "needed";
}
