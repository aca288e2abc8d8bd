using Crn.Domain.Specialties;
using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <summary>What is decided of a study before its records are made, so that they agree; its approvals take so many days a step.</summary>
internal sealed record WorldStudyOutline(
    int Number,
    WorldStage Stage,
    LocalDate Opening,
    LocalDate PlannedClosure,
    LocalDate? Closure,
    int Target,
    bool IsCommercial,
    bool IsMedicine,
    Specialty Specialty,
    ValueList<WorldSite> Sites,
    int Pace)
{
    /// <summary>The last day on which anybody recruits, and one more.</summary>
    public LocalDate RecruitsUntil(LocalDate asAt) => Stage switch
    {
        WorldStage.SetUp => Opening,
        WorldStage.Suspended => asAt.PlusDays(-30),
        _ => Closure ?? asAt,
    };

    public bool HasOpened => Stage != WorldStage.SetUp;

    public string Cpms => FormattableString.Invariant($"{50_000 + Number}");

    public string Iras => FormattableString.Invariant($"{1_300_000 + Number}");

    public CommercialInvolvement Involvement => IsCommercial ? CommercialInvolvement.Contract : CommercialInvolvement.None;
}
