namespace Crn.Domain.Permissions;

/// <summary>A change of a case with its steps, under the regime of its own day (G1).</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ChangeProgress
{
    private const int FewSteps = 12;

    private Remembered<Dictionary<StepKey, int>> places;

    internal ChangeProgress(int number, PermissionChange change, LocalDate proposedOn, ValueList<CaseStep> steps) =>
        (Number, Change, ProposedOn, Steps) = (number, change, proposedOn, steps);

    /// <summary>Its number in the case, from 1.</summary>
    public int Number { get; }

    /// <summary>The change.</summary>
    public PermissionChange Change { get; }

    /// <summary>The day it was proposed.</summary>
    public LocalDate ProposedOn { get; }

    /// <summary>Its steps, those of authorities first.</summary>
    public ValueList<CaseStep> Steps { get; internal init; }

    /// <summary>The change as one line.</summary>
    /// <returns>Number, change and day.</returns>
    public override string ToString() => $"change {Text.Of(Number)} of {Text.Iso(ProposedOn)}: {Change}";

    // The step of a key; null when it has none. A change over many sites finds it by an index, which holds while the steps stay in place.
    internal CaseStep? Find(StepKey key) => PlaceOf(key) is >= 0 and var at ? Steps[at] : null;

    internal ChangeProgress With(ValueList<CaseStep> steps) => this with { Steps = steps, places = default };

    // The change with a step as it is now, in place of the step of the same key.
    internal ChangeProgress With(CaseStep changed) =>
        PlaceOf(changed.Key) is >= 0 and var at ? this with { Steps = Steps.With(at, changed) } : this;

    private int PlaceOf(StepKey key)
    {
        if (Steps.Count > FewSteps)
        {
            var index = places.Value ?? PlacesOf(Steps);
            places = new(index);
            return index.GetValueOrDefault(key, -1);
        }

        for (var i = 0; i < Steps.Count; i++)
        {
            if (Steps[i].Key == key) return i;
        }

        return -1;
    }

    private static Dictionary<StepKey, int> PlacesOf(ValueList<CaseStep> steps)
    {
        Dictionary<StepKey, int> places = new(steps.Count);
        for (var i = 0; i < steps.Count; i++) places.TryAdd(steps[i].Key, i);
        return places;
    }
}
