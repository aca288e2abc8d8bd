using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Tests.Probability;

/// <summary>
/// What the special functions say of their own accuracy, against values of 60 digits (mpmath 1.3) and against MathNet.Numerics.
/// </summary>
public class SpecialFunctionsTests
{
    /// <summary>x and log Gamma(x), at the zeros 1 and 2 and next to them too.</summary>
    public static TheoryData<double, double> LogGammas => new()
    {
        { 1e-300, 690.77552789821370518 },
        { 1e-10, 23.025850929882735237 },
        { 0.001, 6.9071788853838536617 },
        { 0.1, 2.252712651734205902 },
        { 0.25, 1.2880225246980774574 },
        { 0.4999, 0.57256131860411841589 },
        { 0.5, 0.57236494292470008707 },
        { 0.75, 0.20328095143129537148 },
        { 0.9, 0.066376239734742954426 },
        { 0.999, 5.7803853289138023817e-4 },
        { 0.999999, 5.7721648738556523794e-7 },
        { 0.999999999999, 5.7720289589896659168e-13 },
        { 1.0000000000000002, -1.2816762426960008403e-16 },
        { 1.000000001, -5.7721571183810395192e-10 },
        { 1.0001, -5.7713342220471268005e-5 },
        { 1.01, -5.6903079460696505037e-3 },
        { 1.2, -0.085374090003315836884 },
        { 1.4616, -0.12148629003589732842 },
        { 1.4999, -0.12078588195849393823 },
        { 1.5, -0.12078223763524522235 },
        { 1.75, -0.084401121020485555958 },
        { 1.99, -4.1955290887916687019e-3 },
        { 1.9999999, -4.2278430309861298194e-8 },
        { 1.9999999999999996, -1.8775396131086230342e-16 },
        { 2.000000000000001, 3.7550792262172498841e-16 },
        { 2.00000001, 4.2278433575367790418e-9 },
        { 2.001, 4.2310673480011699119e-4 },
        { 2.25, 0.1248717148923965943 },
        { 2.5, 0.28468287047291915963 },
        { 2.75, 0.47521466691493713031 },
        { 3.0, 0.69314718055994530942 },
        { 3.3, 0.98709857789473440406 },
        { 4.5, 2.4537365708424422205 },
        { 6.01, 4.8045619801541180653 },
        { 8.0, 8.5251613610654143002 },
        { 11.5, 16.29200047656724132 },
        { 11.999999999, 17.502307843431223957 },
        { 12.0, 17.502307845873885839 },
        { 12.5, 18.734347511936445702 },
        { 20.0, 39.339884187199494036 },
        { 33.3, 82.603723581654943008 },
        { 100.0, 359.13420536957539878 },
        { 1000.5, 5908.6741758486774887 },
        { 100000.0, 1.0512877089736568949e+6 },
        { 100000000.0, 1.7420680661038347093e+9 },
        { 1000000000000000.0, 3.353877639491066891e+16 },
        { 1e+100, 2.2925850929940457206e+102 },
        { 1e+300, 6.8977552789821374147e+302 },
        { 1.0, 0 },
        { 2.0, 0 },
        { double.PositiveInfinity, double.PositiveInfinity },
    };

    /// <summary>x, log(1 + x) and exp(x) - 1.</summary>
    public static TheoryData<double, double, double> NearOne => new()
    {
        { 1e-300, 1.0000000000000000251e-300, 1.0000000000000000251e-300 },
        { 1e-16, 9.999999999999999291e-17, 1.0000000000000000291e-16 },
        { -1e-16, -1.0000000000000000291e-16, -9.999999999999999291e-17 },
        { 1e-09, 9.9999999950000006261e-10, 1.0000000005000000624e-9 },
        { -1e-09, -1.0000000005000000626e-9, -9.9999999950000006245e-10 },
        { 1e-05, 9.9999500003333316514e-6, 1.0000050000166667901e-5 },
        { -1e-05, -1.0000050000333336651e-5, -9.999950000166667068e-6 },
        { 0.01, 9.9503308531680830543e-3, 0.010050167084168057752 },
        { -0.01, -0.010050335853501441394, -9.9501662508319466322e-3 },
        { 0.3, 0.2623642644674910435, 0.349858807576003089 },
        { -0.3, -0.35667494393873236305, -0.25918177931828212571 },
        { -0.9, -2.3025850929940459061, -0.59343034025940089714 },
        { -0.9999999999999991, -34.657359027997265471, -0.63212055882855735166 },
        { 1.0, 0.69314718055994530942, 1.7182818284590452354 },
        { 5.0, 1.7917594692280550008, 147.41315910257660342 },
        { 10000000000.0, 23.02585093004045684, double.PositiveInfinity },
    };

    /// <summary>a, x, P(a, x) and Q(a, x).</summary>
    public static TheoryData<double, double, double, double> IncompleteGammas => new()
    {
        { 0.1, 0.01, 0.66262125995447979172, 0.33737874004552020828 },
        { 0.5, 0.2, 0.47291074313446192633, 0.52708925686553807367 },
        { 0.5, 5.0, 0.99843459774199745032, 1.5654022580025496775e-3 },
        { 1.0, 1.0, 0.6321205588285576784, 0.3678794411714423216 },
        { 2.0, 0.1, 4.6788401604444700216e-3, 0.99532115983955552998 },
        { 3.0, 10.0, 0.99723060428448842406, 2.7693957155115759437e-3 },
        { 10.0, 3.0, 1.1024881301154797421e-3, 0.99889751186988452026 },
        { 10.0, 25.0, 0.99977852336175121642, 2.2147663824878358122e-4 },
        { 12.0, 12.0, 0.53840266693638179936, 0.46159733306361820064 },
        { 50.0, 30.0, 5.1889146254803429258e-4, 0.99948110853745196571 },
        { 50.0, 90.0, 0.99999835050149828218, 1.6494985017178248339e-6 },
        { 100.0, 100.0, 0.51329879827914866486, 0.48670120172085133514 },
        { 100.0, 60.0, 1.4815276326460467889e-6, 0.99999851847236735395 },
        { 100.0, 160.0, 0.99999985579775494647, 1.4420224505352736576e-7 },
        { 1000.0, 1000.0, 0.5042052441802155085, 0.4957947558197844915 },
        { 1000.0, 850.0, 2.9708126007116910992e-7, 0.99999970291873992883 },
        { 1000.0, 1200.0, 0.99999999871183939137, 1.2881606086281432952e-9 },
        { 10000.0, 9300.0, 3.8331636439307704912e-13, 0.99999999999961668364 },
        { 10000.0, 10050.0, 0.69234244070256555786, 0.30765755929743444214 },
        { 10000.0, 10800.0, 0.99999999999999689018, 3.1098199621688447545e-15 },
    };

    /// <summary>a, x and log P(a, x), far below what a double holds.</summary>
    public static TheoryData<double, double, double> LogLowerGammas => new()
    {
        { 5.0, 1e-60, -695.56301964099575135 },
        { 20.0, 1e-20, -963.36965365837175973 },
        { 400.0, 1.0, -2001.4982011185896792 },
        { 3.0, 2.0, -1.1291016497509286429 },
        { 2.0, 9.0, -1.2348601669440904401e-3 },
    };

    /// <summary>n, a mean and log P(N = n).</summary>
    public static TheoryData<double, double, double> LogPoissonTerms => new()
    {
        { 0.0, 0.5, -0.5 },
        { 3.0, 2.5, -1.5428872736055898053 },
        { 11.0, 11.0, -2.1254598450918098546 },
        { 12.0, 12.0, -2.1683346982058824268 },
        { 40.0, 55.0, -5.0273123054585586825 },
        { 1000.0, 1000.0, -4.3728995060262968242 },
        { 1000.0, 900.0, -9.7334151638525980517 },
        { 100000.0, 100500.0, -7.9212509951157590722 },
        { 1000000.0, 1000000.0, -7.8266938955201431272 },
        { 1000000.0, 1003000.0, -12.317714097041331517 },
    };

    [Theory]
    [MemberData(nameof(LogGammas))]
    public void The_log_gamma_is_accurate_relative_to_itself_at_its_zeros_too(double x, double expected) =>
    Near(expected, SpecialFunctions.LogGamma(x), 2e-15);

    [Theory]
    [MemberData(nameof(NearOne))]
    public void Logarithms_and_exponentials_near_nothing_keep_their_digits(double x, double log, double exponential)
    {
        Near(log, SpecialFunctions.Log1P(x), 1e-15);
        Near(exponential, SpecialFunctions.Expm1(x), 1e-15);
    }

    [Theory]
    [MemberData(nameof(IncompleteGammas))]
    public void Both_incomplete_gamma_functions_are_accurate_relative_to_themselves(double a, double x, double lower, double upper)
    {
        var found = SpecialFunctions.IncompleteGamma(a, x);
        // The one that is worked out; the other is one less it.
        var error = a <= 1_000 ? 1e-13 : 2e-13;
        if (x < a + 1) Near(lower, found.Lower, error);
        else Near(upper, found.Upper, error);
        Assert.Equal(1, found.Lower + found.Upper, 1e-15);
    }

    [Theory]
    [MemberData(nameof(LogLowerGammas))]
    public void The_log_of_the_lower_incomplete_gamma_function_does_not_underflow(double a, double x, double expected) =>
        Near(expected, SpecialFunctions.LogLowerGamma(a, x), 1e-14);

    [Theory]
    [MemberData(nameof(LogPoissonTerms))]
    public void The_logarithm_of_a_Poisson_mass_keeps_its_digits_however_large_the_count(double n, double mean, double expected) =>
        Assert.Equal(expected, SpecialFunctions.LogPoissonTerm(n, mean), 1e-16 * Math.Max(60, Math.Abs(mean - n)));

    [Property]
    public void The_log_gamma_agrees_with_the_peer_and_with_its_recurrence(PositiveInt number)
    {
        var x = number.Get * number.Get / 37.0;
        Near(MathNet.Numerics.SpecialFunctions.GammaLn(x), SpecialFunctions.LogGamma(x), 1e-11);
        Assert.Equal(Math.Log(x), SpecialFunctions.LogGamma(x + 1) - SpecialFunctions.LogGamma(x),
            1e-14 * Math.Max(1, SpecialFunctions.LogGamma(x + 1)));
    }

    [Fact]
    public void The_log_gamma_does_not_jump_where_one_formula_follows_another()
    {
        foreach (var x in (double[])[0.5, 1, 1.5, 2, 2.5, 3.5, 11.5, 12])
        {
            var step = Math.BitIncrement(x) - x;
            Assert.Equal(SpecialFunctions.LogGamma(x - step), SpecialFunctions.LogGamma(x + step),
                4e-15 * Math.Max(1, SpecialFunctions.LogGamma(x)));
        }
    }

    [Property]
    public void Incomplete_gamma_functions_agree_with_the_peer(PositiveInt shape, PositiveInt place)
    {
        double a = shape.Get / 3.0, x = place.Get / 3.0;
        Assert.Equal(MathNet.Numerics.SpecialFunctions.GammaLowerRegularized(a, x), SpecialFunctions.IncompleteGamma(a, x).Lower, 1e-12);
    }

    [Fact]
    public void Portable_functions_agree_with_those_of_the_platform()
    {
        for (var x = -700.0; x <= 700; x += 0.37) Near(Math.Exp(x), PortableMath.Exp(x), 4e-15);
        for (var x = 1e-320; x < 1e300; x *= 37.7)
            Assert.Equal(Math.Log(x), PortableMath.Log(x), 2e-15 * Math.Max(1, Math.Abs(Math.Log(x))));
        for (var n = 0; n < 2_000; n++)
            Assert.Equal(SpecialFunctions.LogGamma(n + 1), PortableMath.LogFactorial(n),
                1e-14 * Math.Max(1, SpecialFunctions.LogGamma(n + 1)));
    }

    private static void Near(double expected, double actual, double relative)
    {
        if (expected == 0 || double.IsInfinity(expected)) Assert.Equal(expected, actual);
        else Assert.True(Math.Abs(actual - expected) <= relative * Math.Abs(expected),
            FormattableString.Invariant($"{actual:R} is {Math.Abs((actual / expected) - 1):0.0e0} off {expected:R}"));
    }
}
