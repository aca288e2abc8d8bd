using Ardalis.GuardClauses;
using Crn.Domain.Probability.Numerics;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <summary>
/// What is believed of the probability that somebody who consented passes screening and is recruited: a beta distribution.
/// </summary>
/// <remarks>Equality is by both parameters. <c>default</c> is no belief and throws when read.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct ScreeningPassRate
{
    private readonly double passed;
    private readonly double failed;

    private ScreeningPassRate(double passed, double failed) => (this.passed, this.failed) = (passed, failed);

    /// <summary>The first parameter: passes, real or believed.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public double Passed => passed > 0 ? passed : throw new InvalidOperationException("default(ScreeningPassRate) is no belief.");

    /// <summary>The second parameter: failures, real or believed.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public double Failed => failed > 0 ? failed : throw new InvalidOperationException("default(ScreeningPassRate) is no belief.");

    /// <summary>The expected share that passes.</summary>
    public double Mean => Passed / (Passed + Failed);

    /// <summary>A belief from its parameters.</summary>
    /// <param name="passed">Passes, real or believed; from one thousand-millionth to a million million.</param>
    /// <param name="failed">Failures, real or believed; from one thousand-millionth to a million million.</param>
    /// <returns>The belief.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static ScreeningPassRate Beta(double passed, double failed) =>
        new(Checked(passed, nameof(passed)), Checked(failed, nameof(failed)));

    /// <summary>
    /// What a ledger says: those recruited and those who failed screening by a date, on top of half of each (Jeffreys' prior).
    /// </summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="asAt">The date.</param>
    /// <returns>The belief.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">The ledger is null.</exception>
    public static ScreeningPassRate From(RecruitmentLedger ledger, LocalDate asAt)
    {
        Guarded.Iso(asAt);
        var cut = Guard.Against.Null(ledger).DataCut(asAt);
        var all = ledger.Sites.Add(ledger.Study);
        return new(all.Sum(s => s.Recruited.TotalBy(cut)) + 0.5, all.Sum(s => s.FailedScreening.TotalBy(cut)) + 0.5);
    }

    /// <summary>The belief as one line.</summary>
    /// <returns>Mean and parameters, free of culture.</returns>
    public override string ToString() =>
        passed > 0 ? $"{Text.Of(Mean)} pass, as after {Text.Of(Passed)} passes and {Text.Of(Failed)} failures" : "no belief";

    private static double Checked(double people, string name) => people is >= Plausible.SmallestShape and <= Plausible.LargestShape ? people
        : throw new ArgumentOutOfRangeException(name, "It lies between one thousand-millionth and a million million.");

    /// <summary>
    /// The distribution as points with weights: the trapezoid rule in the log odds, where its density is smooth and has no ends.
    /// </summary>
    internal (double Share, double Weight)[] Points()
    {
        // Beyond this the density is less than 1e-13 of its height.
        const double depth = 30;
        var (a, b) = (Passed, Failed);
        double Log(double y) => -(a * SpecialFunctions.Log1P(Math.Exp(-Math.Max(y, -700))))
            - (b * SpecialFunctions.Log1P(Math.Exp(Math.Min(y, 700))));
        var mode = Math.Log(a / b);
        var top = Log(mode);
        double Edge(int direction)
        {
            double reach = 1e-6;
            while (reach < 600 && Log(mode + (direction * reach)) > top - depth) reach *= 1.2;
            return mode + (direction * reach);
        }

        var (low, high) = (Edge(-1), Edge(1));
        var steps = (int)Math.Max(48, Math.Ceiling((high - low) / 0.4));
        var points = Enumerable.Range(0, steps + 1).Select(i => low + ((high - low) * i / steps))
            .Select(y => (Share: 1 / (1 + Math.Exp(-y)), Weight: Math.Exp(Log(y) - top))).ToArray();
        var total = points.Sum(p => p.Weight);
        return [.. points.Select(p => (p.Share, p.Weight / total)).Where(p => p.Item2 > 1e-13)];
    }
}
