using System.Globalization;
using System.Runtime.CompilerServices;
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

    internal static ObjectShape<T> Object<T>(string doc, Func<Members<T>, Func<Parts, T>> build, [CallerMemberName] string name = "") =>
        new(name, doc, build);

    internal static EnumShape<T> Enum<T>(string doc, [CallerMemberName] string name = "")
        where T : struct, Enum => new(name, doc);

    // Whatever the library parses and writes as text itself.
    internal static TextShape<T> Parsed<T>(string doc, string expected, string? pattern = null, int most = 200,
        [CallerMemberName] string name = "")
        where T : IParsable<T> =>
        new(name, doc, expected, (string text, out T value) => TryParse(text, out value), value => value.ToString()!, new(most, pattern));

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
