namespace Crn.Domain.Probability;

/// <summary>A day on which something ended, and the share that lasts longer.</summary>
/// <remarks>Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct SurvivalStep
{
    internal SurvivalStep(int days, int atRisk, int ended, double lasting) =>
        (Days, AtRisk, Ended, ShareLasting) = (days, atRisk, ended, lasting);

    /// <summary>Days from the beginning.</summary>
    public int Days { get; }

    /// <summary>How many had lasted to this day.</summary>
    public int AtRisk { get; }

    /// <summary>How many of them ended on it.</summary>
    public int Ended { get; }

    /// <summary>The estimated share, from 0 to 1, that lasts longer than this.</summary>
    public double ShareLasting { get; }

    /// <summary>The step as one line.</summary>
    /// <returns>For example <c>2 of 5 ended after 40 days; a share of 0.6 lasts longer</c>.</returns>
    public override string ToString() =>
        $"{Text.Of(Ended)} of {Text.Of(AtRisk)} ended after {Text.Of(Days)} days; a share of {Text.Of(ShareLasting)} lasts longer";
}
