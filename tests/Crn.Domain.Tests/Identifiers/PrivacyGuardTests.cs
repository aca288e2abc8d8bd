using System.Globalization;
using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using FluentValidation;

namespace Crn.Domain.Tests.Identifiers;

public class PrivacyGuardTests
{
    [Theory]
    [InlineData("9434765919")]
    [InlineData("943 476 5919")]
    [InlineData("943-476-5919")]
    [InlineData("943.476.5919")]
    [InlineData("943/476/5919")]
    [InlineData("943 - 476 - 5919")]
    [InlineData("9 4 3 4 7 6 5 9 1 9")]
    [InlineData("943\n476\n5919")]
    [InlineData("943, 476, 5919")]
    [InlineData("| 943 | 476 | 5919 |")]
    [InlineData("943&nbsp;476&nbsp;5919")]
    [InlineData("943    476    5919")]
    [InlineData("9/434/765/919")]
    [InlineData("943 476\n5919")]
    [InlineData("<td>943</td><td>476</td><td>5919</td>")]
    [InlineData("943476 5919")]
    [InlineData("94347-65919")]
    [InlineData("987 654 3210")]
    [InlineData("NHS no. 94 34 76 59 19")]
    [InlineData("CHI number: 9434-765919")]
    [InlineData("943\u00A0476\u20115919")]
    [InlineData("９４３ ４７６ ５９１９")]
    [InlineData("٩٤٣٤٧٦٥٩١٩")]
    [InlineData("943\u200B4765919")]
    [InlineData("NHS9434765919")]
    [InlineData("9434765919x")]
    [InlineData("Patient (NHS no. 943 476 5919) declined.")]
    [InlineData("Seen 3 times: 9434765919")]
    [InlineData("Ward 12 9434765919 bed 4")]
    [InlineData("2020-001113-21 9434765919")]
    [InlineData("9434765919-1234")]
    [InlineData("consented 2024-05-11 943 476 5919")]
    [InlineData("401 0232137")]
    [InlineData("401-0232137")]
    [InlineData("943.4765919")]
    [InlineData("401\u20130232137")]
    [InlineData("４０１ ０２３２１３７")]
    [InlineData("４０１０２３２１３７")]
    [InlineData("4010232137")]
    [InlineData("401.023.2137")]
    [InlineData("Ward 12: 401 0232137, bed 4")]
    [InlineData("4010 232 137 NHS number")]
    [InlineData("Patient 401 0232137 (NHS no.) declined")]
    [InlineData("40 10 23 21 37 - CHI number, seen twice")]
    [InlineData("4010-232-137 NHSNumber")]
    public void An_nhs_number_is_seen_however_it_is_written(string text) => Assert.True(PrivacyGuard.LooksLikeNhsNumber(text));

    [Theory]
    [InlineData("")]
    [InlineData("943476591")]
    [InlineData("9434765918")]
    [InlineData("19434765919")]
    [InlineData("94347659190")]
    [InlineData("9434,765919")]
    [InlineData("9434-7659-1900-0009")]
    [InlineData("94.34.76.59.19")]
    [InlineData("94 34 76 59 19")]
    [InlineData("943 47 65 919")]
    [InlineData("401, 0232137")]
    [InlineData("401 0232138")]
    [InlineData("4010232 137")]
    [InlineData("(401) 0232137")]
    [InlineData("+44 401 0232137")]
    [InlineData("0401 0232137")]
    [InlineData("CPMS 401 0232137")]
    [InlineData("+44 943 476 5919")]
    [InlineData("0044 (0)943 476 5919")]
    [InlineData("1-800-411-1222")]
    [InlineData("IRAS 298897, 2021")]
    [InlineData("CPMS IDs 49816, 49817, 49818")]
    [InlineData("£9,434,765,919")]
    [InlineData("9 4 3 4 7 6 5 9 1 9 1 0")]
    [InlineData("2010;340:332-1021")]
    [InlineData("0.3333333333")]
    [InlineData("ChiCTR9434765919")]
    [InlineData("jRCT9434765919")]
    [InlineData("94347659-19ab-4cde-8f01-234567890abc")]
    [InlineData("4010 232 137 NHS trusts")]
    [InlineData("4010 232 137 NHS")]
    [InlineData("sample 4010 232 137 NHS number: not known")]
    [InlineData("4010 232 137, of which 3 have an NHS number")]
    [InlineData("4010 232 137; NHS number missing")]
    public void Other_numbers_are_not_taken_for_one(string text) => Assert.False(PrivacyGuard.LooksLikeNhsNumber(text));

    [Property]
    public void Every_run_of_ten_digits_passes_exactly_when_the_check_does(NonNegativeInt seed)
    {
        var digits = NineDigits(seed.Get);
        var issued = Enumerable.Range(0, 10).Where(check => PrivacyGuard.LooksLikeNhsNumber(digits + Digit(check))).ToList();
        var sum = digits.Select((c, i) => (c - '0') * (10 - i)).Sum() % 11;
        var allotted = digits[0] is '3' or '4' or '6' or '7' or '9' || (Between(digits[..2], 31) && Between(digits[2..4], 12));
        var repeated = digits.All(c => c == digits[0]);
        Assert.Equal(sum == 1 || !(allotted || repeated) ? [] : [(11 - sum) % 11], issued);

        static bool Between(string two, int most) => int.Parse(two, CultureInfo.InvariantCulture) is >= 1 and var number && number <= most;
    }

    [Property]
    public void It_is_found_anywhere_in_a_text(NonNegativeInt seed, string before, string after)
    {
        var digits = "4" + NineDigits(seed.Get)[1..];
        var number = Enumerable.Range(0, 10).Select(check => digits + Digit(check)).FirstOrDefault(n => PrivacyGuard.LooksLikeNhsNumber(n));
        if (number is null) return;
        Assert.True(PrivacyGuard.LooksLikeNhsNumber($"{before} : {number} : {after}"));
        Assert.True(PrivacyGuard.LooksLikeNhsNumber($"{before} : {number[..3]} {number[3..6]} {number[6..]} : {after}"));
    }

    [Property]
    public void An_identifier_of_a_study_is_never_taken_for_a_patient(StudyIdentifier id, OrcidId person, LocalDate date)
    {
        Assert.False(PrivacyGuard.LooksLikeNhsNumber(id.ToString()));
        Assert.False(PrivacyGuard.LooksLikeNhsNumber(id.Original));
        Assert.False(PrivacyGuard.LooksLikeNhsNumber(person.ToString()));
        var iso = NodaTime.Text.LocalDatePattern.Iso.Format(date);
        Assert.False(PrivacyGuard.LooksLikeNhsNumber($"{iso} 12:30, {iso}T12:30 and {iso}"));
    }

    [Fact]
    public void A_guard_refuses_without_echo()
    {
        const string Note = "seen 943 476 5919";
        var error = Assert.Throws<ArgumentException>(() => Guard.Against.NhsNumber(Note));
        Assert.Equal("Note", error.ParamName);
        Assert.DoesNotContain("5919", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("fine", Guard.Against.BlankOrNhsNumber("fine"));
        Assert.Throws<ArgumentException>(() => Guard.Against.BlankOrNhsNumber(" "));
        Assert.Throws<ArgumentNullException>(() => Guard.Against.BlankOrNhsNumber(null));
        Assert.Throws<ArgumentException>(() => Guard.Against.BlankOrNhsNumber(Note));
    }

    [Fact]
    public void A_validator_refuses_with_its_code_and_without_the_attempted_value()
    {
        var result = new NoteValidator().Validate(new Note("x", "patient 943 476 5919"));
        var failure = Assert.Single(result.Errors);
        Assert.Equal(PrivacyGuard.Code, failure.ErrorCode);
        Assert.Equal("Text", failure.PropertyName);
        Assert.Null(failure.AttemptedValue);
        Assert.DoesNotContain("5919", result.ToString(), StringComparison.Ordinal);
        Assert.True(new NoteValidator().Validate(new Note("x", null)).IsValid);
    }

    [Theory]
    [InlineData("999 999 9999")]
    [InlineData("0000000000")]
    [InlineData("NHS number 943 476 5919")]
    [InlineData("987 654 3210")]
    public void A_placeholder_is_refused_with_the_same_code_and_a_sentence_of_its_own(string text)
    {
        var refusal = PrivacyGuard.RefusalOf(text)!;
        Assert.Equal((PrivacyGuard.Code, PrivacyGuard.PlaceholderMessage), (refusal.Code, refusal.Because));
        Assert.StartsWith(PrivacyGuard.PlaceholderMessage, Assert.Throws<ArgumentException>(() => Guard.Against.NhsNumber(text)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(PrivacyGuard.PlaceholderMessage, Assert.Throws<ArgumentException>(() => FreeText.From(text)).Message,
            StringComparison.Ordinal);
        Assert.Equal(PrivacyGuard.Refusal, PrivacyGuard.RefusalOf(text + " and 401 023 2137"));
        Assert.Null(PrivacyGuard.RefusalOf("none"));
    }

    [Fact]
    public void Looking_takes_time_in_proportion_to_the_text()
    {
        foreach (var unit in new[] { "9", "9 ", "94 ", "9-", "943 476 ", "<td>9", "&nbsp;9", "9\u200B", "+4 ", "NHS ", "a", "-" })
        {
            var text = string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length));
            var watch = System.Diagnostics.Stopwatch.StartNew();
            Assert.False(PrivacyGuard.LooksLikeNhsNumber(text));
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{unit}: {watch.Elapsed}");
        }
    }

    [Fact]
    public void Case_nhs_false_isbn() => Assert.False(PrivacyGuard.LooksLikeNhsNumber("ISBN 0-262-03384-4"));

    [Fact]
    public void Case_nhs_false_phone() => Assert.False(PrivacyGuard.LooksLikeNhsNumber("+44 20 7946 0958"));

    [Fact]
    public void Case_nhs_false_stamp()
    {
        var hours = Enumerable.Range(0, 8_784).Select(hour => new LocalDateTime(2024, 1, 1, 0, 0).PlusHours(hour));
        Assert.All(hours,
            hour => Assert.False(
                PrivacyGuard.LooksLikeNhsNumber(string.Create(CultureInfo.InvariantCulture, $"Exported {hour:dd-MM-yyyy HH:mm}"))));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(",")]
    [InlineData("|")]
    public void Case_nhs_miss_newline(string between) => Assert.True(PrivacyGuard.LooksLikeNhsNumber($"999{between}123{between}4578"));

    [Fact]
    public void Looking_allocates_nothing()
    {
        const string Text =
            "A long note of 12 words about ISRCTN50189673 and 0000-0002-1825-0097, seen 2024-05-11 12:30, phone +44 20 7946 0958, counts " +
            "1 2 3 4 5.";
        PrivacyGuard.LooksLikeNhsNumber(Text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = PrivacyGuard.LooksLikeNhsNumber(Text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.False(found);
    }

    private static string NineDigits(int seed) =>
        (((long)seed * 2_654_435_761) % 1_000_000_000).ToString("D9", CultureInfo.InvariantCulture);

    private static string Digit(int digit) => digit.ToString(CultureInfo.InvariantCulture);

    private sealed record Note(string Title, string? Text);

    private sealed class NoteValidator : AbstractValidator<Note>
    {
        public NoteValidator() => RuleFor(note => note.Text).Cascade(CascadeMode.Stop).MustNotLookLikeAnNhsNumber().MaximumLength(5);
    }

    [Fact]
    public void A_placeholder_gets_its_own_message_at_every_door()
    {
        const string placeholder = "999 999 9999";
        Assert.Equal(PrivacyGuard.PlaceholderMessage, Guarded(() => FreeText.From(placeholder)));
        IsrctnId.TryParse(placeholder, out _, out var problem);
        Assert.Equal((PrivacyGuard.Code, PrivacyGuard.PlaceholderMessage), (problem!.Value.Code, problem.Value.Message));
        var study = new Crn.Domain.Studies.StudyDraft { Title = placeholder }.ToStudy(new LocalDate(2026, 1, 1));
        Assert.Contains(study.Reasons, r => r.Code == PrivacyGuard.Code && r.Because == PrivacyGuard.PlaceholderMessage);
        Assert.DoesNotContain(study.Reasons, r => r.Because == PrivacyGuard.Message);
        Assert.Equal(PrivacyGuard.PlaceholderMessage, StudyIdentifierReading.Read(placeholder).Reasons[0].Because);
    }

    private static string Guarded(Action door) => Assert.Throws<ArgumentException>(door).Message.Split(" (Parameter")[0];
}
