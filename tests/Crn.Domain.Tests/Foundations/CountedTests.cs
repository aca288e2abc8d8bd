namespace Crn.Domain.Tests.Foundations;

public class CountedTests
{
    [Property]
    public void A_skipped_case_is_drawn_again(int number)
    {
        if (number % 2 != 0) throw Counted.Skip();
        Assert.Equal(0, number % 2);
    }

    [Fact]
    public void A_property_that_skips_too_much_fails()
    {
        static void Law(int number)
        {
            if (number != int.MaxValue) throw Counted.Skip();
        }

        var failure =
            Assert.ThrowsAny<Exception>(() => Prop.ForAll<int>(Law)
                .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithMaxRejected(800)));
        Assert.Contains("exhausted", failure.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_law_that_tests_less_than_its_share_of_cases_fails()
    {
        Counted.Law(Enumerable.Range(0, 10), 0.5, n => n % 2 == 0);
        Assert.ThrowsAny<Exception>(() => Counted.Law(Enumerable.Range(0, 10), 0.5, n => n % 3 == 1));
        Assert.ThrowsAny<Exception>(() => Counted.Law(Gen.Choose(1, 9), 0.01, n => n > 9));
    }
}
