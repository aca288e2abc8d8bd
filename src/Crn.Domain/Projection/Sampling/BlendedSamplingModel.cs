using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Sampling;

/// <summary>One of two models of the same sites, drawn anew for each trial.</summary>
internal sealed record BlendedSamplingModel : SamplingModel
{
    private readonly SamplingModel one;
    private readonly SamplingModel other;

    public BlendedSamplingModel(SamplingModel one, SamplingModel other, double shareOfOne, HashSet<SiteOrStudy> overdue)
        : base(other.Sites, other.Caps, overdue)
    {
        (this.one, this.other, ShareOfOne) = (one, other, shareOfOne);
        // Only one of them may know of sites that are not named: theirs is the last stream.
        Streams = one.Streams.Length > other.Streams.Length ? one.Streams : other.Streams;
    }

    public double ShareOfOne { get; }

    public override double LastTime => Math.Max(one.LastTime, other.LastTime);

    public override SampledPaths Paths() => new BlendedPaths(this, Held(one), Held(other));

    private SamplingModel Held(SamplingModel model) => model with { Shared = Shared, SharedProbability = SharedProbability };

    private sealed class BlendedPaths(BlendedSamplingModel model, SamplingModel one, SamplingModel other) : SampledPaths(model)
    {
        private readonly SampledPaths ones = one.Paths();
        private readonly SampledPaths others = other.Paths();
        private bool isOne;

        public override double Expected(int stream, double time) =>
            isOne ? (stream < one.Streams.Length ? ones.Expected(stream, time) : 0) : stream < other.Streams.Length
                ? others.Expected(stream, time) : 0;

        protected override void Draw()
        {
            isOne = Random.Uniform() < model.ShareOfOne;
            (isOne ? ones : others).DrawWith(Within);
        }
    }
}
