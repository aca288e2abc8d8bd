namespace Crn.Domain.Studies;

/// <summary>A person of a study as somebody typed it; see <see cref="StudyPerson"/>.</summary>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PersonDraft
{
    /// <summary>The part they play.</summary>
    public PersonRole? Role { get; init; }

    /// <summary>The caller's reference of the person.</summary>
    public string? Reference { get; init; }

    /// <summary>Their ORCID iD.</summary>
    public string? Orcid { get; init; }

    /// <summary>A neutral line: what was typed may hold what must not be shown.</summary>
    /// <returns>The same words for every draft.</returns>
    public override string ToString() => "A person draft";
}
