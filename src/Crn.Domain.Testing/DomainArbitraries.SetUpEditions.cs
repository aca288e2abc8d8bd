using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.SetUp;

using Benchmarks = Crn.Domain.SetUp.SetUpBenchmarks;

namespace Crn.Domain.Testing;

/// <content>The room <c>SetUp</c>: editions of the published figures, and for which studies benchmarks are in use.</content>
public static partial class DomainArbitraries
{
    /// <summary>The published editions, and a caller's own with shares of 1 to 99 in a hundred; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<PublishedEdition> PublishedEditions() => Arb.From(
        from published in Gen.Choose(0, 2)
        from open in Gen.Choose(1, 99)
        from recruited in Gen.Choose(1, 99)
        from months in Gen.Choose(0, 36)
        select published switch
        {
            0 => PublishedEdition.February2025,
            1 => PublishedEdition.October2025,
            _ => new PublishedEdition(new LocalDate(2024, 1, 1).PlusMonths(months), open / 100m, recruited / 100m, Generated),
        });

    /// <summary>Benchmarks in use, out of use and undecided for studies that answer some of what decides it; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<BenchmarkUse> BenchmarkUses() => Arb.From(
        from medicine in Gen.Elements<bool?>(true, false, null)
        from commercial in Gen.Elements<bool?>(true, false, null)
        from advanced in Gen.Elements<bool?>(true, false, null)
        from days in Gen.Choose(0, 6_000)
        let answers = Known(Known(Known(FactSheet.Empty, PermissionFacts.Ctimp, medicine), PermissionFacts.CommercialContract, commercial),
            PermissionFacts.Atimp, advanced)
        from use in Gen.Elements(Benchmarks.UseFor(answers, new LocalDate(2011, 1, 1).PlusDays(days)).AsEnumerable())
        select use);

    private static FactSheet Known(FactSheet sheet, Fact<bool> fact, bool? answer) => answer is { } known ? sheet.With(fact, known) : sheet;
}
