using System.Globalization;
using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Tests.Foundations;
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
    [InlineData("94 34 76 59 19")]
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
    [InlineData("943\n476\n5919")]
    [InlineData("0.3333333333")]
    [InlineData("ChiCTR9434765919")]
    [InlineData("jRCT9434765919")]
    [InlineData("94347659-19ab-4cde-8f01-234567890abc")]
    public void Other_numbers_are_not_taken_for_one(string text) => Assert.False(PrivacyGuard.LooksLikeNhsNumber(text));

    [Property]
    public void Every_run_of_ten_digits_passes_exactly_when_the_check_does(NonNegativeInt seed)
    {
        var digits = NineDigits(seed.Get);
        var issued = Enumerable.Range(0, 10).Where(check => PrivacyGuard.LooksLikeNhsNumber(digits + Digit(check))).ToList();
        var sum = digits.Select((c, i) => (c - '0') * (10 - i)).Sum() % 11;
        Assert.Equal(sum == 1 ? [] : [(11 - sum) % 11], issued);
    }

    [Property]
    public void It_is_found_anywhere_in_a_text_and_however_grouped(NonNegativeInt seed, string before, string after, NonNegativeInt grouping)
    {
        var digits = NineDigits(seed.Get);
        var number = Enumerable.Range(0, 10).Select(check => digits + Digit(check)).FirstOrDefault(n => PrivacyGuard.LooksLikeNhsNumber(n));
        if (number is null) throw Counted.Skip();
        var separator = new[] { " ", "-", " - ", "\u2011", "\u00A0" }[grouping.Get % 5];
        var grouped = string.Concat(number.Select((c, i) => (i > 0 && (grouping.Get >> (i % 8) & 1) == 1 ? separator : "") + c));
        Assert.True(PrivacyGuard.LooksLikeNhsNumber($"{before} : {grouped} : {after}"));
        Assert.True(PrivacyGuard.LooksLikeNhsNumber(grouped));
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

    [Fact]
    public void Looking_allocates_nothing()
    {
        const string Text = "A long note of 12 words about ISRCTN50189673 and 0000-0002-1825-0097, seen 2024-05-11 12:30, phone 020 7946 0958.";
        PrivacyGuard.LooksLikeNhsNumber(Text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = PrivacyGuard.LooksLikeNhsNumber(Text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.False(found);
    }

    private static string NineDigits(int seed) => (((long)seed * 2_654_435_761) % 1_000_000_000).ToString("D9", CultureInfo.InvariantCulture);

    private static string Digit(int digit) => digit.ToString(CultureInfo.InvariantCulture);

    private sealed record Note(string Title, string? Text);

    private sealed class NoteValidator : AbstractValidator<Note>
    {
        public NoteValidator() => RuleFor(note => note.Text).Cascade(CascadeMode.Stop).MustNotLookLikeAnNhsNumber().MaximumLength(5);
    }
}
