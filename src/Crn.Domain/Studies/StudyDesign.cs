using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Studies;

/// <summary>What kind of study it is. Every axis may be unknown: null means that the record does not say.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StudyDesign
{
    /// <summary>A design of which nothing is known.</summary>
    public static StudyDesign Unknown { get; } = new();

    /// <summary>Interventional or observational.</summary>
    public StudyType? Type { get; init; }

    /// <summary>The phase; <see cref="StudyPhase.NotApplicable"/> is an answer, null is none.</summary>
    public StudyPhase? Phase { get; init; }

    /// <summary>The phase as the record states it, where <see cref="Phase"/> could not be read from it; null otherwise.</summary>
    /// <exception cref="ArgumentException">The text looks like it holds an NHS number; it is not echoed.</exception>
    public string? PhaseAsStated
    {
        get;
        init => field = value is null ? null : Guard.Against.NhsNumber(value, nameof(PhaseAsStated));
    }

    /// <summary>What an interventional study is for.</summary>
    public PrimaryPurpose? Purpose { get; init; }

    /// <summary>How participants come into an arm.</summary>
    public Allocation? Allocation { get; init; }

    /// <summary>Who does not know the arm.</summary>
    public Masking? Masking { get; init; }

    /// <summary>How the arms relate.</summary>
    public InterventionModel? Model { get; init; }

    /// <summary>What is studied; empty when the record does not say.</summary>
    public ValueList<InterventionKind> Interventions { get; init; }

    /// <summary>Whether it is a clinical trial of an investigational medicinal product (CTIMP).</summary>
    public bool? IsCtimp { get; init; }

    /// <summary>Whether it takes healthy volunteers.</summary>
    public bool? TakesHealthyVolunteers { get; init; }
}
