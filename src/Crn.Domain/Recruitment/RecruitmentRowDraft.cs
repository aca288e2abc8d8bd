namespace Crn.Domain.Recruitment;

/// <summary>One row of a recruitment table as somebody typed it. Everything is text and may be left out.</summary>
/// <remarks>Checked as part of its <see cref="RecruitmentTable"/>. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RecruitmentRowDraft
{
    /// <summary>The site. Left out in every row of a table, the counts are those of the whole study.</summary>
    public string? Site { get; init; }

    /// <summary>The first day counted: <c>2026-03-01</c>, <c>1/3/2026</c> or <c>1 Mar 2026</c>. Alone, it is the only day.</summary>
    public string? From { get; init; }

    /// <summary>The last day counted.</summary>
    public string? To { get; init; }

    /// <summary>The month counted, in place of days: <c>2026-03</c>, <c>3/2026</c> or <c>Mar 2026</c>.</summary>
    public string? Month { get; init; }

    /// <summary>How many people, zero or more: <c>4</c>, <c>1,204</c>.</summary>
    public string? Count { get; init; }

    /// <summary>Where it stands in the file that it was read from, such as <c>row[4].Feb 2026</c>: what is wrong with it is said of that
    /// place. Null, or what looks like an NHS number: of its place in the table.</summary>
    public string? Place { get; init; }

    /// <summary>A neutral line: what was typed may hold what must not be shown.</summary>
    /// <returns>The same words for every draft.</returns>
    public override string ToString() => "A recruitment row draft";
}
