using Crn.Domain.Tests.Foundations;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>The table of reason codes made code by code.</summary>
public class ReasonCodesTests
{
    [Fact]
    public void Codes_one_by_one_cost_in_proportion() =>
        Growth.AboutLinear(n => Assert.Equal(n + ReasonCodes.Common.Rows.Count, Made(n).Rows.Count), 250);

    [Property(MaxTest = 100 / Share.Of)]
    public void A_code_stands_where_it_was_last_given_whatever_its_case(byte[] drawn)
    {
        if (drawn.Length == 0) throw Counted.Skip();
        List<(string Code, ReasonKind Kind)> expected = [.. ReasonCodes.Common.Rows];
        var table = ReasonCodes.Common;
        foreach (var d in drawn)
        {
            var row = (Code: (d % 3 == 0 ? "ß" : d % 3 == 1 ? "K" : "k") + (d % 7), Kind: (ReasonKind)(d % 9));
            table = table.With(row.Code, row.Kind);
            expected.RemoveAll(r => string.Equals(r.Code, row.Code, StringComparison.OrdinalIgnoreCase));
            expected.Add(row);
            Assert.Equal(row.Kind, table.KindOf(row.Code.ToUpperInvariant()));
        }

        Assert.Equal(expected, table.Rows.AsEnumerable());
        Assert.Null(table.KindOf("nobody's"));
    }

    private static ReasonCodes Made(int n) => Enumerable.Range(0, n).Aggregate(ReasonCodes.Common,
        (codes, i) => codes.With(FormattableString.Invariant($"D{i}"), ReasonKind.Burden));
}
