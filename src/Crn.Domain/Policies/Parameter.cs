using Ardalis.GuardClauses;

namespace Crn.Domain.Policies;

/// <summary>
/// A number of the field by name, with its unit and its values through time: what a caller may look up, quote and replace.
/// </summary>
/// <remarks>Equality is by content. Immutable and thread-safe.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Parameter<T>
{
    /// <summary>Makes a parameter.</summary>
    /// <param name="code">The stable code: lower-case words with dots.</param>
    /// <param name="meaning">What it says, in words.</param>
    /// <param name="unit">The unit of the value, for example <c>working days</c>.</param>
    /// <param name="values">The values through time.</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Parameter(string code, string meaning, string unit, Timeline<T> values)
    {
        Code = Guarded.Text(code);
        Meaning = Guarded.Text(meaning);
        Unit = Guarded.Text(unit);
        Values = Guard.Against.Null(values);
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>What it says, in words.</summary>
    public string Meaning { get; }

    /// <summary>The unit of the value.</summary>
    public string Unit { get; }

    /// <summary>The values through time.</summary>
    public Timeline<T> Values { get; private init; }

    /// <summary>The value in force on a date, with its source; null in a gap.</summary>
    /// <param name="asAt">The date asked about.</param>
    /// <returns>The version.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public Dated<T>? InForceOn(LocalDate asAt) => Values.InForceOn(Guarded.Iso(asAt));

    /// <summary>The value in force on a date, for callers that know there is one.</summary>
    /// <param name="asAt">The date asked about.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Nothing is in force on <paramref name="asAt"/>.</exception>
    public T ValueOn(LocalDate asAt) => Values.ValueOn(Guarded.Iso(asAt));

    /// <summary>The parameter with a value of the caller's own on its dates.</summary>
    /// <param name="value">The version that takes the place of what was in force on its dates.</param>
    /// <returns>The new parameter; this one is unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public Parameter<T> With(Dated<T> value) => this with { Values = Values.With(Guard.Against.Null(value)) };

    /// <summary>The parameter in words.</summary>
    /// <returns>Its code, its values with their dates, its unit and meaning.</returns>
    public override string ToString() => $"{Code} = {string.Join("; ", Values.Versions.Select(Value))} {Unit}: {Meaning}";

    private static string Value(Dated<T> version) =>
        Text.Of(version.Value) + (version.From is null && version.To is null ? "" : $" ({Text.Era(version.From, version.To)})");
}
