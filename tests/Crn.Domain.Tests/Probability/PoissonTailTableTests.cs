using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Tests.Probability;

public class PoissonTailTableTests
{
    [Property]
    public Property Tails_between_the_steps_are_those_worked_out_one_by_one() => Prop.ForAll(
        Arb.From(from k in Gen.Frequency((3, Gen.Choose(1, 60)), (1, Gen.Choose(61, 20_000))) from place in Gen.Choose(0, 4000)
            select (k, place)),
        @case =>
        {
            // From nowhere near the count to far beyond it.
            var mean = @case.k * @case.place / 2000.0;
            var (below, atLeast) = Poisson.At(mean, @case.k);
            var tails = new PoissonTailTable(@case.k).At(mean);
            Assert.Equal(below, tails.Below, 1e-9);
            Assert.Equal(atLeast, tails.AtLeast, 1e-9);
        });

    [Fact]
    public void The_tail_never_falls_as_the_mean_grows()
    {
        var tails = new PoissonTailTable(37);
        double before = 0;
        for (var i = 0; i <= 100_000; i++)
        {
            var now = tails.At(i / 500.0).AtLeast;
            Assert.True(now >= before - 1e-15, $"{i}");
            before = now;
        }
    }
}
