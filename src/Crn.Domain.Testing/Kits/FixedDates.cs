using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// Dates that stand fixed while another date is varied, so that a number of days or months between the two is seen to turn: those that a
/// date is compared with, or at which it turns against dates that stand fixed already; otherwise one usual date.
/// </summary>
internal sealed class FixedDates
{
    /// <summary>Of one fact no more than these.</summary>
    public const int Most = 6;

    /// <summary>The date of a fact of which nothing else is known.</summary>
    public static readonly LocalDate Usual = new(2026, 1, 1);

    private readonly Dictionary<Fact, List<LocalDate>> found = [];

    /// <summary>None: dates far apart are tried.</summary>
    public static FixedDates None { get; } = new();

    /// <summary>The dates of a fact; null where none stand fixed.</summary>
    public IReadOnlyList<LocalDate>? Of(Fact<LocalDate> fact) => found.GetValueOrDefault(fact);

    /// <summary>The dates for criteria in which several dates are read by one statement.</summary>
    public static FixedDates Of(IReadOnlyList<Criterion> criteria)
    {
        var together = criteria.SelectMany(Thresholds.Statements)
            .Where(statement => statement.Facts.Any(fact => fact is Fact<LocalDate> && Thresholds.AreHidden(statement, fact))).ToList();
        var waiting = together.SelectMany(statement => statement.Facts.OfType<Fact<LocalDate>>()).Distinct().ToList();
        var dates = new FixedDates();
        foreach (var fact in waiting)
        {
            var compared = criteria.SelectMany(criterion => Thresholds.Dates(criterion, fact)).Distinct()
                .SelectMany(day => new[] { day.PlusDays(-1), day, day.PlusDays(1) }).Distinct().Take(Most).ToList();
            if (compared.Count > 0) dates.found[fact] = compared;
        }

        waiting.RemoveAll(dates.found.ContainsKey);
        while (waiting.Count > 0)
        {
            var next = waiting.Find(fact => together.Exists(s => s.Facts.Contains(fact) && dates.HasAllBut(fact, s))) ?? waiting[0];
            List<LocalDate> turns =
            [
                .. together.Where(s => s.Facts.Contains(next) && dates.HasAllBut(next, s))
                    .SelectMany(s => HiddenThresholds.Dates(s, next, dates).Distinct().Take(Most)).Distinct().Take(Most),
            ];
            dates.found[next] = turns.Count > 0 ? turns : [Usual];
            waiting.Remove(next);
        }

        return dates;
    }

    private bool HasAllBut(Fact<LocalDate> fact, Criterion statement) =>
        statement.Facts.OfType<Fact<LocalDate>>().All(other => other.Equals(fact) || found.ContainsKey(other));
}
