using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Rules;

public class BoundsTests
{
    private static readonly Fact<decimal> A = Fact.Number("a", "A", Unit.One);
    private static readonly Fact<decimal> B = Fact.Number("b", "B", Unit.One);

    [Property]
    public void Arithmetic_on_intervals_holds_every_point(Bounds a, Bounds b, byte at, byte bt)
    {
        var (x, y) = (Point(a, at), Point(b, bt));
        var wide = FactSheet.Empty.With(A, a).With(B, b);
        var exact = FactSheet.Empty.With(A, x).With(B, y);
        foreach (var quantity in new[]
            { Quantity.Of(A) + Quantity.Of(B), Quantity.Of(A) - Quantity.Of(B), Quantity.Of(A) * Quantity.Of(B),
                Quantity.Of(A) / Quantity.Of(B) })
        {
            var (holds, point) = (quantity.Evaluate(wide), quantity.Evaluate(exact));
            Assert.True(holds.Contains(point), $"{quantity}: {holds} does not hold {point} for {x} in {a} and {y} in {b}");
        }
    }

    [Fact]
    public void A_quotient_too_large_for_a_decimal_leaves_its_end_open()
    {
        var quotient =
            (Quantity.Of(A) / Quantity.Of(B))
            .Evaluate(FactSheet.Empty.With(A, Bounds.Between(1, decimal.MaxValue)).With(B, Bounds.Between(0.1m, 1)));
        Assert.Equal(Bounds.AtLeast(1), quotient);
    }

    [Property]
    public void A_comparison_of_intervals_is_settled_only_as_every_point_says(Bounds a, Bounds b, byte at, byte bt, Relation relation)
    {
        var criterion = Quantity.Of(A).Compare(relation, Quantity.Of(B));
        var wide = criterion.Evaluate(FactSheet.Empty.With(A, a).With(B, b));
        var exact = criterion.Evaluate(FactSheet.Empty.With(A, Point(a, at)).With(B, Point(b, bt)));
        Assert.True(exact.IsSettled);
        if (!wide.IsSettled) throw Counted.Skip();
        Assert.Equal(exact, wide);
    }

    [Fact]
    public void Dividing_by_what_may_be_nothing_is_unknown() =>
        Assert.Equal(Bounds.Anything,
            (Quantity.Of(A) / Quantity.Of(B)).Evaluate(FactSheet.Empty.With(A, 1m).With(B, Bounds.Between(0, 2))));

    [Fact]
    public void What_overflows_widens_and_never_throws()
    {
        var huge = FactSheet.Empty.With(A, decimal.MaxValue).With(B, decimal.MaxValue);
        Assert.Equal(Bounds.Anything, (Quantity.Of(A) + Quantity.Of(B)).Evaluate(huge));
        Assert.Null((Quantity.Of(A) * Quantity.Of(B)).Evaluate(huge).Max);
    }

    [Fact]
    public void A_suppressed_small_count_is_a_range() => Assert.Equal(Bounds.Between(0, 9), Bounds.FewerThan(10));

    private static decimal Point(Bounds interval, byte part) => (interval.Min, interval.Max) switch
    {
        (null, null) => (part - 128) * 10m,
        ({ } min, null) => min + (part * 10m),
        (null, { } max) => max - (part * 10m),
        ({ } min, { } max) => min + ((max - min) * part / 255m),
    };

    /// <summary>What no study or site can have is a slip, and is refused when it is put on a sheet.</summary>
    [Fact]
    public void Impossible_measures_are_refused_when_they_are_put_on_a_sheet()
    {
        var sheet = FactSheet.Empty;
        Assert.Throws<ArgumentException>(() => sheet.With(StudyFacts.MonthsOfRecruitment, 1_000_000m));
        Assert.Throws<ArgumentException>(() => sheet.With(StudyFacts.PlannedRate, 1e12m));
        Assert.Throws<ArgumentException>(() => sheet.With(StudyFacts.Target, 2_000_000_000));
        Assert.Throws<ArgumentException>(() => sheet.With(StudyFacts.Sites, 1_000_000));
        Assert.Throws<ArgumentException>(() => sheet.With(SiteFacts.StaffAvailable, 1e9m));
        Assert.Throws<ArgumentException>(() => sheet.With(SiteFacts.SetUpDays, 1_000_000));
        Assert.True(StudyFacts.Target.AtLeast(57_000_000).Evaluate(sheet.With(StudyFacts.Target, 57_000_000)).IsTrue);
    }

    /// <summary>Every number that the network's catalogue asks for has an end that no study or site passes.</summary>
    [Fact]
    public void No_measure_of_the_catalogue_is_open_above() => Assert.Empty(
        from type in new[] { typeof(StudyFacts), typeof(SiteFacts), typeof(Crn.Domain.Sites.SiteProfileFacts) }
        from property in type.GetProperties()
        let fact = property.GetValue(null) as Fact
        where fact is not null && (fact.AnswerType == typeof(int) || fact.AnswerType == typeof(decimal))
            && !fact.Unit.Equals(Unit.Pounds) && fact.Possible.Max is null
            && !fact.Unit.ToString().StartsWith("load", StringComparison.Ordinal)
        select fact.Code);
}
