namespace Crn.Domain.Recruitment.Typing;

/// <content>Totals so far in place of counts.</content>
internal sealed partial class TableReader
{
    // Fewer counts than these may well rise by chance, or because a study builds up.
    private const int FewestTotals = 5;

    private void Totals()
    {
        foreach (var site in Left().GroupBy(i => read[i]!.Value.Site).ToList())
        {
            var rows = site.OrderBy(i => read[i]!.Value.Period).ToList();
            if (table.AreTotals == true) TurnIntoCounts(rows);
            else if (table.AreTotals is null && LookLikeTotals(rows))
            {
                foreach (var i in rows)
                {
                    SetApart(i, nameof(RecruitmentRowDraft.Count), "recruitment.table-totals", $"The counts of {site.Key} never fall " +
                        $"and end at " +
                        $"{Text.Of(read[rows[^1]]!.Value.Count)}: are they totals so far? Say so in AreTotals.");
                }
            }
        }
    }

    // Counts of a site scatter; totals never fall. By chance so many counts in a row hardly ever rise so far.
    private bool LookLikeTotals(List<int> rows)
    {
        var (rises, before, first) = (0, 0, read[rows[0]]!.Value.Count);
        if (rows.Count < FewestTotals) return false;
        foreach (var i in rows)
        {
            var count = read[i]!.Value.Count;
            if (count < before) return false;
            if (count > before) rises++;
            before = count;
        }

        return rises >= FewestTotals - 1 && before >= 3 * Math.Max(1, first);
    }

    private void TurnIntoCounts(List<int> rows)
    {
        var before = ledger?.Of(read[rows[0]]!.Value.Site).In(table.State).TotalBy(read[rows[0]]!.Value.Period.From) ?? 0;
        foreach (var i in rows)
        {
            var row = read[i]!.Value;
            if (row.Count < before)
            {
                SetApart(i, nameof(RecruitmentRowDraft.Count), "recruitment.total-falls",
                    $"The total of {row.Site} falls from {Text.Of(before)} to {Text.Of(row.Count)} at {row.Period}.");
                continue;
            }

            read[i] = new(row.Site, row.Period, row.Count - before, row.State);
            before = row.Count;
        }
    }
}
