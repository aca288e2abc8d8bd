
namespace Crn.Domain.Probability;

/// <summary>How long after its planned day a site opens, as a law over days. Closed: the cases nested here are the only ones.</summary>
/// <remarks>Days are continuous and never negative. Equality is by content. Immutable.</remarks>
public abstract record OpeningDelay
{
    private OpeningDelay()
    {
    }

    /// <summary>The mean delay in days.</summary>
    public abstract double MeanDays { get; }

    /// <summary>The law in words, with its parameters.</summary>
    /// <returns>One line.</returns>
    public sealed override string ToString() => Describe() + ", mean " + Numbers.Text(MeanDays) + " days";

    // Internal and abstract, so that no other assembly can add a case.
    internal abstract string Describe();

    // The probability that the delay is longer than so many days, and its density there.
    internal abstract double Survival(double days);

    internal abstract double Density(double days);

    /// <summary>A gamma law, the usual choice.</summary>
    public sealed record Gamma : OpeningDelay
    {
        /// <summary>Makes the law.</summary>
        /// <param name="shape">The shape, above zero.</param>
        /// <param name="ratePerDay">The rate per day, above zero.</param>
        /// <exception cref="ArgumentOutOfRangeException">A parameter is not finite or not above zero.</exception>
        public Gamma(double shape, double ratePerDay) => (Shape, RatePerDay) = (Numbers.FiniteAndPositive(shape), Numbers.FiniteAndPositive(ratePerDay));

        /// <summary>The shape.</summary>
        public double Shape { get; }

        /// <summary>The rate per day.</summary>
        public double RatePerDay { get; }

        /// <inheritdoc />
        public override double MeanDays => Shape / RatePerDay;

        internal override string Describe() => $"gamma delay, shape {Numbers.Text(Shape)}";

        internal override double Survival(double days) => SpecialFunctions.IncompleteGamma(Shape, RatePerDay * Math.Max(0, days)).Upper;

        internal override double Density(double days) =>
            days <= 0 ? 0 : Math.Exp((Shape * Math.Log(RatePerDay)) + ((Shape - 1) * Math.Log(days)) - (RatePerDay * days) - SpecialFunctions.LogGamma(Shape));
    }

    /// <summary>A lognormal law.</summary>
    public sealed record LogNormal : OpeningDelay
    {
        /// <summary>Makes the law.</summary>
        /// <param name="meanLog">The mean of the logarithm of days.</param>
        /// <param name="sdLog">The standard deviation of the logarithm of days, above zero.</param>
        /// <exception cref="ArgumentOutOfRangeException">A parameter is not finite, or the standard deviation is not above zero.</exception>
        public LogNormal(double meanLog, double sdLog) => (MeanLog, SdLog) = (Numbers.Finite(meanLog), Numbers.FiniteAndPositive(sdLog));

        /// <summary>The mean of the logarithm of days.</summary>
        public double MeanLog { get; }

        /// <summary>The standard deviation of the logarithm of days.</summary>
        public double SdLog { get; }

        /// <inheritdoc />
        public override double MeanDays => Math.Exp(MeanLog + (SdLog * SdLog / 2));

        internal override string Describe() => $"lognormal delay, log sd {Numbers.Text(SdLog)}";

        internal override double Survival(double days) => days <= 0 ? 1 : NormalDistribution.Above((Math.Log(days) - MeanLog) / SdLog);

        internal override double Density(double days)
        {
            if (days <= 0) return 0;
            var z = (Math.Log(days) - MeanLog) / SdLog;
            return Math.Exp(-z * z / 2) / (days * SdLog * Math.Sqrt(2 * Math.PI));
        }
    }

    /// <summary>A uniform law: any day of a window, equally likely.</summary>
    public sealed record Uniform : OpeningDelay
    {
        /// <summary>Makes the law.</summary>
        /// <param name="minimumDays">The shortest delay, zero or more.</param>
        /// <param name="maximumDays">The longest delay, not below the shortest.</param>
        /// <exception cref="ArgumentException">The longest is below the shortest.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A parameter is not finite or negative.</exception>
        public Uniform(double minimumDays, double maximumDays)
        {
            (MinimumDays, MaximumDays) = (Numbers.FiniteAndNotNegative(minimumDays), Numbers.FiniteAndNotNegative(maximumDays));
            if (maximumDays < minimumDays) throw new ArgumentException("The longest delay is below the shortest.", nameof(maximumDays));
        }

        /// <summary>The shortest delay in days.</summary>
        public double MinimumDays { get; }

        /// <summary>The longest delay in days.</summary>
        public double MaximumDays { get; }

        /// <inheritdoc />
        public override double MeanDays => MinimumDays + ((MaximumDays - MinimumDays) / 2);

        internal override string Describe() => $"uniform delay, {Numbers.Text(MinimumDays)} to {Numbers.Text(MaximumDays)}";

        internal override double Survival(double days) =>
            days <= MinimumDays ? 1 : days >= MaximumDays ? 0 : (MaximumDays - days) / (MaximumDays - MinimumDays);

        internal override double Density(double days) => days >= MinimumDays && days <= MaximumDays && MaximumDays > MinimumDays ? 1 / (MaximumDays - MinimumDays) : 0;
    }

    /// <summary>A Weibull law.</summary>
    public sealed record Weibull : OpeningDelay
    {
        /// <summary>Makes the law.</summary>
        /// <param name="shape">The shape, above zero.</param>
        /// <param name="scaleDays">The scale in days, above zero.</param>
        /// <exception cref="ArgumentOutOfRangeException">A parameter is not finite or not above zero.</exception>
        public Weibull(double shape, double scaleDays) => (Shape, ScaleDays) = (Numbers.FiniteAndPositive(shape), Numbers.FiniteAndPositive(scaleDays));

        /// <summary>The shape.</summary>
        public double Shape { get; }

        /// <summary>The scale in days.</summary>
        public double ScaleDays { get; }

        /// <inheritdoc />
        public override double MeanDays => ScaleDays * GammaFunction.At(1 + (1 / Shape));

        internal override string Describe() => $"Weibull delay, shape {Numbers.Text(Shape)}";

        internal override double Survival(double days) => Math.Exp(-Math.Pow(Math.Max(0, days) / ScaleDays, Shape));

        internal override double Density(double days) =>
            days <= 0 ? 0 : Shape / ScaleDays * Math.Pow(days / ScaleDays, Shape - 1) * Math.Exp(-Math.Pow(days / ScaleDays, Shape));
    }
}
