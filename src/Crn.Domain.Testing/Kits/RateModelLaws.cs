using System.Runtime.CompilerServices;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The laws of a team's own model of recruitment: its masses sum to one, its mean and quantiles are theirs and never fall, and a simulation
/// agrees with it.
/// </summary>
/// <example>
/// <code>
/// [Fact]
/// public void Our_model_keeps_the_laws_of_models() =>
///     RateModelLaws.Check(Trust.Model, [closes.PlusMonths(-6), closes, closes.PlusMonths(6)]);
/// </code>
/// </example>
public static class RateModelLaws
{
    private const string Total = "A model answers for every date.";
    private const string Pure = "A model gives the same answer to the same question.";
    private const string Mass = "Masses are not negative, and sum to one.";
    private const string Means = "The mean is that of the masses.";
    private const string Rises = "The mean never falls with time.";
    private const string Places = "A quantile is the smallest number that is not exceeded with its probability.";
    private const string Levels = "A quantile never falls with its probability.";
    private const string Later = "A quantile never falls with time.";
    private const string Calibrated = "A simulation agrees with the model.";
    private const int Most = 100_000;
    private const int Beyond = 200;

    private static readonly double[] Probabilities = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];

    /// <summary>Checks a model on some dates.</summary>
    /// <param name="model">The model.</param>
    /// <param name="dates">The dates, in order of time, at least one.</param>
    /// <param name="simulations">How often each date is simulated, where the model can be; 100 or more.</param>
    /// <param name="expression">What the caller wrote for the model: left to the compiler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no date, or they are out of order, or too few simulations.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with the first case found, as C#.</exception>
    public static void Check(RateModel model, ValueList<LocalDate> dates, int simulations = 4000,
        [CallerArgumentExpression(nameof(model))] string expression = "model") => Laws.Throw(Of(model, dates, simulations, expression));

    /// <summary>The laws that a model breaks on some dates.</summary>
    /// <param name="model">The model.</param>
    /// <param name="dates">The dates, in order of time, at least one.</param>
    /// <param name="simulations">How often each date is simulated, where the model can be; 100 or more.</param>
    /// <param name="expression">What the caller wrote for the model: left to the compiler.</param>
    /// <returns>Each broken law once; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no date, or they are out of order, or too few simulations.</exception>
    public static ValueList<BrokenLaw> Of(RateModel model, ValueList<LocalDate> dates, int simulations = 4000,
        [CallerArgumentExpression(nameof(model))] string expression = "model")
    {
        ArgumentNullException.ThrowIfNull(model);
        if (dates.IsEmpty || dates.Zip(dates.Skip(1)).Any(d => d.First >= d.Second))
            throw new ArgumentException("Dates are at least one, in order of time.", nameof(dates));
        if (simulations < 100) throw new ArgumentException("A model is simulated at least a hundred times.", nameof(simulations));
        var laws = new Laws("Model");
        var caller = CSharp.Caller(expression, nameof(RateModel));
        On? before = null;
        foreach (var (date, i) in dates.Select((date, i) => (date, i)))
        {
            if (laws.Try(Total, () => Asked(model, date), () => $"{caller}.Mean({CSharp.Of(date)})", i) is not { } now) return laws.All;
            var on = CSharp.Of(date);
            Alone(laws, now, caller, on, i);
            if (laws.Try(Total, () => Asked(model, date), () => $"{caller}.Mean({on})", i) is { } again && !again.IsAs(now))
                laws.Add(Pure, "It is another the second time.", $"{caller}.Quantile({on}, 0.5d)", i);
            if (before is not null) Compared(laws, before, now, caller, on, i);
            if (model.Simulate is { } simulate && laws.Asks(Mass, long.MaxValue))
                laws.Try(Calibrated, () => Simulated(laws, simulate, now, simulations, caller), () => $"{caller}.Mean({on})", i);
            before = now;
        }

        return laws.All;
    }

    // Masses until all but a billionth is there, or far beyond where it should be.
    private static On Asked(RateModel model, LocalDate date)
    {
        List<double> masses = [];
        var (sum, mean) = (0.0, model.Mean(date));
        var quantiles = Probabilities.Select(p => model.Quantile(date, p)).ToArray();
        var enough = Math.Min(Most, 200 + (4 * Math.Max(quantiles[^1], (int)Math.Clamp(double.IsNaN(mean) ? 0 : mean, 0, Most))));
        // What should have all its mass by then may have more beyond it.
        for (var whole = int.MaxValue; masses.Count < enough && masses.Count < Math.Max(Beyond, 2L * whole);)
        {
            masses.Add(model.ProbabilityOf(date, masses.Count));
            sum += masses[^1];
            if (sum >= 1 - 1e-9) whole = Math.Min(whole, masses.Count);
        }

        return new(date, [.. masses], mean, quantiles);
    }

    private static void Alone(Laws laws, On now, string caller, string on, int size)
    {
        if (Array.FindIndex(now.Masses, m => !(m >= -1e-12)) is >= 0 and var negative)
            laws.Add(Mass, $"It is {CSharp.Of(now.Masses[negative])}.", $"{caller}.ProbabilityOf({on}, {CSharp.Of(negative)})", size);
        else if (!(Math.Abs(now.Sum - 1) < 1e-5))
            laws.Add(Mass, $"They sum to {CSharp.Of(Math.Round(now.Sum, 6))}.",
                $"Enumerable.Range(0, {CSharp.Of(now.Masses.Length)}).Sum(n => {caller}.ProbabilityOf({on}, n))", size);
        else if (!(Math.Abs(now.Mean - now.MeanOfMasses) <= 1e-3 + (1e-3 * now.Mean)))
            laws.Add(Means, $"It is {CSharp.Of(Math.Round(now.Mean, 4))}, and theirs {CSharp.Of(Math.Round(now.MeanOfMasses, 4))}.",
                $"{caller}.Mean({on})", size);
        for (var i = 0; i < Probabilities.Length; i++)
        {
            var (p, n) = (Probabilities[i], now.Quantiles[i]);
            var call = $"{caller}.Quantile({on}, {CSharp.Of(p)})";
            if (i > 0 && n < now.Quantiles[i - 1]) laws.Add(Levels, $"It is {n}, and {now.Quantiles[i - 1]} for less.", call, size);
            if (Math.Abs(now.Sum - 1) < 1e-5 && (now.UpTo(n) < p - 1e-6 || now.UpTo(n - 1) > p + 1e-6))
                laws.Add(Places, $"It is {n}; {CSharp.Of(Math.Round(now.UpTo(n), 6))} lies up to it, " +
                    $"{CSharp.Of(Math.Round(now.UpTo(n - 1), 6))} below.",
                    call, size);
        }
    }

    private static void Compared(Laws laws, On before, On now, string caller, string on, int size)
    {
        if (now.Mean < before.Mean - 1e-9)
            laws.Add(Rises, $"It is {CSharp.Of(now.Mean)}, and {CSharp.Of(before.Mean)} on {CSharp.Of(before.Date)}.",
                $"{caller}.Mean({on})", size);
        for (var i = 0; i < Probabilities.Length; i++)
        {
            if (now.Quantiles[i] >= before.Quantiles[i]) continue;
            laws.Add(Later, $"It is {now.Quantiles[i]}, and {before.Quantiles[i]} on {CSharp.Of(before.Date)}.",
                $"{caller}.Quantile({on}, {CSharp.Of(Probabilities[i])})", size);
        }
    }

    // Where in its distribution each simulated number falls, the mass of the number itself dealt out evenly: twenty classes, all alike.
    private static bool Simulated(Laws laws, Func<LocalDate, Func<double>, int> simulate, On now, int simulations, string caller)
    {
#pragma warning disable CA5394 // Draws of a test, not secrets.
        var random = new Random(20260501);
        var classes = new int[20];
        for (var i = 0; i < simulations; i++)
        {
            var count = simulate(now.Date, random.NextDouble);
            var place = now.UpTo(count - 1) + (random.NextDouble() * (now.UpTo(count) - now.UpTo(count - 1)));
            classes[Math.Clamp((int)(place * classes.Length), 0, classes.Length - 1)]++;
        }
#pragma warning restore CA5394
        var expected = (double)simulations / classes.Length;
        var distance = classes.Sum(n => (n - expected) * (n - expected) / expected);
        // Nineteen degrees of freedom: beyond 55, one sound model in fifty thousand.
        if (distance <= 55) return true;
        var inside = classes.Skip(1).Take(18).Sum() / (double)simulations;
        var (below, above) = (100.0 * classes[0] / simulations, 100.0 * classes[^1] / simulations);
        var because = FormattableString.Invariant($"Of {simulations} simulated numbers {100 * inside:0.#} % lie in the middle 90 %, ")
            + FormattableString.Invariant($"{below:0.#} % below and {above:0.#} % above.");
        laws.Add(Calibrated, because, $"new[] {{ {caller}.Quantile({CSharp.Of(now.Date)}, 0.05d), "
            + $"{caller}.Quantile({CSharp.Of(now.Date)}, 0.95d) }}");
        return false;
    }

    private sealed class On(LocalDate date, double[] masses, double mean, int[] quantiles)
    {
        private readonly double[] upTo = Running(masses);

        public LocalDate Date { get; } = date;

        public double[] Masses { get; } = masses;

        public double Mean { get; } = mean;

        public int[] Quantiles { get; } = quantiles;

        public double Sum => upTo.Length == 0 ? 0 : upTo[^1];

        public double MeanOfMasses => Masses.Select((m, n) => m * n).Sum();

        public double UpTo(int count) => count < 0 || upTo.Length == 0 ? 0 : upTo[Math.Min(count, upTo.Length - 1)];

        private static double[] Running(double[] masses)
        {
            var sums = new double[masses.Length];
            for (var i = 0; i < sums.Length; i++) sums[i] = masses[i] + (i == 0 ? 0 : sums[i - 1]);
            return sums;
        }

        public bool IsAs(On other) =>
            Mean.Equals(other.Mean) && Masses.SequenceEqual(other.Masses) && Quantiles.SequenceEqual(other.Quantiles);
    }
}
