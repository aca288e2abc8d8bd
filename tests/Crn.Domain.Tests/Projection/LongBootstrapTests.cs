using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Models;

namespace Crn.Domain.Tests.Projection;

/// <summary>A bootstrap far ahead, by its characteristic function, is what its blocks multiplied out are; under a cap, what its weeks are.
/// </summary>
public class LongBootstrapTests
{
    private static readonly int[] Weeks = [9, 14, 3, 22, 17, 8, 11, 30, 6, 12, 19, 5, 16];

    [Fact]
    public void Many_blocks_are_those_multiplied_out()
    {
        const int blocks = 400, length = 20_000;
        var one = new double[100];
        for (var start = 0; start < Weeks.Length; start++)
            one[Weeks[start] + Weeks[(start + 1) % Weeks.Length]] += 1.0 / Weeks.Length;
        var expected = MassTable.Power(one, blocks, length);
        var model = new BlockBootstrapModel(Weeks, 2, null, null);
        var found = model.Masses(blocks * 14);
        for (var n = 0; n < length; n++) Assert.Equal(n < expected.Length ? expected[n] : 0, n < found.Length ? found[n] : 0, 1e-12);
        foreach (var k in (int[])[9_500, 10_400, 10_600, 12_000])
            Assert.Equal(expected.Take(k).Sum(), model.Tails(blocks * 14, k).Below, 1e-11);
        // What comes after the first half is as much again.
        var half = MassTable.Power(one, blocks / 2, length);
        var then = model.Between(blocks * 7, blocks * 14);
        for (var n = 0; n < then.Length; n++) Assert.Equal(n < half.Length ? half[n] : 0, then[n], 1e-12);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(75)]
    [InlineData(130)]
    public void Places_are_taken_by_those_who_came_before(int places)
    {
        var model = new BlockBootstrapModel(Weeks, 1, null, places);
        var week = new double[31];
        foreach (var count in Weeks) week[count] += 1.0 / Weeks.Length;
        var (before, then) = (MassTable.Power(week, 3, 200), MassTable.Power(week, 4, 200));
        var expected = new double[places + 1];
        for (var n = 0; n < before.Length; n++)
        {
            for (var d = 0; d < then.Length; d++) expected[Math.Max(0, Math.Min(d, places - n))] += before[n] * then[d];
        }

        var found = model.Between(21, 49);
        for (var n = 0; n <= places; n++) Assert.Equal(expected[n], n < found.Length ? found[n] : 0, 1e-12);
    }

    [Fact]
    public void The_farthest_day_and_the_largest_target_are_answered_at_once()
    {
        var model = new BlockBootstrapModel(Weeks, 2, null, null);
        var bytes = Foundations.Growth.Bytes(_ => model.Tails(CountModel.FarthestDay, int.MaxValue), 1);
        Assert.InRange(bytes, 0, 20_000_000);
        Assert.Equal(0, model.Tails(CountModel.FarthestDay, int.MaxValue).AtLeast, 1e-12);
        Assert.Equal(1, model.Tails(CountModel.FarthestDay, 500_000).AtLeast, 1e-12);
    }
}
