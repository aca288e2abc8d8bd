using Crn.Domain.Policies;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Policies;

/// <summary>Versions put in one by one: in proportion, and as if the whole timeline were gone through.</summary>
public class TimelineGrowthTests
{
    private static readonly LocalDate First = new(2000, 1, 1);
    private static readonly Citation Source = Citation.Default("test");

    [Property(MaxTest = 300 / Share.Of)]
    public void A_version_put_in_covers_what_going_through_all_versions_says(byte[] starts, byte[] lengths)
    {
        if (starts.Length == 0 || lengths.Length == 0) throw Counted.Skip();
        var timeline = new Timeline<int>(Version(0, 100, 120));
        var versions = timeline.Versions;
        for (var i = 0; i < 3 * starts.Length; i++)
        {
            var (start, length) = (starts[i % starts.Length] * (i + 1) % 251, lengths[i % lengths.Length] % 40);
            var version =
                new Dated<int>(i, length == 39 ? null : First.PlusDays(start), length == 38 ? null : First.PlusDays(start + length),
                Source);
            (timeline, versions) = (timeline.With(version), ByBruteForce(versions, version));
            Assert.Equal(versions, timeline.Versions);
        }

        for (var day = -2; day < 300; day++)
        {
            var date = First.PlusDays(day);
            Assert.Equal(versions.FirstOrDefault(v => v.IsInForceOn(date)), timeline.InForceOn(date));
            var changes = versions.Select(v => v.From).Concat(versions.Select(v => v.To?.PlusDays(1))).Where(d => d > date).ToList();
            Assert.Equal(changes.Count == 0 ? null : changes.Min(), timeline.NextChange(date));
        }
    }

    [Fact]
    public void Versions_one_by_one_cost_in_proportion() => Growth.AboutLinear(n => Enumerable.Range(0, n).Aggregate(
        new Timeline<int>(Version(0, 0, 0)), (timeline, i) => timeline.With(Version(i, i * 7 % n, i * 7 % n))));

    private static Dated<int> Version(int value, int from, int to) => new(value, First.PlusDays(from), First.PlusDays(to), Source);

    private static ValueList<Dated<int>> ByBruteForce(ValueList<Dated<int>> before, Dated<int> version)
    {
        List<Dated<int>> versions = [version];
        foreach (var old in before)
        {
            if (old.To < version.From || old.From > version.To)
            {
                versions.Add(old);
                continue;
            }

            if (version.From is { } begins && !(old.From >= begins))
                versions.Add(new(old.Value, old.From, begins.PlusDays(-1), old.Source));
            if (version.To is { } ends && !(old.To <= ends)) versions.Add(new(old.Value, ends.PlusDays(1), old.To, old.Source));
        }

        return versions.OrderBy(v => v.From ?? LocalDate.MinIsoValue).ToValueList();
    }
}
