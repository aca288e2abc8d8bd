namespace Crn.Domain.Recruitment;

/// <summary>A target or a cap as somebody typed it, of a group, a stratum or a site of the plan; of the study as a whole where none of them
/// is given.</summary>
/// <remarks>Checked as part of its plan by <see cref="RecruitmentPlanDraftValidator"/>. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RecruitmentPartDraft
{
    /// <summary>The group, such as a nation, that it holds for.</summary>
    public string? Group { get; init; }

    /// <summary>The stratum that it holds for.</summary>
    public string? Stratum { get; init; }

    /// <summary>The code of the site that it holds for.</summary>
    public string? Site { get; init; }

    /// <summary>How many recruits: at least 1 for a target, 0 or more for a cap.</summary>
    public int? Recruits { get; init; }

    /// <summary>A neutral line: what was typed may hold what must not be shown.</summary>
    /// <returns>The same words for every draft.</returns>
    public override string ToString() => "A draft of a target or cap";
}
