using System.Diagnostics;
using Crn.Domain.Rules;

namespace Crn.Domain.Tests.Rules;

/// <summary>What is wrong with a text is said where it stands, with what would be right; no text does harm.</summary>
public class CriterionTextErrorTests
{
    private static FactCatalogue Facts => CriterionTextTests.Facts;

    [Theory]
    [InlineData("trust.isolaton-rooms >= 2", 1, 20, "criterion.unknown-fact", "trust.isolation-rooms")]
    [InlineData("site.nurses >= 2 and trust.deputi", 22, 12, "criterion.unknown-fact", "trust.deputy")]
    [InlineData("site.nurses >= 2 days", 16, 6, "criterion.unit", "WTE")]
    [InlineData("site.nurses + study.opening > 2", 15, 13, "criterion.type", "date")]
    [InlineData("site.nurses >= ", 16, 0, "criterion.syntax", "a number")]
    [InlineData("site.nurses", 1, 11, "criterion.type", "'>='")]
    [InlineData("site.nurses 2", 13, 1, "criterion.syntax", "'>='")]
    [InlineData("", 1, 0, "criterion.syntax", "a fact")]
    [InlineData("(site.pharmacy", 15, 0, "criterion.syntax", "')'")]
    [InlineData("site.pharmacy)", 14, 1, "criterion.syntax", "the end of the text")]
    [InlineData("site.pharmacy site.equipoise", 15, 14, "criterion.syntax", "'and'")]
    [InlineData("study.phase is 'II", 16, 1, "criterion.syntax", "not closed")]
    [InlineData("trust.relation is AtLest", 19, 6, "criterion.value", "AtLeast")]
    [InlineData("site.pharmacy is maybe", 18, 5, "criterion.value", "yes")]
    [InlineData("site.nurses in (1, 2)", 1, 11, "criterion.type", "'>='")]
    [InlineData("trust.specialty is cancer", 1, 15, "criterion.type", "no words")]
    [InlineData("study.opening >= 2026-02-30", 18, 10, "criterion.value", "calendar")]
    [InlineData("study.opening between 2026-02-03 and 2025-01-01", 38, 10, "criterion.value", "before it begins")]
    [InlineData("site.nurses between 40 and 10", 28, 2, "criterion.value", "between 10 and 40")]
    [InlineData("site.nurses is between 4 WTE and 1", 34, 1, "criterion.value", "Nothing is between 4 and 1")]
    [InlineData("site.nurses between -1 and -2", 28, 2, "criterion.value", "between -2 and -1")]
    [InlineData("study.opening is on or after 28/02/2026", 30, 10, "criterion.type", "calendar")]
    [InlineData("study.opening >= 14", 18, 2, "criterion.type", "not a date")]
    [InlineData("site.nurses + 1 * 2 >= 3 WTE", 15, 5, "criterion.unit", "A number without a unit cannot")]
    [InlineData("study.phase in ()", 17, 1, "criterion.syntax", "an answer")]
    [InlineData("study.phase is one of ()", 24, 1, "criterion.syntax", "an answer")]
    [InlineData("study.phase in (", 17, 0, "criterion.syntax", "an answer")]
    [InlineData("study.phase in (II,)", 20, 1, "criterion.syntax", "an answer")]
    [InlineData("site.nurses / 0 >= 2", 15, 1, "criterion.value", "divided by 0")]
    [InlineData("site.nurses / (0.00) >= 2", 15, 6, "criterion.value", "divided by 0")]
    [InlineData("2 / 0 days * site.nurses >= 2", 5, 6, "criterion.value", "divided by 0")]
    [InlineData("study.opening >= study.closing", 1, 30, "criterion.type", "'days from'")]
    [InlineData("study.consent-share >= 0.12345678901234567890123456789", 24, 31, "criterion.number", "28 digits")]
    [InlineData("site.nurses >= 99999999999999999999999999999999", 16, 32, "criterion.number", "too large")]
    [InlineData("at least 3 of (site.pharmacy; site.equipoise)", 1, 2, "criterion.number", "never hold")]
    [InlineData("study.consent-share >= 0,5", 25, 1, "criterion.syntax", "a point before decimals, as in 0.5")]
    [InlineData("any of (study.consent-share >= 0,5)", 34, 1, "criterion.type", "a point before decimals")]
    [InlineData("study.phase not in (II, III)", 13, 3, "criterion.syntax", "'is not in (...)'")]
    [InlineData("site.pharmacy not in (yes)", 15, 3, "criterion.syntax", "'is not in (...)'")]
    [InlineData("study.phase is \u2018II\u2019", 16, 1, "criterion.syntax", "plain quotation marks, ' or \"")]
    [InlineData("study.phase in (\u201cII\u201d)", 17, 1, "criterion.syntax", "plain quotation marks, ' or \"")]
    [InlineData("site.nurses < 0", 15, 1, "criterion.value", "at least 0")]
    [InlineData("site.nurses is known", 16, 5, "criterion.syntax", "missing fact")]
    [InlineData("site.nurses >= 1 & site.pharmacy", 18, 1, "criterion.syntax", "'and'")]
    [InlineData("trust.deputy['943 476 5919'] is yes", 13, 1, "criterion.syntax", "Found '['")]
    [InlineData("trust.deputy[943 476 5919] is yes", 1, 26, "criterion.nhs-number", "not shown")]
    [InlineData("study.phase is '943 476 5919'", 16, 14, "criterion.nhs-number", "not shown")]
    [InlineData("site.nurses >= 2 '943 476 5919'", 18, 14, "criterion.nhs-number", "not shown")]
    public void An_error_says_where_and_what_would_be_right(string text, int column, int length, string code, string says)
    {
        var read = CriterionText.Read(text, Facts);
        var error = Assert.Single(read.Errors);
        Assert.Null(read.Criterion);
        Assert.NotEmpty(error.Expected);
        Assert.Equal((1, column, length, code), (error.Line, error.Column, error.Length, error.Code));
        Assert.Contains(says, error.ToString(), StringComparison.Ordinal);
        Assert.Contains(error.ToString(), Assert.Throws<InvalidOperationException>(() => CriterionText.Read(text, Facts).Value).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_unknown_fact_wrong_unit_and_wrong_answer_is_named_together()
    {
        var read = CriterionText.Read("site.nurse >= 2 and\nstudy.phse is II or site.nurses >= 2 days\nand trust.relation is X", Facts);
        Assert.Equal(
            [(1, 1, "criterion.unknown-fact"), (2, 1, "criterion.unknown-fact"), (2, 36, "criterion.unit"), (3, 23, "criterion.value")],
            read.Errors.Select(error => (error.Line, error.Column, error.Code)));
        Assert.StartsWith("Line 2, column 1: There is no fact 'study.phse'.", read.Errors[1].ToString(), StringComparison.Ordinal);
    }

    [Property(MaxTest = 2000 / Share.Of)]
    public void Signs_in_any_order_give_a_criterion_or_errors_inside_the_text(int seed)
    {
        string[] signs =
        [
            "site.nurses", "site.pharmacy", "study.phase", "study.opening", "trust.deputy[x]", "2", "2.5", "WTE", "days",
            "2026-01-01", "'II'",
            "`a`", "(", ")", ",", ";", ":", "+", "-", "*", "/", "^", ">=", "<", "=", "!=", "and", "or", "not", "if", "then",
            "is", "in", "at",
            "least", "of", "all", "any", "every", "some", "x", "between", "on", "after", "per", "from", "to", "always", "never",
            "known", "one",
            "'", "\"", "`", "[", "]", "§", "\n", "yes", "more", "than",
        ];
        var random = new Random(seed);
        var text = string.Join(random.Next(4) == 0 ? "" : " ",
            Enumerable.Range(0, random.Next(1, 40)).Select(_ => signs[random.Next(signs.Length)]));
        Reads(text);
    }

    [Property(MaxTest = 2000 / Share.Of)]
    public void A_text_with_a_few_characters_changed_gives_a_criterion_or_errors(Criterion criterion, int seed)
    {
        var random = new Random(seed);
        var text = CriterionText.Write(criterion).ToCharArray().ToList();
        for (var i = random.Next(1, 5); i > 0 && text.Count > 0; i--)
        {
            var at = random.Next(text.Count);
            switch (random.Next(3))
            {
                case 0: text.RemoveAt(at); break;
                case 1: text[at] = (char)random.Next(1, 127); break;
                default: text.Insert(at, (char)random.Next(1, 0x2300)); break;
            }
        }

        Reads(new string([.. text]));
    }

    [Property(MaxTest = 1000 / Share.Of)]
    public void Any_characters_give_a_criterion_or_errors(NonNull<string> text) => Reads(text.Get);

    /// <summary>Beginnings that are repeated to the longest text there may be.</summary>
    public static TheoryData<string> Hostile { get; } =
    [
        "(", "not ", "if ", "all of (", "at least 1 of (", "trust.deputy[", "trust.deputy[x][", "'", "''", "`", "a[b]", "1+", "(1+",
        "1 a ", "1 per a ",
        "site.nurses+", "-", "days from ", "every x in (a,b,c,d,e,f,g,h): ", "study.phase in (a,", "nobody.knows or ", "site.pharmacy and ",
        "0", "9", "2026-", " ",
        "\n", "§", "\ud800", "site.nurses >= 2 WTE and ", "if site.pharmacy then ", "site.pharmacy is ", "1^", "a-", "a.",
        "site.nurses between 1 and ",
        "trust.deputy][",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void The_longest_text_of_any_kind_is_read_or_refused_quickly(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, (CriterionText.MaxLength / part.Length) + 1))[..CriterionText.MaxLength];
        var watch = Stopwatch.StartNew();
        Reads(text);
        Reads("site.pharmacy or " + text[..^20]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed} for {part}");
    }

    [Fact]
    public void A_short_text_cannot_ask_for_much_work()
    {
        var members = string.Join(",", Enumerable.Range(0, 100).Select(i => "m" + i));
        var text = string.Concat(Enumerable.Range(0, 20).Select(i => $"every v{i} in ({members}): ")) + "trust.deputy[v1]";
        Assert.Equal("criterion.too-long", Assert.Single(CriterionText.Read(text, Facts).Errors).Code);
        Assert.Equal("criterion.too-long",
            Assert.Single(CriterionText.Read(new string(' ', CriterionText.MaxLength + 1), Facts).Errors).Code);
    }

    private static void Reads(string text)
    {
        var read = CriterionText.Read(text, Facts);
        Assert.Equal(read.IsRead, read.Criterion is not null);
        var lines = text.Split('\n');
        Assert.InRange(read.Errors.Count, read.IsRead ? 0 : 1, 20);
        Assert.All(read.Errors, error =>
        {
            Assert.InRange(error.Line, 1, lines.Length);
            Assert.InRange(error.Column, 1, lines[error.Line - 1].Length + 1);
            Assert.InRange(error.Length, 0, text.Length);
            Assert.NotEmpty(error.Expected);
            Assert.NotEmpty(error.Message);
        });
        if (read.Criterion is { } criterion && CriterionText.Obstacle(criterion) is null)
            Assert.Equal(criterion, CriterionText.Read(CriterionText.Write(criterion), Facts).Value);
    }
}
