using System.Globalization;

namespace Crn.Domain.Tests.Foundations;

/// <summary>Laws that speak of some cases only: those they do not speak of are counted, and too many of them fail the test.</summary>
/// <remarks>
/// In a property, <c>if (outcome.IsRefused) throw Counted.Skip();</c> in place of <c>return</c>: another case is drawn, until 200 were
/// tested (<c>MaxTest</c>). Where 800 were skipped before that (<c>MaxRejected</c>; both are set for all in Properties.cs and may be set
/// for one property), the property fails as exhausted: fewer than one case in five was tested. In loops and theories,
/// <see cref="Law{T}(IEnumerable{T}, double, Func{T, bool})"/>.
/// </remarks>
public static class Counted
{
    /// <summary>What a property throws where its law does not speak of the case at hand.</summary>
    public static Exception Skip() => Prop.Discard<Exception>();

    /// <summary>Holds a law against cases of which it tests at least a share.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="least">The smallest share of them that must be tested, above 0 and at most 1.</param>
    /// <param name="law">Tests one case; false where it does not speak of it.</param>
    public static void Law<T>(IEnumerable<T> cases, double least, Func<T, bool> law)
    {
        var (tested, all) = (0, 0);
        foreach (var one in cases)
        {
            all++;
            if (law(one)) tested++;
        }

        Assert.True(tested >= Math.Max(1, least * all), string.Create(CultureInfo.InvariantCulture, $"The law was tested in {tested} of " +
            $"{all} cases; at least a share of {least} is asked."));
    }

    /// <summary>Holds a law against drawn cases of which it tests at least a share.</summary>
    /// <param name="cases">What draws the cases, always the same ones.</param>
    /// <param name="least">The smallest share of them that must be tested, above 0 and at most 1.</param>
    /// <param name="law">Tests one case; false where it does not speak of it.</param>
    /// <param name="draws">How many cases are drawn.</param>
    public static void Law<T>(Gen<T> cases, double least, Func<T, bool> law, int draws = 200) =>
        Law(cases.Sample(draws, new Rnd(20260501, 20260503), 20), least, law);
}
