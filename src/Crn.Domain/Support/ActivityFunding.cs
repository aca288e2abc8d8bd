using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Support.Tables;

namespace Crn.Domain.Support;

/// <summary>Funding by activity: dated weights of recruits by class of study, and shares of a pot.</summary>
/// <remarks>
/// <para>Weights are known for 2019/20 in England, from one region; a year without weights is refused until the caller gives its own. Wales
/// paid by activity until March 2020 with tariffs that were not found, and by need since; Scotland and Northern Ireland have other
/// methods.</para>
/// <para>Laws: shares sum to the pot to the penny; nobody gets less than the guarantee; of equal guarantees, more activity gets no less;
/// the order of organisations does not matter, as of equals the penny goes by name; more own activity, with that of the others as it is,
/// never means less, not even by a penny.</para>
/// <para>Equality is by content. Immutable.</para>
/// </remarks>
/// <example>
/// <code>
/// var year = FinancialYear.Starting(2019);
/// ActivityFunding.Published.Weighted(new("RX1", 100, 100, 100), year);   // 1550
/// ActivityFunding.Published.Share(Pounds.Of(1_000_000), UkNation.England, year, [one, other]).Value;
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ActivityFunding
{
    /// <summary>Makes a funding method of the caller's own weights.</summary>
    /// <param name="large">The weight of a recruit of a large study.</param>
    /// <param name="observational">The weight of a recruit of another observational study.</param>
    /// <param name="interventional">The weight of a recruit of another interventional study.</param>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public ActivityFunding(Parameter<decimal> large, Parameter<decimal> observational, Parameter<decimal> interventional) =>
        (Large, Observational, Interventional) =
            (Guard.Against.Null(large), Guard.Against.Null(observational), Guard.Against.Null(interventional));

    /// <summary>The weights that were published.</summary>
    public static ActivityFunding Published { get; } =
        new(SupportParameters.LargeStudyWeight, SupportParameters.ObservationalWeight, SupportParameters.InterventionalWeight);

    /// <summary>The weight of a recruit of a large study.</summary>
    public Parameter<decimal> Large { get; }

    /// <summary>The weight of a recruit of another observational study.</summary>
    public Parameter<decimal> Observational { get; }

    /// <summary>The weight of a recruit of another interventional study.</summary>
    public Parameter<decimal> Interventional { get; }

    /// <summary>The Service Support of a Scottish board: the mean of three years less what posts paid elsewhere cost.</summary>
    /// <param name="thisYear">The calculated figure of the year.</param>
    /// <param name="lastYear">That of the year before.</param>
    /// <param name="yearBefore">That of two years before.</param>
    /// <param name="deduction">The fixed sum for posts that generic infrastructure pays.</param>
    /// <returns>The allocation in whole pence; nothing where the posts cost more than the mean, as what then happens was not found and no
    /// board is known to pay back. How the yearly figures are calculated was not found.</returns>
    /// <exception cref="ArgumentException">Amounts of different price years.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    public static Pounds ScottishServiceSupport(Pounds thisYear, Pounds lastYear, Pounds yearBefore, Pounds deduction)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(thisYear.Amount, nameof(thisYear));
        ArgumentOutOfRangeException.ThrowIfNegative(lastYear.Amount, nameof(lastYear));
        ArgumentOutOfRangeException.ThrowIfNegative(yearBefore.Amount, nameof(yearBefore));
        ArgumentOutOfRangeException.ThrowIfNegative(deduction.Amount, nameof(deduction));
        var left = (((thisYear + lastYear + yearBefore) / 3) - deduction).RoundedToPence();
        return left.Amount > 0 ? left : left * 0;
    }

    /// <summary>The three parts of North Thames' money in 2021/22: history, cost per weighted recruit, commercial recruitment to time and
    /// target. A local rule.</summary>
    /// <param name="pot">The pot, in whole pence and not negative.</param>
    /// <returns>57.5%, 40% and 2.5% in that order, summing to the pot to the penny.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The pot is negative.</exception>
    /// <exception cref="InvalidOperationException">The pot has parts of a penny.</exception>
    /// <exception cref="OverflowException">Its pence are beyond the range of <see cref="decimal"/>.</exception>
    public static ValueList<Pounds> NorthThamesParts(Pounds pot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pot.Amount, nameof(pot));
        return pot.Allocate(57.5m, 40, 2.5m);
    }

    /// <summary>
    /// What a trust got in North East and North Cumbria in 2023/24 out of its total of the year before, without an uplift: all of it where
    /// forecast recruitment reached that of the year before, and otherwise all but "5% of the 20%" that vary. A local rule.
    /// </summary>
    /// <remarks>The wording is ambiguous: 5% of the fifth that varies, or 5 points of the total.</remarks>
    /// <param name="lastYear">Its total of the year before.</param>
    /// <param name="reachesForecast">Whether mean quarterly recruitment of the forecast is that of the year before or more.</param>
    /// <returns>The least and the most that the wording allows, in whole pence; the same where the forecast is reached.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lastYear"/> is negative.</exception>
    public static (Pounds AtLeast, Pounds AtMost) NorthEastTotal(Pounds lastYear, bool reachesForecast)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lastYear.Amount, nameof(lastYear));
        return reachesForecast
            ? (lastYear.RoundedToPence(), lastYear.RoundedToPence())
            : ((lastYear * 0.95m).RoundedToPence(), (lastYear * 0.99m).RoundedToPence());
    }

    /// <summary>The least a trust was assured in the South West Peninsula in 2023/24: a local rule.</summary>
    /// <param name="fiveYearMean">The mean of its allocations of five years.</param>
    /// <param name="lastYear">Its allocation of the year before.</param>
    /// <returns>90% of last year's, rounded to pence, where the mean is over £1m; otherwise nothing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    public static Pounds PeninsulaGuarantee(Pounds fiveYearMean, Pounds lastYear)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fiveYearMean.Amount, nameof(fiveYearMean));
        ArgumentOutOfRangeException.ThrowIfNegative(lastYear.Amount, nameof(lastYear));
        return fiveYearMean.Amount > 1_000_000 ? (lastYear * 0.9m).RoundedToPence() : lastYear * 0;
    }

    /// <summary>The weighted activity of an organisation in a year.</summary>
    /// <param name="activity">Its recruits.</param>
    /// <param name="year">The financial year.</param>
    /// <returns>Recruits by weight, summed; null when a weight that it needs is not known for the year.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public decimal? Weighted(OrganisationActivity activity, FinancialYear year)
    {
        Guard.Against.Null(activity);
        Guard.Against.Null(year);
        return Of(Large, activity.Large) + Of(Observational, activity.Observational) + Of(Interventional, activity.Interventional);

        decimal? Of(Parameter<decimal> weight, int recruits) =>
            recruits == 0 ? 0 : weight.InForceOn(year.Through) is { } known ? known.Value * recruits : null;
    }

    /// <summary>Shares a pot out by weighted activity, each organisation getting its guarantee at least.</summary>
    /// <param name="pot">The pot, in whole pence and not negative.</param>
    /// <param name="nation">The nation.</param>
    /// <param name="year">The financial year whose weights are asked for.</param>
    /// <param name="organisations">The organisations, each once.</param>
    /// <returns>
    /// A share for each organisation, in their order, summing to the pot; or every reason why not: the nation does not fund so, a weight is
    /// not known or is another nation's, there is no activity to share by, or the guarantees are more than the pot.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="year"/> or an organisation is null.</exception>
    /// <exception cref="ArgumentException">The pot has parts of a penny or is negative, an organisation is named twice, or a guarantee is
    /// of another price year than the pot.</exception>
    /// <exception cref="OverflowException">The pence of the pot are beyond the range of <see cref="decimal"/>.</exception>
    public Outcome<ValueList<Pounds>> Share(Pounds pot, UkNation nation, FinancialYear year, ValueList<OrganisationActivity> organisations)
    {
        Guard.Against.Null(year);
        if (pot.Amount < 0 || pot.RoundedToPence() != pot)
            throw new ArgumentException("A pot is in whole pence and not negative.", nameof(pot));
        foreach (var one in organisations) Guard.Against.Null(one, nameof(organisations));
        if (organisations.Select(o => o.Organisation).Distinct(StringComparer.OrdinalIgnoreCase).Count() != organisations.Count)
        {
            throw new ArgumentException("An organisation is named twice.", nameof(organisations));
        }

        var weights = organisations.Select(o => Weighted(o, year)).ToList();
        var reasons = FundingReasons.Against(this, pot, nation, year, organisations, weights).ToValueList();
        return reasons.IsEmpty
            ? Outcome.Accept(PotShares.Of(pot, organisations, [.. weights.Select(w => w!.Value)]))
            : Outcome.Refuse<ValueList<Pounds>>(reasons);
    }

    /// <summary>The method as one line.</summary>
    /// <returns>The weights with their sources.</returns>
    public override string ToString() =>
        $"large {Large.Values}; observational {Observational.Values}; interventional {Interventional.Values}";
}
