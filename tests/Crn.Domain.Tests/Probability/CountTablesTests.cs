using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Tests.Probability;

/// <summary>Counts worked out in a workspace are those of the definition.</summary>
public class CountTablesTests
{
    [Property(MaxTest = 200 / Share.Of)]
    public void A_capped_Poisson_count_has_its_masses_and_the_rest_on_the_cap(PositiveInt mean, NonNegativeInt room)
    {
        var (lambda, most) = (mean.Get * mean.Get / 7.0, room.Get * room.Get);
        var masses = Whole(new CountTables(), t => t.Poisson(lambda, most), most + 1);
        for (var n = 0; n < most; n++) Assert.Equal(Math.Exp(Poisson.LogMass(lambda, n)), masses[n], 1e-12);
        Assert.Equal(most == 0 ? 1 : Poisson.At(lambda, most).AtLeast, masses[most], 1e-11);
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void Sums_cuts_and_tails_are_those_of_whole_tables(PositiveInt[] means, NonNegativeInt room, NonNegativeInt wanted)
    {
        var most = room.Get + 3;
        CountTables tables = new();
        double[] expected = [1];
        foreach (var mean in means) expected =
            MassTable.Convolve(expected, Whole(tables, t => t.Poisson(mean.Get, most), most + 1), int.MaxValue);

        tables.Clear();
        Span<CountTables.Table> parts = [.. means.Select(m => tables.Poisson(m.Get, most))];
        var sum = tables.Sum(parts);
        var (first, masses) = (sum.First, tables.Masses(sum).ToArray());
        for (var n = 0; n < expected.Length; n++)
            Assert.Equal(expected[n], n >= first && n - first < masses.Length ? masses[n - first] : 0, 1e-14);

        Assert.Equal(MassTable.Moments(expected).Mean, tables.Moments(sum).Mean, 1e-9);
        Assert.Equal(MassTable.Moments(expected).Variance, tables.Moments(sum).Variance, 1e-8);
        Assert.Equal(Math.Log(expected.Select((p, n) => p * Math.Exp(0.3 * n)).Sum()), tables.LogTilted(sum, 0.3), 1e-9);

        var other = tables.Poisson(5, int.MaxValue - 1);
        double below = 0;
        for (var n = 0; n < expected.Length && n < wanted.Get; n++) below += expected[n] * Poisson.At(5, wanted.Get - n).Below;
        Assert.Equal(below, tables.Below(sum, other, wanted.Get), 1e-12);

        var cut = tables.CutAt(sum, wanted.Get);
        Assert.Equal(expected.Skip(wanted.Get).Sum(), tables.Masses(cut)[^1] * (cut.Last == wanted.Get ? 1 : 0), 1e-12);
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void Alike_counts_add_up_to_one_Poisson_count(PositiveInt many, PositiveInt wanted)
    {
        // Twelve alike counts capped far above their mean are one Poisson count.
        var (mean, k) = (many.Get, wanted.Get * 4);
        CountTables tables = new();
        Span<CountTables.Table> parts = [.. Enumerable.Range(0, 12).Select(_ => tables.Poisson(mean / 12.0, 1000))];
        Assert.Equal(Poisson.At(mean, k).Below, tables.Below(tables.Sum(parts), tables.Certain(0), k), 1e-11);
    }

    private static double[] Whole(CountTables tables, Func<CountTables, CountTables.Table> make, int length)
    {
        var table = make(tables);
        var whole = new double[length];
        tables.Masses(table).CopyTo(whole.AsSpan(table.First));
        return whole;
    }
}
