using Crn.Domain.Rules;

namespace Crn.Domain.Engagement.Tables;

/// <summary>
/// Something about a study that people can decide to change, by whom, and for a number how far: in multiples of what is planned.
/// </summary>
internal sealed record UsualChange(Fact Fact, string By, decimal Least = 0, decimal Most = decimal.MaxValue, decimal? Ceiling = null)
{
    public ChangeLimit Around(FactSheet facts)
    {
        if (facts.Find(Fact)?.Value is not FactValue.Range { AreDates: false, Within: var now }) return new(Fact, By);
        var least = now.Min is { } min ? min * Least : 0;
        var most = now.Max is { } max && Most < decimal.MaxValue ? max * Most : Ceiling;
        if (most > Ceiling) most = Ceiling;
        return new(Fact, By, 1, most is { } top && top >= least ? Bounds.Between(least, top) : Bounds.AtLeast(least));
    }
}
