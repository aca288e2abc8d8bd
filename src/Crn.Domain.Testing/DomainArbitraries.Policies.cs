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

    /// <summary>
    /// Versions of numbers from 0 to 40, with any dates and any source; shrinks to one that always holds, then to smaller numbers.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Dated<int>> DatedNumbers() => DatedValues(SmallNumbers);

    /// <summary>Versions of any values, with any dates and any source; shrinks to one that always holds, then to smaller values.</summary>
    /// <typeparam name="T">What is dated.</typeparam>
    /// <param name="values">The values.</param>
    /// <returns>The generator and shrinker.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public static Arbitrary<Dated<T>> DatedValues<T>(Arbitrary<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Arb.From(
            from value in values.Generator
            from era in Eras
            from source in Citations().Generator
            select new Dated<T>(value, era.From, era.To, source),
            version => version is { From: null, To: null }
                ? values.Shrinker(version.Value).Select(value => new Dated<T>(value, null, null, version.Source))
                : [new Dated<T>(version.Value, null, null, version.Source)]);
    }

    /// <summary>
    /// Timelines of one to four numbers that follow each other, some with gaps, some open at an end; shrinks by dropping a version.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Timeline<int>> TimelinesOfNumbers() => Timelines(SmallNumbers);

    /// <summary>
    /// Timelines of one to four values that follow each other, some with gaps, some open at an end; shrinks by dropping a version.
    /// </summary>
    /// <typeparam name="T">What is dated.</typeparam>
    /// <param name="values">The values.</param>
    /// <returns>The generator and shrinker.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public static Arbitrary<Timeline<T>> Timelines<T>(Arbitrary<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Arb.From(
            from count in Gen.Choose(1, 4)
            from drawn in values.Generator.ListOf(count)
            from start in LocalDates().Generator
            from opens in Gen.Elements(true, false)
            from ends in Gen.Elements(true, false)
            from lengths in Gen.Choose(0, 900).ListOf(count)
            from gaps in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(0, 90))).ListOf(count)
            select InTurn([.. drawn], start, [.. lengths], [.. gaps], opens, ends),
            timeline => timeline.Versions.Count == 1
                ? []
                : timeline.Versions.Select(dropped => new Timeline<T>(timeline.Versions.Where(version => version != dropped))));
    }

    /// <summary>What timelines of numbers said on two dates, often the days on which they change; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<TimelineChange<int>> TimelineChangesOfNumbers() => TimelineChanges(SmallNumbers);

    /// <summary>What timelines said on two dates, often the days on which they change; does not shrink.</summary>
    /// <typeparam name="T">What is dated.</typeparam>
    /// <param name="values">The values.</param>
    /// <returns>The generator.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public static Arbitrary<TimelineChange<T>> TimelineChanges<T>(Arbitrary<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Arb.From(
            from timeline in Timelines(values).Generator
            from earlier in DaysOf(timeline)
            from later in DaysOf(timeline)
            select timeline.Difference(earlier, later));
    }

    /// <summary>Parameters with timelines of numbers, in a few units; shrinks its timeline.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Parameter<int>> ParametersOfNumbers() => Parameters(SmallNumbers);

    /// <summary>Parameters with timelines of any values, in a few units; shrinks its timeline.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="values">The values.</param>
    /// <returns>The generator and shrinker.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public static Arbitrary<Parameter<T>> Parameters<T>(Arbitrary<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Arb.From(
            from named in Gen.Elements(
                ("site.reply", "How long a site has to reply", "working days"),
                ("review.period", "The time a review may take", "calendar days"),
                ("funding.share", "The share of funding that is asked for", "percent"))
            from timeline in Timelines(values).Generator
            select new Parameter<T>(named.Item1, named.Item2, named.Item3, timeline),
            parameter => Timelines(values).Shrinker(parameter.Values)
                .Select(fewer => new Parameter<T>(parameter.Code, parameter.Meaning, parameter.Unit, fewer)));
    }

    private static Arbitrary<int> SmallNumbers { get; } = Arb.From(Gen.Choose(0, 40), number => SmallerNumbers(number, 0));

    private static Gen<(LocalDate? From, LocalDate? To)> Eras =>
        from date in LocalDates().Generator
        from days in Gen.Choose(0, 4000)
        from begins in Gen.Elements(true, false)
        from ends in Gen.Elements(true, false)
        select (begins ? date : (LocalDate?)null, ends ? date.PlusDays(days) : (LocalDate?)null);

    // The first and last days of the versions, the days beside them, and any other.
    private static Gen<LocalDate> DaysOf<T>(Timeline<T> timeline)
    {
        var ends = timeline.Versions.SelectMany(version => new[] { version.From, version.To }).OfType<LocalDate>().ToArray();
        return ends.Length == 0 ? LocalDates().Generator : Gen.Frequency(
            (3, from day in Gen.Elements(ends) from beside in Gen.Choose(-1, 1) select day.PlusDays(beside)),
            (1, LocalDates().Generator));
    }

    private static Timeline<T> InTurn<T>(T[] values, LocalDate start, int[] lengths, int[] gaps, bool opens, bool ends)
    {
        var versions = new List<Dated<T>>();
        for (var i = 0; i < values.Length; i++)
        {
            var last = start.PlusDays(lengths[i]);
            versions.Add(new(
                values[i],
                i == 0 && opens ? null : start,
                i == values.Length - 1 && ends ? null : last,
                Citation.Default("generated version")));
            start = last.PlusDays(1 + gaps[i]);
        }

        return new(versions);
    }
}
