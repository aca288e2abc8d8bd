using Crn.Domain.Money;
using Crn.Domain.Sites;

namespace Crn.Domain.SiteSelection;

/// <summary>How one chosen set differs from another: what comes in, what goes out, and what that does to cost and probability.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record SelectionDifference
{
    internal SelectionDifference(SelectedSites from, SelectedSites to)
    {
        (From, To) = (from, to);
        ComeIn = to.Sites.Select(site => site.Code).Except(from.Sites.Select(site => site.Code)).Order().ToValueList();
        GoOut = from.Sites.Select(site => site.Code).Except(to.Sites.Select(site => site.Code)).Order().ToValueList();
    }

    /// <summary>The set before.</summary>
    public SelectedSites From { get; }

    /// <summary>The set after.</summary>
    public SelectedSites To { get; }

    /// <summary>The sites that come in, by code.</summary>
    public ValueList<SiteCode> ComeIn { get; }

    /// <summary>The sites that go out, by code.</summary>
    public ValueList<SiteCode> GoOut { get; }

    /// <summary>What the set costs more; negative when it costs less.</summary>
    public Pounds Cost => Pounds.Of(To.Cost.Amount - From.Cost.Amount, To.Cost.PriceYear ?? From.Cost.PriceYear);

    /// <summary>How much more probable the target is; negative when it is less.</summary>
    public double Probability => To.Probability - From.Probability;

    /// <summary>The difference as one line.</summary>
    /// <returns>Sites in and out, cost and probability.</returns>
    public override string ToString() => (ComeIn.IsEmpty && GoOut.IsEmpty ? "the same sites"
        : $"in: {(ComeIn.IsEmpty ? "none" : string.Join(", ", ComeIn))}; out: {(GoOut.IsEmpty ? "none" : string.Join(", ", GoOut))}")
        + $"; {Money(Cost)}, {Points(Probability)}";

    private static string Money(Pounds cost) => cost.IsZero ? "the same cost"
        : $"{Pounds.Of(Math.Abs(cost.Amount), cost.PriceYear)} {(cost.Amount > 0 ? "more" : "less")}";

    private static string Points(double probability) => Text.Hundredths(Math.Abs(probability)) is var points && points == "0"
        ? "as probable" : $"{points} points {(probability > 0 ? "more" : "less")}";
}
