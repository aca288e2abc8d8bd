namespace Crn.Domain.Policies;

/// <summary>What a timeline said on two dates, side by side.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <typeparam name="T">What is dated.</typeparam>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record TimelineChange<T>
{
    internal TimelineChange(Dated<T>? before, Dated<T>? after) => (Before, After) = (before, after);

    /// <summary>The version in force on the first date; null when none was.</summary>
    public Dated<T>? Before { get; }

    /// <summary>The version in force on the second date; null when none was.</summary>
    public Dated<T>? After { get; }

    /// <summary>Whether another value holds, or one holds where none did.</summary>
    public bool IsOfValue => (Before, After) switch
    {
        (null, null) => false,
        ({ } a, { } b) => !EqualityComparer<T>.Default.Equals(a.Value, b.Value),
        _ => true,
    };

    /// <summary>Whether the value rests on another source.</summary>
    public bool IsOfSource => Before?.Source != After?.Source;

    /// <summary>Whether anything differs.</summary>
    public bool IsAny => IsOfValue || IsOfSource;

    /// <summary>The change as one line.</summary>
    /// <returns>For example <c>0.01 to 0.001</c>.</returns>
    public override string ToString() => IsOfValue ? $"{ValueOf(Before)} to {ValueOf(After)}" : "no change of value";

    private static string ValueOf(Dated<T>? version) =>
        version is null ? "nothing in force" : version.Value is null ? "nothing" : Text.Of(version.Value);
}
