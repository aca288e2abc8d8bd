using Crn.Domain.Recruitment;

namespace Crn.Domain.Testing;

/// <content>The room <c>Recruitment</c>: tables of counts as somebody typed them.</content>
public static partial class DomainArbitraries
{
    /// <summary>Rows as typed for one of six sites, mostly a month and a count, with slips: no site, a reversed period, an unreadable
    /// count, a year long ago.</summary>
    /// <returns>The generator; shrinks to the empty row.</returns>
    public static Arbitrary<RecruitmentRowDraft> RecruitmentRowDrafts() => Arb.From(
        from site in Gen.Frequency((8, RecruitingSites.Select(s => (string?)s.Value)),
            (1, Gen.Elements<string?>(null, " ", "Total", "r r 8")))
        from month in Gen.Choose(1, 12)
        from year in Gen.Frequency((12, Gen.Constant(2025)), (1, Gen.Elements(1889, 2031)))
        from days in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from end in Gen.Elements(28, 1)
        from count in Gen.Frequency((8, Gen.Choose(0, 9).Select(n => (string?)Written(n))),
            (1, Gen.Elements<string?>(null, "n/a", "-1", "1.5")))
        from place in Gen.Frequency((8, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("row[4].Feb 2026", "row[2]")))
        let start = $"{Written(year)}-{(month < 10 ? "0" : "")}{Written(month)}"
        select days
            ? new RecruitmentRowDraft
            {
                Site = site, From = start + "-02", To = start + (end == 1 ? "-01" : "-28"), Count = count, Place = place,
            }
            : new RecruitmentRowDraft { Site = site, Month = start, Count = count, Place = place },
        draft => draft == new RecruitmentRowDraft() ? [] : [new RecruitmentRowDraft()]);

    /// <summary>Tables of up to twelve such rows, some of them of totals; shrinks to fewer rows.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecruitmentTable> RecruitmentTables() => Arb.From(
        from rows in RecruitmentRowDrafts().Generator.ListOf().Where(l => l.Count <= 12)
        from totals in Gen.Elements<bool?>(null, false, true)
        from state in Gen.Elements(ParticipantState.Recruited, ParticipantState.Consented)
        select new RecruitmentTable { Rows = rows.ToValueList(), AreTotals = totals, State = state },
        table => table.Rows.IsEmpty ? [] : [table with { Rows = table.Rows.Take(table.Rows.Count / 2).ToValueList() }]);

    /// <summary>Such tables as they were read on 1 May 2026.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RecruitmentTableReading> RecruitmentTableReadings() =>
        Arb.From(RecruitmentTables().Generator.Select(t => t.Read(StoodAt)));

    private static string Written(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
