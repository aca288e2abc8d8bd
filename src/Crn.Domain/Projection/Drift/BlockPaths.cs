using System.Numerics;
using System.Runtime.InteropServices;

namespace Crn.Domain.Projection.Drift;

/// <summary>The means of all blocks on the paths of one node after the other, each worked out when it is asked for.</summary>
internal sealed class BlockPaths(DriftPanels panels, BlockExposures exposures, CappedBlocks blocks)
{
    private readonly double[]?[] means = new double[]?[DriftGrid.Size];
    private readonly bool[] isKnown = new bool[DriftGrid.Size];
    private double[] rates = [];
    private double[][] whole = [];
    private double[] partly = [];

    /// <summary>Room to work out the counts.</summary>
    public CappedBlocks.Workspace Work { get; } = blocks.NewWorkspace();

    /// <summary>Turns to a node and a time.</summary>
    public void Begin(in DriftNode node, double time)
    {
        (whole, partly) = exposures.Until(node, time);
        var used = whole.Length + (partly.Length > 0 ? 1 : 0);
        if (rates.Length < used * DriftGrid.Size) rates = new double[2 * used * DriftGrid.Size];
        rates.AsSpan(0, used * DriftGrid.Size).Clear();
        for (var panel = 0; panel < used; panel++)
            panels.RateIn(node, panel).AddTo(rates.AsSpan(panel * DriftGrid.Size, DriftGrid.Size), 1);
        Array.Clear(isKnown);
    }

    /// <summary>The means of all blocks at a point of the drift grid.</summary>
    public ReadOnlySpan<double> At(int point)
    {
        var into = means[point] ??= new double[blocks.Exposed.Length];
        if (isKnown[point]) return into;
        Array.Clear(into);
        for (var panel = 0; panel < whole.Length; panel++) Add(whole[panel], rates[(panel * DriftGrid.Size) + point], into);
        if (partly.Length > 0) Add(partly, rates[(whole.Length * DriftGrid.Size) + point], into);
        isKnown[point] = true;
        return into;
    }

    private static void Add(double[] exposures, double rate, double[] into)
    {
        var wide = MemoryMarshal.Cast<double, Vector<double>>(into.AsSpan());
        var from = MemoryMarshal.Cast<double, Vector<double>>(exposures.AsSpan());
        var factor = new Vector<double>(rate);
        for (var i = 0; i < wide.Length; i++) wide[i] += factor * from[i];
        for (var i = wide.Length * Vector<double>.Count; i < into.Length; i++) into[i] += rate * exposures[i];
    }
}
