namespace Crn.Domain.Troubleshooting;

/// <summary>What can still be gained at one study, and by when it must be begun.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StudyPriority
{
    internal StudyPriority(string name, StudyDiagnosis diagnosis) => (Name, Diagnosis) = (name, diagnosis);

    /// <summary>The study.</summary>
    public string Name { get; }

    /// <summary>Why it is behind.</summary>
    public StudyDiagnosis Diagnosis { get; }

    /// <summary>The participants towards the target that can be gained by the planned closure, when rates come back to plan today and sites
    /// open as soon as they can; null when the plan does not say enough.</summary>
    public double? Participants { get; internal init; }

    /// <summary>The probability of the target by the planned closure as things go, and with rates back at plan today; null when the plan
    /// does not say enough. Each site at its own corrected rate, counts taken as normal: enough for an order, and not the figure of
    /// <see cref="RecoveryOutlook.ProbabilityOnTime"/>, which comes from the default forecast and is the one to quote.</summary>
    public (double AsItGoes, double AtPlan)? Probability { get; internal init; }

    /// <summary>The last day on which rates can come back to plan and the target is still as probable as not; null when it is probable
    /// anyway, cannot be any more, or the plan does not say enough.</summary>
    public LocalDate? BeginBy { get; internal init; }

    /// <summary>Why it stands where it does, in words.</summary>
    public required string Because { get; init => field = Guarded.Text(value); }

    /// <summary>The priority as one line.</summary>
    /// <returns>Study and reason.</returns>
    public override string ToString() => $"{Name}: {Because}";
}
