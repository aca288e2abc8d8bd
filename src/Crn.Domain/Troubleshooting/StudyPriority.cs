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

    /// <summary>The participants towards the target that can be gained by the planned closure, when the study comes back to plan today;
    /// null when the plan does not say enough.</summary>
    public double? Participants { get; internal init; }

    /// <summary>The probability of the target by the planned closure as things go, and when the study comes back to plan today: sites
    /// that are overdue open, those that are paused resume, and rates are those of the plan; null when it does not say enough.</summary>
    /// <remarks>Both come from the default forecast, made from the last day that reports reach; asked as of that day, the first is
    /// <see cref="RecoveryOutlook.ProbabilityOnTime"/> of <see cref="RecoveryPlan.Before"/>.</remarks>
    public (double AsItGoes, double AtPlan)? Probability { get; internal init; }

    /// <summary>The last day on which the study can come back to plan and the target is still as probable as not; null when it is probable
    /// anyway, cannot be any more, or the plan does not say enough.</summary>
    public LocalDate? BeginBy { get; internal init; }

    /// <summary>Why it stands where it does, in words.</summary>
    public required string Because { get; init => field = Guarded.Text(value); }

    /// <summary>The priority as one line.</summary>
    /// <returns>Study and reason.</returns>
    public override string ToString() => $"{Name}: {Because}";
}
