using Crn.Domain.Policies;

namespace Crn.Domain.Testing;

/// <content>The room <c>Policies</c>.</content>
public static partial class DomainArbitraries
{
    /// <summary>Citations of every grade, with and without a locator and an era; shrinks by forgetting both.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Citation> Citations() => Arb.From(
        from source in Gen.Elements("Eligibility criteria", "Published durations", "Network handbook")
        from locator in Gen.Elements("", "section 4", "table 2")
        from grade in Gen.Elements(Enum.GetValues<EvidenceGrade>())
        from era in Eras
        select new Citation(source, locator, grade, era.From, era.To),
        citation => citation is { Locator: "", From: null, To: null } ? [] : [new Citation(citation.Source, "", citation.Grade)]);

    /// <summary>Timelines of one to four numbers that follow each other, some with gaps, some open at an end; shrinks by dropping a version.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Timeline<int>> TimelinesOfNumbers() => Arb.From(
        from start in LocalDates().Generator
        from opens in Gen.Elements(true, false)
        from ends in Gen.Elements(true, false)
        from lengths in Gen.Choose(0, 900).ListOf().Where(lengths => lengths.Count is >= 1 and <= 4)
        from gaps in Gen.Choose(0, 90).ListOf(lengths.Count)
        select InTurn(start, [.. lengths], [.. gaps], opens, ends),
        timeline => timeline.Versions.Count == 1
            ? []
            : timeline.Versions.Select(dropped => new Timeline<int>(timeline.Versions.Where(version => version != dropped))));

    private static Gen<(LocalDate? From, LocalDate? To)> Eras =>
        from date in LocalDates().Generator
        from days in Gen.Choose(0, 4000)
        from begins in Gen.Elements(true, false)
        from ends in Gen.Elements(true, false)
        select (begins ? date : (LocalDate?)null, ends ? date.PlusDays(days) : (LocalDate?)null);

    private static Timeline<int> InTurn(LocalDate start, int[] lengths, int[] gaps, bool opens, bool ends)
    {
        var versions = new List<Dated<int>>();
        for (var i = 0; i < lengths.Length; i++)
        {
            var last = start.PlusDays(lengths[i]);
            versions.Add(new(
                i,
                i == 0 && opens ? null : start,
                i == lengths.Length - 1 && ends ? null : last,
                Citation.Default("generated version")));
            start = last.PlusDays(1 + gaps[i]);
        }

        return new(versions);
    }
}
