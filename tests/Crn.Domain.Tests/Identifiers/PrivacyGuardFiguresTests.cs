using System.Globalization;
using System.Text.Json;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Tests.Identifiers;

/// <summary>
/// What the guard misses and what it takes for an NHS number, counted: 2,000 made-up texts a row, from one seed. The counts are printed.
/// </summary>
public class PrivacyGuardFiguresTests(ITestOutputHelper output)
{
    private const int Texts = 2_000;

    private static readonly string[] Separators =
    [
        " ", "-", ".", ",", "|", "\n", "\r\n", "/", "_", "\t", ", ", " | ", " - ", " / ", "; ", "\u00A0", "\u2011", "\u2013", "\u2009",
        "&nbsp;", "&#160;", "    ", "        ",
        "<br>", "</td><td>", "\u2028", "%20",
    ];

    private static readonly (string Name, int[] Sizes, string[] Separators)[] Groupings =
    [
        ("unbroken", [10], [""]),
        ("3-3-4", [3, 3, 4], Separators),
        ("6-4", [6, 4], Separators),
        ("3-7", [3, 7], [" ", "-", ".", " - ", "\t", "\u00A0", "\u2011", "\u2013", "\u2009", "&nbsp;", "    ", "%20"]),
        ("5-5", [5, 5], Separators),
        ("digit by digit", [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], Separators),
        ("thousands", [1, 3, 3, 3], ["/", ",", ".", " ", "\u00A0", "\u2019"]),
    ];

    private static readonly (string Before, string After)[] Surroundings =
    [
        ("", ""), ("Patient ", " declined."), ("NHS no: ", ""), ("(", ")"), ("Seen 3 times: ", ", bed 4"),
        ("Ward 12: ", " since 2024-05-11"), ("consented on 2024-05-11; ", " (age 64)"),
        ("Dear Dr A,\n\nRe: ", "\n\nThank you"), ("| id | ", " | yes |"), ("id=", "&site=3"), ("CHI", ""),
        ("Phone +44 20 7946 0958. Number: ", ""),
    ];

    private static readonly Func<Random, long>[] Ranges =
    [
        random => random.NextInt64(400_000_000, 500_000_000),
        random => random.NextInt64(600_000_000, 800_000_000),
        random => random.NextInt64(300_000_000, 400_000_000),
        random => random.NextInt64(900_000_000, 1_000_000_000),
        random => (random.NextInt64(1, 32) * 10_000_000) + (random.NextInt64(1, 13) * 100_000) + random.NextInt64(0, 100_000),
    ];

    public static TheoryData<string> Written() => [.. Groupings.Select(grouping => grouping.Name)];

    [Theory]
    [MemberData(nameof(Written))]
    public void No_number_is_missed_however_it_is_written(string name)
    {
        var (_, sizes, separators) = Groupings.Single(grouping => grouping.Name == name);
        var random = new Random(20261129);
        List<string> missed = [];
        var tried = 0;
        foreach (var separator in separators)
        {
            for (var i = 0; i < Texts; i++, tried++)
            {
                var digits = Number(random);
                var number = Grouped(random.Next(4) == 0 ? FullWidth(digits) : digits, sizes, separator);
                var (before, after) = Surroundings[random.Next(Surroundings.Length)];
                var text = before + number + after;
                if (!PrivacyGuard.LooksLikeNhsNumber(text)) missed.Add(text);
            }
        }

        output.WriteLine($"{name}: missed {missed.Count} of {tried}");
        Assert.True(missed.Count == 0, string.Join("\n", missed.Take(20)));
    }

    public static TheoryData<string, int> FalseAlarms() => new()
    {
        { "telephone", 0 }, { "five counts", 0 }, { "twelve counts", 8 }, { "time stamp", 0 }, { "hyphenated ISBN", 0 }, { "ISBN", 0 },
        { "grouped otherwise", 0 }, { "wrong check digit", 0 },
    };

    [Theory]
    [MemberData(nameof(FalseAlarms))]
    public void Numbers_of_other_kinds_pass(string kind, int most)
    {
        var random = new Random(20261129);
        var alarms = Enumerable.Range(0, Texts).Select(_ => Made(kind, random))
            .Where(text => PrivacyGuard.LooksLikeNhsNumber(text)).ToList();
        output.WriteLine($"{kind}: {alarms.Count} of {Texts}");
        Assert.True(alarms.Count <= most, string.Join("\n", alarms.Take(20)));
    }

    // Behind a sign and digits that are no country's code, or a code whose numbers are shorter, ten digits are a patient's.
    [Theory]
    [InlineData("+12 943 476 5919")]
    [InlineData("+353 943 476 5919")]
    [InlineData("+99 401 023 2137")]
    [InlineData("+35 401 023 2137")]
    [InlineData("+91 943 476 5919")]
    [InlineData("+1 943 476 5919")]
    public void A_sign_before_it_does_not_hide_a_number(string text) => Assert.True(PrivacyGuard.LooksLikeNhsNumber(text));

    [Theory]
    [InlineData("+353 1 677 8000")]
    [InlineData("+49 30 401023 2137")]
    [InlineData("+91 94347 65918")]
    [InlineData("+61 4 0102 3213")]
    public void Numbers_of_other_countries_pass(string text) => Assert.False(PrivacyGuard.LooksLikeNhsNumber(text));

    [Fact]
    public void Of_ten_random_digits_only_those_are_refused_that_nobody_can_tell_apart()
    {
        var random = new Random(20261129);
        var alarms = Enumerable.Range(0, Texts)
            .Select(_ => random.NextInt64(0, 10_000_000_000).ToString("D10", CultureInfo.InvariantCulture))
            .Where(text => PrivacyGuard.LooksLikeNhsNumber(text)).ToList();
        output.WriteLine($"ten random digits: {alarms.Count} of {Texts}");
        Assert.True(alarms.Count <= 120, $"{alarms.Count}");
        Assert.All(alarms, number => Assert.Equal(number, number[..9] + Check(number[..9])));
    }

    [Fact]
    public void Real_free_text_of_public_records_passes_whole()
    {
        using var stream = typeof(PrivacyGuardFiguresTests).Assembly.GetManifestResourceStream("Identifiers/Data/real-free-text.json")!;
        using var records = JsonDocument.Parse(stream);
        var texts = records.RootElement.EnumerateObject().SelectMany(record => record.Value.EnumerateArray())
            .Select(text => text.GetString()!).ToList();
        Assert.True(texts.Count > 500, $"{texts.Count} texts");
        var alarms = texts.Where(text => PrivacyGuard.LooksLikeNhsNumber(text)).ToList();
        output.WriteLine($"real free text: {alarms.Count} of {texts.Count} texts, {texts.Sum(text => text.Length)} characters");
        Assert.True(alarms.Count == 0, string.Join("\n", alarms));
    }

    private static string Made(string kind, Random random)
    {
        string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));
        var time = new LocalDateTime(2000 + random.Next(30), 1 + random.Next(12), 1 + random.Next(28), random.Next(24), random.Next(60),
            random.Next(60));
        return (kind, random.Next(8)) switch
        {
            ("telephone", 0) => $"+44 20 {Digits(4)} {Digits(4)}",
            ("telephone", 1) => $"Tel. +44 161 {Digits(3)} {Digits(4)}, fax +44 161 {Digits(3)} {Digits(4)}",
            ("telephone", 2) => $"+44 (0)161 {Digits(3)} {Digits(4)}",
            ("telephone", 3) => $"+44 7{Digits(9)}",
            ("telephone", 4) => $"+44 7{Digits(3)} {Digits(6)}",
            ("telephone", 5) => $"0044 {Digits(3)} {Digits(3)} {Digits(4)} or 07{Digits(9)}",
            ("telephone", 6) => $"(+44) {Digits(5)} {Digits(5)} ext. {Digits(4)}",
            ("telephone", _) =>
                $"+1 2{Digits(2)}-{Digits(3)}-{Digits(4)} or 0{Digits(3)} {Digits(3)} {Digits(4)} or 020 {Digits(4)} {Digits(4)}",
            ("five counts", var way) => Counts(5, way),
            ("twelve counts", var way) => Counts(12, way),
            ("time stamp", 0) => string.Create(CultureInfo.InvariantCulture, $"Exported {time:dd-MM-yyyy HH:mm}"),
            ("time stamp", 1) => string.Create(CultureInfo.InvariantCulture, $"{time:yyyy-MM-dd HH:mm:ss}"),
            ("time stamp", 2) => string.Create(CultureInfo.InvariantCulture, $"{time:dd.MM.yyyy HH.mm}"),
            ("time stamp", 3) => string.Create(CultureInfo.InvariantCulture, $"{time:dd/MM/yyyy HH:mm} to {time:dd/MM/yyyy HH:mm}"),
            ("time stamp", 4) => string.Create(CultureInfo.InvariantCulture, $"{time:yyyyMMdd} {time:HHmm}"),
            ("time stamp", 5) =>
                string.Create(CultureInfo.InvariantCulture, $"timestamp {1_000_000_000L + random.NextInt64(0, 800_000_000)}"),
            ("time stamp", 6) => string.Create(CultureInfo.InvariantCulture, $"{time:yyyy}/{time:MM}/{time:dd} {time:HH}-{time:mm}"),
            ("time stamp", _) => string.Create(CultureInfo.InvariantCulture, $"{time:yyyyMMddHHmm} and {time:yyyyMMdd-HHmmss}"),
            ("hyphenated ISBN", var way) => (way % 2 == 0 ? "ISBN " : "") + Isbn(Digits(9), hyphenated: true),
            ("ISBN", var way) => (way % 2 == 0 ? "ISBN " : "ISBN-10: ") + Isbn(Digits(9), hyphenated: false),
            ("grouped otherwise", var way) =>
                Grouped(Number(random),
                    new[] { [2, 2, 2, 2, 2], [4, 6], [7, 3], [4, 3, 3], [3, 4, 3], [2, 8], [4, 4, 2], new[] { 2, 2, 2, 4 } }[way], " "),
            ("wrong check digit", var way) => Grouped(WithWrongCheck(Number(random)), Groupings[way % Groupings.Length].Sizes, " "),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        string Counts(int count, int way) => string.Join(
            Separators[way],
            Enumerable.Range(0, count).Select(_ => random.Next(way % 2 == 0 ? 100 : 15).ToString(CultureInfo.InvariantCulture)));
    }

    private static string Isbn(string nine, bool hyphenated)
    {
        var sum = nine.Select((digit, i) => (digit - '0') * (10 - i)).Sum();
        var check = ((11 - (sum % 11)) % 11) switch { 10 => 'X', var digit => (char)('0' + digit) };
        return hyphenated ? $"{nine[0]}-{nine[1..4]}-{nine[4..]}-{check}" : nine + check;
    }

    private static string Number(Random random)
    {
        while (true)
        {
            var nine = Ranges[random.Next(Ranges.Length)](random).ToString("D9", CultureInfo.InvariantCulture);
            if (Check(nine) is { } check) return nine + check;
        }
    }

    private static char? Check(string nine) => (nine.Select((digit, i) => (digit - '0') * (10 - i)).Sum() % 11) switch
    {
        0 => '0',
        1 => null,
        var rest => (char)('0' + 11 - rest),
    };

    private static string WithWrongCheck(string number) => number[..9] + (char)('0' + ((number[9] - '0' + 1) % 10));

    private static string Grouped(string number, int[] sizes, string separator)
    {
        var at = 0;
        return string.Join(separator, sizes.Select(size => number[at..(at += size)]));
    }

    private static string FullWidth(string number) =>
        string.Concat(number.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '\uFF10') : c));
}
