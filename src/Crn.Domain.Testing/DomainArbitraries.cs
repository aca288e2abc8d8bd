namespace Crn.Domain.Testing;

/// <summary>
/// FsCheck generators and shrinkers for the public types of Crn.Domain, one part of this class per room.
/// Register it once: <c>[assembly: Properties(Arbitrary = [typeof(DomainArbitraries)])]</c>.
/// </summary>
public static partial class DomainArbitraries
{
    /// <summary>Dates from 1999 to 2050, the years the calendars of the library speak of; shrinks towards 2000-01-01.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<LocalDate> LocalDates()
    {
        var first = new LocalDate(1999, 1, 1);
        var simplest = new LocalDate(2000, 1, 1);
        var days = Period.DaysBetween(first, new LocalDate(2050, 12, 31));
        return Arb.From(
            Gen.Choose(0, days).Select(first.PlusDays),
            date => ArbMap.Default.ArbFor<int>().Shrinker(Period.DaysBetween(simplest, date)).Select(simplest.PlusDays)
                .Where(d => d >= first));
    }

    /// <summary>
    /// Texts that a person might type: a reason, a note, none of them with anything like a patient's number; now and then no text at all.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<FreeText> FreeTexts() => Arb.From(
        Gen.Frequency(
            (9, from start in Gen.Elements("Late return", "Entered twice", "Typing error in the source", "Année incomplète",
                "Agreed by e-mail; see file")
                from end in Gen.Elements("", ".", " (site 12)", " – checked", " | two lines\nof text")
                select FreeText.From(start + end)),
            (1, Gen.Constant(default(FreeText)))),
        text => text.Value.Length > 11 ? [FreeText.From("Late return")] : []);
}
