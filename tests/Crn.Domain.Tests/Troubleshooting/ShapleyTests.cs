using Crn.Domain.Troubleshooting.Attribution;

namespace Crn.Domain.Tests.Troubleshooting;

public class ShapleyTests
{
    [Property]
    public void It_is_the_mean_over_all_orders(int seed, byte count)
    {
        var players = 1 + (count % 5);
        var random = new Random(seed);
        var worth = Enumerable.Range(0, 1 << players).Select(_ => random.NextDouble() * 10).ToArray();
        var expected = new double[players];
        var orders = Orders([.. Enumerable.Range(0, players)]).ToList();
        foreach (var order in orders)
        {
            var set = 0;
            foreach (var player in order)
            {
                expected[player] += (worth[set | (1 << player)] - worth[set]) / orders.Count;
                set |= 1 << player;
            }
        }

        var values = Shapley.Values(players, set => worth[set]);
        for (var i = 0; i < players; i++) Assert.Equal(expected[i], values[i], 1e-9);
    }

    [Fact]
    public void Twelve_players_share_the_whole_and_thirteen_are_refused()
    {
        Assert.Equal(4095.0 * 4095, Shapley.Values(12, set => (double)set * set).Sum(), 1e-6);
        Assert.Throws<ArgumentOutOfRangeException>(() => Shapley.Values(13, _ => 0));
    }

    [Property]
    public void Players_that_are_alike_get_alike(byte a, byte b)
    {
        var values = Shapley.Values(3, set => (a * System.Numerics.BitOperations.PopCount((uint)set & 3)) + (b * (set >> 2)));
        Assert.Equal(values[0], values[1], 1e-12);
        Assert.Equal(b, values[2], 1e-12);
    }

    private static IEnumerable<int[]> Orders(int[] items) => items.Length <= 1 ? [items]
        : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
