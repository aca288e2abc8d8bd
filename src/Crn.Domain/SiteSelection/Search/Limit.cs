namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// What each candidate takes up of money and of other limits together, weighed: a set takes up no more than what it costs, times the
/// weight of money, and a credit.
/// </summary>
internal sealed record Limit(double[] Amounts, double PerMoney, double Credit)
{
    /// <summary>The most that a set takes up which costs no more than so much.</summary>
    public double Most(double money) => (PerMoney > 0 ? PerMoney * money : 0) + Credit + (1e-9 * Math.Abs(Credit));

    /// <summary>The least that a set costs which takes up so much.</summary>
    public double Cost(double taken) => PerMoney > 0 ? (taken - Credit) / PerMoney : 0;
}
