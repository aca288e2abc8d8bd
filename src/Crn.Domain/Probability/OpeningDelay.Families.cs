using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability;

/// <content>The four families.</content>
public abstract partial record OpeningDelay
{
    internal sealed record GammaDelay : OpeningDelay
    {
        private readonly double shape;
        private readonly double ratePerDay;

        internal double Shape => shape;

        internal double RatePerDay => ratePerDay;

        public GammaDelay(double shape, double ratePerDay) =>
            (this.shape, this.ratePerDay) = (Numbers.FiniteAndPositive(shape), Numbers.FiniteAndPositive(ratePerDay));

        public override double MeanDays => shape / ratePerDay;

        internal override string Describe() => $"gamma delay, shape {Text.Of(shape)}";

        internal override double Survival(double days) => SpecialFunctions.IncompleteGamma(shape, ratePerDay * Math.Max(0, days)).Upper;

        internal override double Density(double days) => days <= 0
            ? 0
            : Math.Exp((shape * Math.Log(ratePerDay)) + ((shape - 1) * Math.Log(days)) - (ratePerDay * days)
                - SpecialFunctions.LogGamma(shape));

        internal override double Draw(SampleRandom random) => random.Gamma(shape) / ratePerDay;
    }

    internal sealed record LogNormalDelay : OpeningDelay
    {
        private readonly LogNormalDistribution days;

        // As it was given; the distribution holds its logarithm.
        internal double MedianDays { get; }

        internal double Spread => days.Spread;

        public LogNormalDelay(double medianDays, double spread)
        {
            days = LogNormalDistribution.WithMedian(Numbers.FiniteAndPositive(medianDays), Numbers.FiniteAndPositive(spread));
            MedianDays = medianDays;
        }

        public override double MeanDays => days.Mean;

        internal override string Describe() => $"log-normal delay, median {Text.Of(days.Median)} days, spread {Text.Of(days.Spread)}";

        internal override double Survival(double days) => this.days.Above(days);

        internal override double Density(double days) => this.days.Density(days);

        internal override double Draw(SampleRandom random) => PortableMath.Exp(days.LogMedian + (days.Spread * random.Normal()));
    }

    internal sealed record UniformDelay : OpeningDelay
    {
        private readonly double minimumDays;
        private readonly double maximumDays;

        internal double MinimumDays => minimumDays;

        internal double MaximumDays => maximumDays;

        public UniformDelay(double minimumDays, double maximumDays)
        {
            (this.minimumDays, this.maximumDays) = (Numbers.FiniteAndNotNegative(minimumDays), Numbers.FiniteAndNotNegative(maximumDays));
            if (maximumDays < minimumDays) throw new ArgumentException("The longest delay is below the shortest.", nameof(maximumDays));
        }

        public override double MeanDays => minimumDays + ((maximumDays - minimumDays) / 2);

        internal override (double ShortestDays, double LongestDays)? Window => (minimumDays, maximumDays);

        internal override string Describe() => $"uniform delay, {Text.Of(minimumDays)} to {Text.Of(maximumDays)}";

        internal override double Survival(double days) =>
            days <= minimumDays ? 1 : days >= maximumDays ? 0 : (maximumDays - days) / (maximumDays - minimumDays);

        internal override double Density(double days) =>
            days >= minimumDays && days <= maximumDays && maximumDays > minimumDays ? 1 / (maximumDays - minimumDays) : 0;

        internal override double Draw(SampleRandom random) => DrawRest(0, random)!.Value;

        internal override double? DrawRest(double waited, SampleRandom random)
        {
            var shortest = Math.Max(minimumDays, waited);
            return shortest - waited + ((maximumDays - shortest) * random.Uniform());
        }
    }

    internal sealed record WeibullDelay : OpeningDelay
    {
        private readonly double shape;
        private readonly double scaleDays;

        internal double Shape => shape;

        internal double ScaleDays => scaleDays;

        public WeibullDelay(double shape, double scaleDays) =>
            (this.shape, this.scaleDays) = (Numbers.FiniteAndPositive(shape), Numbers.FiniteAndPositive(scaleDays));

        public override double MeanDays => scaleDays * Math.Exp(SpecialFunctions.LogGamma(1 + (1 / shape)));

        internal override string Describe() => $"Weibull delay, shape {Text.Of(shape)}";

        internal override double Survival(double days) => Math.Exp(-Math.Pow(Math.Max(0, days) / scaleDays, shape));

        internal override double Density(double days) => days <= 0
            ? 0
            : shape / scaleDays * Math.Pow(days / scaleDays, shape - 1) * Math.Exp(-Math.Pow(days / scaleDays, shape));

        internal override double Draw(SampleRandom random) => DrawRest(0, random)!.Value;

        // The power of the time is exponential, and so is what is left of it.
        internal override double? DrawRest(double waited, SampleRandom random)
        {
            var past = waited > 0 ? PortableMath.Exp(shape * PortableMath.Log(waited / scaleDays)) : 0;
            return Math.Max(0, (scaleDays * PortableMath.Exp(PortableMath.Log(past + random.Exponential()) / shape)) - waited);
        }
    }
}
