using Crn.Domain.Probability;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Projection.Sampling;

/// <summary>What is drawn of the sites before anybody is recruited, and from it how many recruits are expected by a time.</summary>
/// <remarks>One for each thread. The numbers of a site depend on the seed, the draw and the site's key alone.</remarks>
internal abstract class SampledPaths(SamplingModel model)
{
    // The draw as a whole; no site has this key.
    private const ulong Whole = 0;

    private ulong drawKey;

    /// <summary>The key of a draw within this one, whose numbers are others.</summary>
    protected ulong Within => CounterRandom.Key(drawKey, 2);

    /// <summary>Random numbers of the draw as a whole, and then of one site after the other.</summary>
    protected SampleRandom Random { get; } = new();

    /// <summary>Draws what is known before the first recruit.</summary>
    public void Draw(ulong key, long draw) => DrawWith(CounterRandom.Key(key, (ulong)draw));

    /// <summary>Draws the same with a key that is that of one draw already.</summary>
    public void DrawWith(ulong key)
    {
        drawKey = key;
        Random.Reset(CounterRandom.Key(drawKey, Whole));
        Draw();
    }

    /// <summary>Random numbers for the arrivals of a stream, apart from those of its path.</summary>
    public void Arrivals(SampleRandom into, int stream) =>
        into.Reset(CounterRandom.Key(CounterRandom.Key(drawKey, model.Streams[stream].Sites is [var first, ..] ? model.Keys[first] : Whole),
            1));

    /// <summary>The recruits expected of a stream of sites by a time, had they no caps.</summary>
    public abstract double Expected(int stream, double time);

    protected abstract void Draw();

    protected void ToSite(int site) => Random.Reset(CounterRandom.Key(drawKey, model.Keys[site]));

    /// <summary>The delay of this draw that all sites still to open share.</summary>
    protected double SharedDelay()
    {
        var isHeld = Random.Uniform() < model.SharedProbability;
        return model.Shared is { } delay && isHeld ? delay.Draw(Random) : 0;
    }

    /// <summary>Which of some weighted things is drawn.</summary>
    protected int Among(int count, Func<int, double> weight)
    {
        var u = Random.Uniform();
        for (var i = 0; i < count - 1; i++)
        {
            if (u < weight(i)) return i;
            u -= weight(i);
        }

        return count - 1;
    }
}
