using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Permissions;

namespace Crn.Domain.SetUp;

/// <summary>The milestones of set-up that a study or a site has reached, and when.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SetUpRecord
{
    private SetUpRecord(string key, ValueList<(SetUpMilestone Milestone, LocalDate On)> reached) => (Key, Reached) = (key, reached);

    /// <summary>The caller's own key of the study or site.</summary>
    public string Key { get; }

    internal ValueList<(SetUpMilestone Milestone, LocalDate On)> Reached { get; }

    /// <summary>A record with nothing reached.</summary>
    /// <param name="key">The caller's own key of the study or site.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is blank or looks like an NHS number.</exception>
    public static SetUpRecord Of(string key) => new(Guard.Against.BlankOrNhsNumber(key), []);

    /// <summary>
    /// The record of a study from those of its sites: its own milestones, and each milestone of sites on the day the first site reached it.
    /// </summary>
    /// <param name="study">The study's own record.</param>
    /// <param name="sites">The records of its sites.</param>
    /// <returns>The record, under the study's key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static SetUpRecord OfStudy(SetUpRecord study, ValueList<SetUpRecord> sites)
    {
        var whole = Guard.Against.Null(study);
        foreach (var first in Guarded.Items(sites).SelectMany(s => s.Reached).GroupBy(r => r.Milestone))
        {
            if (study.On(first.Key) is null) whole = whole.With(first.Key, first.Min(r => r.On));
        }

        return whole;
    }

    /// <summary>The record of a study from those of its sites, each milestone of sites on the day the last of them reached it; not at all
    /// until every site has.</summary>
    /// <param name="study">The study's own record.</param>
    /// <param name="sites">The records of its sites.</param>
    /// <returns>The record, under the study's key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static SetUpRecord OfStudyByLastSite(SetUpRecord study, ValueList<SetUpRecord> sites)
    {
        var whole = Guard.Against.Null(study);
        foreach (var last in Guarded.Items(sites).SelectMany(s => s.Reached).GroupBy(r => r.Milestone))
        {
            if (study.On(last.Key) is null && last.Count() == sites.Count) whole = whole.With(last.Key, last.Max(r => r.On));
        }

        return whole;
    }

    /// <summary>The record with a milestone reached on a day; an earlier statement about it is replaced.</summary>
    /// <param name="milestone">The milestone.</param>
    /// <param name="on">The day.</param>
    /// <returns>The record; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">There is no such milestone, or <paramref name="on"/> is of another calendar system.</exception>
    public SetUpRecord With(SetUpMilestone milestone, LocalDate on)
    {
        Guard.Against.EnumOutOfRange(milestone);
        Guarded.Iso(on);
        return new(Key, Reached.Where(r => r.Milestone != milestone).Append((milestone, on)).OrderBy(r => r.Item1).ToValueList());
    }

    /// <summary>The record as one line.</summary>
    /// <returns>Key, and each milestone with its day.</returns>
    public override string ToString() =>
        $"{Key}: {(Reached.IsEmpty ? "nothing reached" : string.Join(", ", Reached.Select(r => $"{r.Milestone} {Text.Iso(r.On)}")))}";

    /// <summary>The day a milestone was reached.</summary>
    /// <param name="milestone">The milestone.</param>
    /// <returns>The day; null when it was not.</returns>
    public LocalDate? On(SetUpMilestone milestone)
    {
        foreach (var (reached, on) in Reached)
        {
            if (reached == milestone) return on;
        }

        return null;
    }
}
