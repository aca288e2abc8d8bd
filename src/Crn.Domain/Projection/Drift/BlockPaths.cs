using System.Numerics;
using System.Runtime.InteropServices;
using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Projection.Drift;

/// <summary>The means of all blocks on the paths of one node after the other, each worked out when it is asked for.</summary>
internal sealed class BlockPaths(DriftPanels panels, BlockKind[] kinds, CappedCounts counts)
{
    private readonly double[][] means = new double[DriftGrid.Size][];
    private readonly bool[] isKnown = new bool[DriftGrid.Size];
    private readonly Dictionary<CappedBlocks, CappedBlocks.Workspace> works = [];
    private CappedBlocks.Workspace? first;
    private double[] rates = [];
    private double[][] whole = [];
    private double[] partly = [];

    /// <summary>The blocks of the node turned to.</summary>
    public CappedBlocks Blocks { get; private set; } = kinds[0].Blocks;

    /// <summary>Room to work out their counts.</summary>
    public CappedBlocks.Workspace Work { get; private set; } = null!;

    /// <summary>Room for the mixture of all of them.</summary>
    public CountMixture Mixture { get; } = new();

    /// <summary>Turns to a node and a time.</summary>
    public void Begin(in DriftNode node, double time)
    {
        if (Work is null || kinds[node.Index].Blocks != Blocks) Turn(kinds[node.Index].Blocks);
        (whole, partly) = kinds[node.Index].Exposures.Until(node, time);
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
        if (means[point] is not { } into || into.Length != Blocks.Exposed.Length) means[point] = into = new double[Blocks.Exposed.Length];
        if (isKnown[point]) return into;
        Array.Clear(into);
        var panel = 0;
        for (; panel + 3 < whole.Length; panel += 4) AddFour(panel, point, into);
        for (; panel < whole.Length; panel++) Add(whole[panel], rates[(panel * DriftGrid.Size) + point], into);
        if (partly.Length > 0) Add(partly, rates[(whole.Length * DriftGrid.Size) + point], into);
        isKnown[point] = true;
        return into;
    }

    private void Turn(CappedBlocks blocks)
    {
        if (!works.TryGetValue(blocks, out var work)) works.Add(blocks, work = blocks.NewWorkspace(first, counts));
        (Blocks, Work, first) = (blocks, work, first ?? work);
    }

    // Four panels one after the other, so that each sum is read and written once.
    private void AddFour(int panel, int point, double[] into)
    {
        double[] e0 = whole[panel], e1 = whole[panel + 1], e2 = whole[panel + 2], e3 = whole[panel + 3];
        var at = (panel * DriftGrid.Size) + point;
        double r0 = rates[at], r1 = rates[at + DriftGrid.Size];
        double r2 = rates[at + (2 * DriftGrid.Size)], r3 = rates[at + (3 * DriftGrid.Size)];
        var wide = MemoryMarshal.Cast<double, Vector<double>>(into.AsSpan());
        var w0 = MemoryMarshal.Cast<double, Vector<double>>(e0.AsSpan());
        var w1 = MemoryMarshal.Cast<double, Vector<double>>(e1.AsSpan());
        var w2 = MemoryMarshal.Cast<double, Vector<double>>(e2.AsSpan());
        var w3 = MemoryMarshal.Cast<double, Vector<double>>(e3.AsSpan());
        var (f0, f1, f2, f3) = (new Vector<double>(r0), new Vector<double>(r1), new Vector<double>(r2), new Vector<double>(r3));
        for (var i = 0; i < wide.Length; i++) wide[i] = wide[i] + (f0 * w0[i]) + (f1 * w1[i]) + (f2 * w2[i]) + (f3 * w3[i]);
        for (var i = wide.Length * Vector<double>.Count; i < into.Length; i++)
            into[i] = into[i] + (r0 * e0[i]) + (r1 * e1[i]) + (r2 * e2[i]) + (r3 * e3[i]);
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
