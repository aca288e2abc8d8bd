using System.Numerics;

namespace Crn.Domain.Troubleshooting.Attribution;

/// <summary>The Shapley value of a function of sets of players, exactly, from its value on every set.</summary>
internal static class Shapley
{
    /// <summary>More players are not computed: the work doubles with each.</summary>
    public const int MostPlayers = 12;

    /// <summary>The share of each player in the function's rise from no player to all of them; bit i of a set is player i.</summary>
    public static double[] Values(int players, Func<int, double> of)
    {
        if (players is < 0 or > MostPlayers) throw new ArgumentOutOfRangeException(nameof(players), "At most 12 players are computed.");
        var worth = new double[1 << players];
        for (var set = 0; set < worth.Length; set++) worth[set] = of(set);
        var weights = Weights(players);
        var values = new double[players];
        for (var set = 0; set < worth.Length; set++)
        {
            for (var player = 0; player < players; player++)
            {
                var with = set | (1 << player);
                if (with != set) values[player] += weights[BitOperations.PopCount((uint)set)] * (worth[with] - worth[set]);
            }
        }

        return values;
    }

    // s! (n - s - 1)! / n! for s players already in.
    private static double[] Weights(int players)
    {
        var weights = new double[Math.Max(1, players)];
        double choose = 1;
        for (var s = 0; s < players; s++)
        {
            weights[s] = 1 / (players * choose);
            choose = choose * (players - 1 - s) / (s + 1);
        }

        return weights;
    }
}
