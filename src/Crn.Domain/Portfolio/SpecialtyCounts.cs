using Crn.Domain.Policies;
using Crn.Domain.Specialties;

namespace Crn.Domain.Portfolio;

/// <summary>Studies counted by specialty, with the rule of attribution that was used.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SpecialtyCounts
{
    internal SpecialtyCounts(bool countsSupporting, ValueList<(Specialty Specialty, int Studies)> rows, int notAttributed, int studies) =>
        (CountsSupporting, Rows, NotAttributed, Studies) = (countsSupporting, rows, notAttributed, studies);

    /// <summary>
    /// Whether a study counts under each supporting specialty beside its managing one. Without, the counts and <see cref="NotAttributed"/>
    /// sum to the studies.
    /// </summary>
    public bool CountsSupporting { get; }

    /// <summary>
    /// Where the rule comes from. That each study has one managing specialty is stated; counting under it alone is background knowledge.
    /// </summary>
    public Citation Source => CountsSupporting
        ? Citation.Default("counted under every specialty named")
        : Citation.Background("SP-07: counted once nationally, under the managing specialty");

    /// <summary>The specialties with at least one study, ordered by code.</summary>
    public ValueList<(Specialty Specialty, int Studies)> Rows { get; }

    /// <summary>Studies that name no managing specialty of the network's list.</summary>
    public int NotAttributed { get; }

    /// <summary>Studies counted in all, each once.</summary>
    public int Studies { get; }

    /// <summary>The count of a specialty.</summary>
    /// <param name="specialty">The specialty.</param>
    /// <returns>Its studies; 0 when it has none.</returns>
    public int Of(Specialty specialty)
    {
        foreach (var row in Rows)
        {
            if (row.Specialty == specialty) return row.Studies;
        }

        return 0;
    }

    /// <summary>The counts in words.</summary>
    /// <returns>How many studies, and of how many specialties.</returns>
    public override string ToString() =>
        Text.Count(Studies, "study", "studies") + " of " + Text.Count(Rows.Count, "specialty", "specialties")
        + (NotAttributed == 0 ? "" : ", " + Text.Of(NotAttributed) + " without one of the list");
}
