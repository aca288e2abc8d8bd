
namespace Crn.Domain.Studies;

/// <summary>How many participants a study means to recruit, and at how many sites. Null means that the record does not say.</summary>
/// <remarks>Participants are whole numbers from 0 to 999,999,999: studies of linked records count whole populations. Equality is by
/// content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RecruitmentTargets
{
    /// <summary>
    /// The largest target a study takes. The network's form stops at 9,999,999 (DT-04); studies of linked records of whole countries count
    /// tens of millions.
    /// </summary>
    public const int Largest = 999_999_999;

    internal RecruitmentTargets(int? overall, int? uk, int? england, int? sites) =>
        (Overall, Uk, England, Sites) = (overall, uk, england, sites);

    /// <summary>Participants in all countries.</summary>
    public int? Overall { get; }

    /// <summary>Participants in the United Kingdom.</summary>
    public int? Uk { get; }

    /// <summary>Participants in England.</summary>
    public int? England { get; }

    /// <summary>Sites in the United Kingdom.</summary>
    public int? Sites { get; }

    /// <summary>Whether a part is larger than the whole: England than the United Kingdom, or either than all countries.</summary>
    public bool IsContradictory => England > Uk || Uk > Overall || England > Overall;

    /// <summary>The targets in words.</summary>
    /// <returns>For example <c>UK 81, sites 2</c>; empty when none is stated.</returns>
    public override string ToString() =>
        string.Join(", ", new[] { ("overall", Overall), ("UK", Uk), ("England", England), ("sites", Sites) }
        .Where(t => t.Item2 is not null)
        .Select(t => $"{t.Item1} {Text.Of(t.Item2)}"));

    internal RecruitmentTargets WithUk(int? uk) => new(Overall, uk, England, Sites);
}
