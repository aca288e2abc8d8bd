using Crn.Domain.Monitoring;
using Crn.Domain.Rules;

namespace Crn.Domain.Troubleshooting;

/// <summary>What is known of a study beside its plan and ledger. Everything may be missing, and what is missing is asked for.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StudyEvidence
{
    /// <summary>Nothing beside plan and ledger.</summary>
    public static StudyEvidence None { get; } = new();

    /// <summary>The screening log.</summary>
    public ScreeningLog? Log { get; init; }

    /// <summary>The shares that the plan expects from stage to stage.</summary>
    public ScreeningPlan? Funnel { get; init; }

    /// <summary>What the coded reasons of the log mean.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public ReasonCodes Codes { get; init => field = Guarded.NotNull(value, nameof(Codes)); } = ReasonCodes.Common;

    /// <summary>Status, judgement and what else monitoring knows.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public StudyStanding Standing { get; init => field = Guarded.NotNull(value, nameof(Standing)); } = StudyStanding.NotKnown;

    /// <summary>What sites state: staff, competing studies, investigators.</summary>
    public ValueList<SiteCircumstances> Sites { get; init => field = Guarded.Items(value, nameof(Sites)); }

    /// <summary>Further facts, see <see cref="TroubleshootingFacts"/>; they take the place of what is worked out.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public FactSheet Stated { get; init => field = Guarded.NotNull(value, nameof(Stated)); } = FactSheet.Empty;

    /// <summary>The evidence as one line.</summary>
    /// <returns>What there is.</returns>
    public override string ToString() => string.Join(", ", new[]
    {
        Log?.ToString() ?? "no screening log", Funnel is null ? "no planned funnel" : "a planned funnel",
        Text.Count(Sites.Count, "site states its circumstances", "sites state their circumstances"),
        Text.Count(Stated.Observations.Count, "fact stated", "facts stated"),
    });
}
