using Crn.Domain.Policies;

namespace Crn.Domain.Troubleshooting;

/// <summary>The triggers of the escalation ladder, each dated, with its grade; replace one with <c>with</c>.</summary>
/// <remarks>Proposed defaults: the network's own numbers are not established. Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var ours = EscalationPolicy.Network with { LeadNetworkBelow = new(-0.2, null, null, Citation.Local("Portfolio policy 5")) };
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EscalationPolicy
{
    private static readonly Citation Proposed = Citation.Default("escalation ladder, proposed triggers");

    private EscalationPolicy()
    {
    }

    /// <summary>The proposed triggers.</summary>
    public static EscalationPolicy Network { get; } = new();

    /// <summary>Time and target (relative) below which the lead network is asked; from -1 to 0.</summary>
    public Dated<double> LeadNetworkBelow { get; init => field = Figure(value); } = new(-0.3, null, null, Proposed);

    /// <summary>Time and target below which the national lead is asked; from -1 to 0.</summary>
    public Dated<double> NationalLeadBelow { get; init => field = Figure(value); } = new(-0.5, null, null, Proposed);

    /// <summary>Months, one for each monthly report, that reports in a row may be behind time and target before the lead network is asked:
    /// calendar months from the first to the last of them, both counted; 1 or more.</summary>
    public Dated<int> ReportsBehind { get; init => field = AtLeastOne(value); } = new(3, null, null, Proposed);

    /// <summary>Share of open sites without recruits above which the lead network is asked; from 0 to 1.</summary>
    public Dated<double> ZeroShareAbove { get; init => field = Share(value); } = new(0.2, null, null, Proposed);

    /// <summary>Projected lateness as a share of the planned duration above which the funder is asked; from 0 to 1.</summary>
    public Dated<double> LatenessAbove { get; init => field = Share(value); } = new(0.25, null, null, Proposed);

    /// <summary>Reports in a row that must show a signal, or its end; 1 or more.</summary>
    public Dated<int> Persistence { get; init => field = AtLeastOne(value); } =
        new(2, null, null, Citation.Default("escalation ladder, two reports in a row"));

    /// <summary>Days after a step at which its effect is reviewed; 1 or more.</summary>
    public Dated<int> ReviewAfterDays { get; init => field = AtLeastOne(value); } =
        new(90, null, null, Citation.Default("escalation ladder, review of effect"));

    /// <summary>The policy as one line.</summary>
    /// <returns>Its triggers.</returns>
    public override string ToString() => $"lead network below {Text.Percent(LeadNetworkBelow.Value)}, national lead below "
        + $"{Text.Percent(NationalLeadBelow.Value)}; lead network after {Text.Count(ReportsBehind.Value, "month", "months")} behind; "
        + $"{Text.Count(Persistence.Value, "report", "reports")} in a row";

    private static Dated<double> Figure(Dated<double> value) => Guarded.NotNull(value, nameof(value)).Value is >= -1 and <= 0 ? value
        : throw new ArgumentOutOfRangeException(nameof(value), "It is from -1 to 0.");

    private static Dated<double> Share(Dated<double> value) => Guarded.NotNull(value, nameof(value)).Value is >= 0 and <= 1 ? value
        : throw new ArgumentOutOfRangeException(nameof(value), "It is from 0 to 1.");

    private static Dated<int> AtLeastOne(Dated<int> value) => Guarded.NotNull(value, nameof(value)).Value >= 1 ? value
        : throw new ArgumentOutOfRangeException(nameof(value), "It is at least 1.");
}
