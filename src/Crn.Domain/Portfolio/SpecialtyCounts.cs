using Crn.Domain.Policies;
using Crn.Domain.Specialties;

namespace Crn.Domain.Portfolio;

/// <summary>Studies counted by specialty, with the rule of attribution that was used.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record SpecialtyCounts
{
    internal SpecialtyCounts(SpecialtyAttribution attribution, ValueList<SpecialtyCount> rows, int notAttributed, int studies) =>
        (Attribution, Rows, NotAttributed, Studies) = (attribution, rows, notAttributed, studies);

    /// <summary>Under which specialty a study counts.</summary>
    public SpecialtyAttribution Attribution { get; }

    /// <summary>Where the rule comes from. That each study has one managing specialty is stated; counting under it alone is background knowledge.</summary>
    public Citation Source => Attribution switch
    {
        SpecialtyAttribution.Managing => Citation.Background("SP-07: counted once nationally, under the managing specialty"),
        SpecialtyAttribution.ManagingAndSupporting => Citation.Default("counted under every specialty named"),
    };

    /// <summary>The specialties with at least one study, ordered by code.</summary>
    public ValueList<SpecialtyCount> Rows { get; }

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
}
