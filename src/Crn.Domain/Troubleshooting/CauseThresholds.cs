using Crn.Domain.Policies;

namespace Crn.Domain.Troubleshooting;

/// <summary>The thresholds by which causes are found, each a dated parameter with its source and grade that a team may replace.</summary>
/// <remarks>Most are proposed defaults: no source states them. Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var ours = CauseThresholds.Network.With(CauseThresholds.RateShare, new(0.8m, null, null, Citation.Local("Trials office 3.2")));
/// var rules = CauseCatalogue.On(today, ours);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record CauseThresholds
{
    private readonly Dictionary<string, Parameter<decimal>> byCode;

    private CauseThresholds(ValueList<Parameter<decimal>> all) =>
        (All, byCode) = (all, all.ToDictionary(parameter => parameter.Code, StringComparer.Ordinal));

    /// <summary>The thresholds of the network.</summary>
    public static CauseThresholds Network => InForce.Value;

    private static Lazy<CauseThresholds> InForce { get; } = new(() => new(Published));

    /// <summary>Every threshold.</summary>
    public ValueList<Parameter<decimal>> All { get; }

    /// <summary>A threshold.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>The parameter with its values through time.</returns>
    /// <exception cref="ArgumentException">There is no such threshold.</exception>
    public Parameter<decimal> Of(string code) => byCode.GetValueOrDefault(Guarded.Text(code))
        ?? throw new ArgumentException("There is no such threshold.", nameof(code));

    /// <summary>The thresholds with a value of the caller's own on its dates.</summary>
    /// <param name="code">Which threshold.</param>
    /// <param name="value">The value, with its dates and source.</param>
    /// <returns>The new thresholds; these are unchanged.</returns>
    /// <exception cref="ArgumentException">There is no such threshold.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public CauseThresholds With(string code, Dated<decimal> value)
    {
        var replaced = Of(code).With(value);
        return new(All.Select(parameter => parameter.Code == code ? replaced : parameter).ToValueList());
    }

    // What was stored, in place of the parameters of the same codes.
    internal CauseThresholds With(ValueList<Parameter<decimal>> stated)
    {
        var given = stated.ToDictionary(parameter => Of(parameter.Code).Code, StringComparer.Ordinal);
        return new(All.Select(parameter => given.GetValueOrDefault(parameter.Code, parameter)).ToValueList());
    }

    /// <summary>Whether both have the same values.</summary>
    /// <param name="other">The other thresholds.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(CauseThresholds? other) => other is not null && All == other.All;

    /// <inheritdoc />
    public override int GetHashCode() => All.GetHashCode();

    /// <summary>The thresholds as one line.</summary>
    /// <returns>How many there are.</returns>
    public override string ToString() => Text.Count(All.Count, "threshold", "thresholds");
}
