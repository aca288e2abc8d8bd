using System.Globalization;
using System.Runtime.CompilerServices;
using Crn.Domain.Identifiers;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

// What all rooms' shapes are made of.
internal static class Atoms
{
    // Long enough for every text that the library writes itself; free text of people is shorter.
    public const int MostText = 100_000;

    internal static Shape<string> Words => field ??= new StringShape(MostText, "A text without patient identifiers.");

    internal static Shape<bool> Flag => field ??= new BoolShape();

    internal static Shape<int> Whole => field ??= new WholeShape(int.MinValue, int.MaxValue);

    internal static Shape<int> Count => field ??= new WholeShape(0, int.MaxValue);

    internal static Shape<long> Long => field ??= new LongShape();

    internal static Shape<ulong> Seed => field ??= new SeedShape();

    internal static Shape<decimal> Decimal => field ??= new DecimalShape();

    internal static Shape<double> Number => field ??= new DoubleShape();

    internal static Shape<LocalDate> Date => field ??= new DateShape();

    internal static Shape<FreeText> FreeText => field ??= new TextShape<FreeText>("FreeText",
        "Free text of a person, without patient identifiers.", $"At most {Text.Of(Domain.FreeText.MaximumLength)} characters.",
        (string text, out FreeText value) => (value = text.Length == 0 ? default : Domain.FreeText.Parse(text, null)) == value,
        value => value.Value, new(Domain.FreeText.MaximumLength));

    internal static Shape<DateInterval> Dates => field ??= Object<DateInterval>("Two dates and those between, both included.", m =>
    {
        var (from, through) = (m.Required("from", x => x.Start, Date), m.Required("through", x => x.End, Date));
        return p => new(from[p], through[p]);
    });

    internal static Shape<YearMonth> Month => field ??= new TextShape<YearMonth>("Month", "A month, 2026-03.", "A month as 2026-03.",
        (string text, out YearMonth value) => NodaTime.Text.YearMonthPattern.Iso.Parse(text).TryGetValue(default, out value),
        value => NodaTime.Text.YearMonthPattern.Iso.Format(value), new(20, "^-?[0-9]{4}-[0-9]{2}$"));

    internal static Shape<Instant> Instant => field ??= new TextShape<Instant>("Instant", "A moment, 2026-03-09T12:00:00Z.",
        "A moment as 2026-03-09T12:00:00Z.",
        (string text, out Instant value) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out value),
        value => NodaTime.Text.InstantPattern.ExtendedIso.Format(value), new(50, "Z$"));

    internal static Shape<Uri> Address => field ??= new TextShape<Uri>("Address", "An address of the web.", "An absolute address.",
        (string text, out Uri value) => Uri.TryCreate(text, UriKind.Absolute, out value!), value => value.OriginalString, new(2000));

    internal static Shape<Period> Span =>
        field ??= new TextShape<Period>("Period", "A length of time, ISO 8601: P24M.", "A length of time as P24M.",
        (string text, out Period value) => NodaTime.Text.PeriodPattern.Roundtrip.Parse(text).TryGetValue(Period.Zero, out value),
        value => NodaTime.Text.PeriodPattern.Roundtrip.Format(value), new(50, "^P"));

    internal static ListShape<T> List<T>(Shape<T> item) => new(item);

    internal static ObjectShape<(T1, T2)> Pair<T1, T2>(string first, Shape<T1> one, string second, Shape<T2> other) =>
        new("", "Two values that belong together.", m =>
        {
            var (a, b) = (m.Required(first, v => v.Item1, one), m.Required(second, v => v.Item2, other));
            return p => (a[p], b[p]);
        });

    internal static ObjectShape<(T1, T2, T3)> Triple<T1, T2, T3>(
        string first, Shape<T1> one, string second, Shape<T2> two, string third, Shape<T3> three) =>
        new("", "Three values that belong together.", m =>
        {
            var (a, b, c) =
                (m.Required(first, v => v.Item1, one), m.Required(second, v => v.Item2, two), m.Required(third, v => v.Item3, three));
            return p => (a[p], b[p], c[p]);
        });

    internal static ObjectShape<T> Object<T>(string doc, Func<Members<T>, Func<Parts, T>> build, [CallerMemberName] string name = "") =>
        new(name, doc, build);

    internal static EnumShape<T> Enum<T>(string doc, [CallerMemberName] string name = "")
        where T : struct, Enum => new(name, doc);

    // Whatever the library parses and writes as text itself.
    internal static TextShape<T> Parsed<T>(string doc, string expected, string? pattern = null, int most = 200,
        [CallerMemberName] string name = "")
        where T : IParsable<T> =>
        new(name, doc, expected, (string text, out T value) => TryParse(text, out value), value => value.ToString()!, new(most, pattern));

    // An identifier as it was written.
    internal static TextShape<T> Identifier<T>(string doc, [CallerMemberName] string name = "")
        where T : struct, IIdentifier<T> =>
        new(name, doc, "A text as the library writes it.", (string text, out T value) => TryParse(text, out value), value => value.Original,
            new(200));

    internal static TextShape<T> Named<T>(string doc, string expected, Func<string, T> parse, Func<T, string> format, int most = 200,
        [CallerMemberName] string name = "") =>
        new(name, doc, expected, (string text, out T value) => (value = parse(text)) is not null, format, new(most));

    // A second look for the library's own words of what is wrong.
    private static bool TryParse<T>(string text, out T value)
        where T : IParsable<T>
    {
        if (T.TryParse(text, CultureInfo.InvariantCulture, out value!)) return true;
        value = T.Parse(text, CultureInfo.InvariantCulture);
        return true;
    }
}
