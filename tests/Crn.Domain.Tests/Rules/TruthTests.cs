using Crn.Domain.Rules;

namespace Crn.Domain.Tests.Rules;

public class TruthTests
{
    [Property]
    public void Conjunction_and_disjunction_commute_associate_and_distribute(Truth a, Truth b, Truth c)
    {
        Assert.Equal(a & b, b & a);
        Assert.Equal(a | b, b | a);
        Assert.Equal((a & b) & c, a & (b & c));
        Assert.Equal((a | b) | c, a | (b | c));
        Assert.Equal(a & (b | c), (a & b) | (a & c));
        Assert.Equal(a | (b & c), (a | b) & (a | c));
    }

    [Property]
    public void De_Morgan_absorption_and_double_negation_hold(Truth a, Truth b)
    {
        Assert.Equal(!(a & b), !a | !b);
        Assert.Equal(!(a | b), !a & !b);
        Assert.Equal(a, a & (a | b));
        Assert.Equal(a, a | (a & b));
        Assert.Equal(a, !!a);
        Assert.Equal(!a | b, a.Implies(b));
    }

    [Fact]
    public void What_is_not_known_is_neither_true_nor_false()
    {
        Assert.Equal(Truth.Unknown, default);
        Assert.Equal(Truth.Unknown, !Truth.Unknown);
        Assert.Equal(Truth.Unknown, Truth.Unknown | !Truth.Unknown);
        Assert.Equal(Truth.False, Truth.False & Truth.Unknown);
        Assert.Equal(Truth.True, Truth.True | Truth.Unknown);
        Assert.Equal(Truth.Unknown, Truth.Of((bool?)null));
    }
}
