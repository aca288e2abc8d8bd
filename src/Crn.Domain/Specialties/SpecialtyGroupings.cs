using Crn.Domain.Policies;

namespace Crn.Domain.Specialties;

/// <summary>
/// The groupings of the network's specialties that are known: six divisions, and the one national cluster whose members were published.
/// </summary>
internal static class SpecialtyGroupings
{
    private static readonly LocalDate DivisionsFrom = new(2014, 4, 1);
    private static readonly LocalDate NetworkEnded = new(2024, 9, 30);
    private static readonly Citation DivisionsSource =
        Citation.Background("management divisions inside local networks, 1 to 6", DivisionsFrom, NetworkEnded);

    /// <summary>Divisions 1 to 6, in that order: 1, 5, 4, 3, 7 and 10 specialties. Background knowledge.</summary>
    public static ValueList<SpecialtyGrouping> Divisions { get; } = SpecialtyTable.Rows
        .GroupBy(row => row.Division)
        .OrderBy(division => division.Key)
        .Select(division => new SpecialtyGrouping(
            SpecialtyGroupingKind.Division,
            "Division " + Text.Of(division.Key),
            division.Select(row => Specialty.FromCode(row.Code)).ToValueList(),
            DivisionsFrom,
            NetworkEnded,
            DivisionsSource))
        .ToValueList();

    /// <summary>The national cluster of cancer, surgery, and oral and dental health. The other clusters were not found.</summary>
    public static SpecialtyGrouping CancerSurgeryOralDentalCluster { get; } = new(
        SpecialtyGroupingKind.Cluster,
        "Cancer, surgery, and oral and dental health",
        [Specialty.Cancer, Specialty.Surgery, Specialty.OralDentalHealth],
        new LocalDate(2015, 11, 1),
        NetworkEnded,
        Citation.Stated("LIDA, Leeds: NIHR specialty cluster; INSIGHT magazine issue 3: specialty cluster leads",
            "from November 2015, the date evidenced"));

    /// <summary>Every grouping known.</summary>
    public static ValueList<SpecialtyGrouping> All { get; } = Divisions.Add(CancerSurgeryOralDentalCluster);

    /// <summary>The groupings a specialty belongs to on a date.</summary>
    /// <param name="specialty">The specialty.</param>
    /// <param name="asAt">The date.</param>
    /// <returns>The groupings, divisions before clusters.</returns>
    public static ValueList<SpecialtyGrouping> Of(Specialty specialty, LocalDate asAt) =>
        All.Where(g => g.HoldsOn(asAt) && g.Members.Contains(specialty)).ToValueList();
}
