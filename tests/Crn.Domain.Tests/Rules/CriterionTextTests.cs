using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Specialties;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Rules;

/// <summary>Criteria as text: what is typed is what a program says, and what is written is read again.</summary>
public class CriterionTextTests
{
    private static readonly Fact<int> Rooms = Fact.Count("trust.isolation-rooms", "Isolation rooms free");
    private static readonly Fact<int> Level = Fact.Count("site.containment-level", "Containment level");
    private static readonly Fact<int> Nurses = RulesVocabulary.Nurses;
    private static readonly Fact<bool> Pharmacy = RulesVocabulary.Pharmacy;
    private static readonly Fact<string> Phase = RulesVocabulary.Phase;
    private static readonly Fact<LocalDate> Opening = RulesVocabulary.Opening;
    private static readonly Fact<LocalDate> Closing = Fact.Date("study.closing", "Planned closure");
    private static readonly Fact<int> Target = Fact.Count("study.target", "Participants", Unit.Participants);
    private static readonly Fact<decimal> BedDays = Fact.Number("trust.bed-days", "Bed days", Unit.Days / Unit.Participants);
    private static readonly Fact<bool> Deputy = Fact.YesNo("trust.deputy", "Covered");
    private static readonly Fact<Relation> Choice = Fact.Choice<Relation>("trust.relation", "An enumeration");
    private static readonly Fact<Specialty> Managed = Fact.Choice<Specialty>("trust.specialty", "A type without words");

    internal static FactCatalogue Facts { get; } = FactCatalogue.Of("Trust", [.. RulesVocabulary.Facts])
        .With("Trust", Rooms, Level, Closing, Target, BedDays, Deputy, Choice, Managed);

    /// <summary>Texts and the criterion a program would write.</summary>
    public static TheoryData<string, Criterion> Texts { get; } = new()
    {
        { "trust.isolation-rooms >= 2 or site.containment-level >= 3", Rooms.AtLeast(2) | Level.AtLeast(3) },
        { "trust.isolation-rooms is at least 2 OR site.containment-level is more than 2", Rooms.AtLeast(2) | Level.MoreThan(2) },
        { "site.nurses ≤ 4 WTE and not site.pharmacy", Nurses.AtMost(4) & !Pharmacy.IsTrue() },
        { "site.nurses <= 4 and (site.pharmacy is no)", Nurses.AtMost(4) & Pharmacy.IsFalse() },
        { "site.nurses = 4", Nurses.Exactly(4) },
        { "site.nurses is exactly 4 WTE", Nurses.Exactly(4) },
        { "site.nurses != 4", !Nurses.Exactly(4) },
        { "site.nurses is less than 4", Nurses.LessThan(4) },
        { "site.nurses between 2 and 4 and site.pharmacy", Nurses.Between(2, 4) & Pharmacy.IsTrue() },
        { "(site.nurses between 2 and 4) and site.pharmacy", Criterion.AllOf(Nurses.Between(2, 4), Pharmacy.IsTrue()) },
        { "site.pharmacy and site.nurses between 2 and 4", Pharmacy.IsTrue() & Nurses.Between(2, 4) },
        { "site.nurses >= study.nurses", Quantity.Of(Nurses).AtLeast(Quantity.Of(RulesVocabulary.NursesNeeded)) },
        { "2 <= site.nurses", Quantity.Of(2, Unit.WholeTimeEquivalents).AtMost(Quantity.Of(Nurses)) },
        { "study.phase is II", Phase.Is("II") },
        { "study.phase = 'II'", Phase.Is("II") },
        { "study.phase is not II", !Phase.Is("II") },
        { "study.phase in (II, 'not yet', \"it's\")", Phase.IsAnyOf("II", "not yet", "it's") },
        { "study.phase is one of (II, III)", Phase.IsAnyOf("II", "III") },
        { "trust.relation is atleast", Choice.Is(Relation.AtLeast) },
        { "trust.relation in (AtLeast, EqualTo)", Choice.IsAnyOf(Relation.AtLeast, Relation.EqualTo) },
        { "study.opening >= 2026-04-01", Opening.OnOrAfter(new(2026, 4, 1)) },
        { "study.opening is on or before 2026-04-01", Opening.OnOrBefore(new(2026, 4, 1)) },
        { "study.opening is after 2026-04-01", Opening.After(new(2026, 4, 1)) },
        { "study.opening is before 2026-04-01", Opening.Before(new(2026, 4, 1)) },
        { "study.opening is on 2026-04-01", Opening.On(new(2026, 4, 1)) },
        { "study.opening is 2026-04-01", Opening.On(new(2026, 4, 1)) },
        { "2026-04-01 < study.opening", Opening.After(new(2026, 4, 1)) },
        { "study.opening between 2026-04-01 and 2027-03-31", Opening.Between(new(2026, 4, 1), new(2027, 3, 31)) },
        { "days from study.opening to study.closing >= 400", Quantity.DaysBetween(Opening, Closing).AtLeast(400) },
        { "months from study.opening to study.closing < 12 months",
            Quantity.MonthsBetween(Opening, Closing).Compare(Relation.LessThan, Quantity.Of(12, Unit.Months)) },
        { "age in months from study.opening to study.closing >= 216", Quantity.AgeInMonths(Opening, Closing).AtLeast(216) },
        { "study.target * trust.bed-days <= 400 days", (Quantity.Of(Target) * Quantity.Of(BedDays)).AtMost(400) },
        { "trust.bed-days > 2.50 days per participants", Quantity.Of(BedDays).Compare(Relation.MoreThan, Quantity.Of(2.5m, BedDays.Unit)) },
        { "study.target / 3 + study.target - -2 >= 10 participants",
            (Quantity.Of(Target) / Quantity.Of(3) + Quantity.Of(Target) - Quantity.Of(-2, Unit.Participants)).AtLeast(10) },
        { "study.target * study.target > 9 participants^2",
            (Quantity.Of(Target) * Quantity.Of(Target)).Compare(Relation.MoreThan, Quantity.Of(9, Unit.Participants * Unit.Participants)) },
        { "all of (site.pharmacy; trust.deputy)", Pharmacy.IsTrue() & Deputy.IsTrue() },
        { "any of (site.pharmacy, trust.deputy)", Pharmacy.IsTrue() | Deputy.IsTrue() },
        { "all of (site.pharmacy)", Criterion.Always & Pharmacy.IsTrue() },
        { "at least 2 of (site.pharmacy; trust.deputy or site.nurses >= 2; site.equipoise)",
            Criterion.AtLeast(2, Pharmacy.IsTrue(), Deputy.IsTrue() | Nurses.AtLeast(2), RulesVocabulary.Equipoise.IsTrue()) },
        { "trust.deputy[research nurse] is yes", Deputy.For("research nurse").IsTrue() },
        { "every role in (nurse, 'night shift'): trust.deputy[role]",
            Criterion.Every(["nurse", "night shift"], role => Deputy.For(role).IsTrue()) },
        { "some role in (nurse, doctor): not trust.deputy[role]",
            Criterion.Some(["nurse", "doctor"], role => !Deputy.For(role).IsTrue()) },
        { "at least 1 role in (nurse, doctor): (trust.deputy[role] or site.pharmacy)",
            Criterion.AtLeast(1, ["nurse", "doctor"], role => Deputy.For(role).IsTrue() | Pharmacy.IsTrue()) },
        { "if site.pharmacy then site.nurses >= 2", Pharmacy.IsTrue().Implies(Nurses.AtLeast(2)) },
        { "if site.pharmacy then site.nurses >= 2 or trust.deputy", Pharmacy.IsTrue().Implies(Nurses.AtLeast(2) | Deputy.IsTrue()) },
        { "not not site.pharmacy", !!Pharmacy.IsTrue() },
        { "site.pharmacy or site.equipoise and trust.deputy",
            Pharmacy.IsTrue() | (RulesVocabulary.Equipoise.IsTrue() & Deputy.IsTrue()) },
        { "always and never", Criterion.AllOf(Criterion.Always, Criterion.Never) },
        { "`site.pharmacy`\r\n  AND\ttrust.deputy", Pharmacy.IsTrue() & Deputy.IsTrue() },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_read_as_what_a_program_says(string text, Criterion criterion)
    {
        var read = CriterionText.Read(text, Facts);
        Assert.True(read.IsRead, read.ToString());
        Assert.Equal(criterion, read.Criterion);
        Assert.Equal(criterion, CriterionText.Read(CriterionText.Write(criterion), Facts).Value);
    }

    [Property]
    public void What_is_written_is_read_as_an_equal_criterion(Criterion criterion)
    {
        var text = CriterionText.Write(criterion);
        var read = CriterionText.Read(text, Facts);
        Assert.True(read.IsRead, $"{text}\n{read}");
        Assert.Equal(criterion, read.Criterion);
        Assert.Equal(criterion.Form, read.Criterion!.Form);
        Assert.Equal(text, CriterionText.Write(read.Criterion));
    }

    [Property]
    public void A_formula_of_any_shape_and_unit_is_read_as_it_was_written(Quantity left, Quantity right)
    {
        // A quotient of the other by itself times one is the other, in its unit: any two can be compared.
        var criterion = (left - left).Compare(Relation.LessThan, right / right * left);
        // A division by 0 has no text.
        if (CriterionText.Obstacle(criterion) is not null) throw Counted.Skip();
        var read = CriterionText.Read(CriterionText.Write(criterion), Facts);
        Assert.True(read.IsRead, $"{CriterionText.Write(criterion)}\n{read}");
        Assert.Equal(criterion.Form, read.Criterion!.Form);
    }

    [Property]
    public void Facts_units_and_answers_of_any_name_are_written_so_that_they_are_read(NonNull<string> name,
        NonNull<string> other, int power)
    {
        if (string.IsNullOrWhiteSpace(name.Get) || string.IsNullOrWhiteSpace(other.Get)) throw Counted.Skip();
        var unit = Unit.Named(name.Get) * Unit.Named(other.Get) / Unit.Named("visits");
        for (var i = 0; i < Math.Abs(power % 4); i++) unit *= Unit.Named(name.Get);
        var (number, choice) = (Fact.Number("n" + name.Get, "A number", unit), Fact.Choice<string>(other.Get, "A choice"));
        if (number.Code == choice.Code) throw Counted.Skip();
        var facts = FactCatalogue.Of("Trust", number, choice);
        var criterion = number.AtLeast(power / 7m) & choice.IsAnyOf(name.Get, other.Get, "and") & choice.For(name.Get).Is("");
        var text = CriterionText.Write(criterion);
        var read = CriterionText.Read(text, facts);
        Assert.True(read.IsRead, $"{text}\n{read}");
        Assert.Equal(criterion, read.Criterion);
    }

    [Theory]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("7.9228162514264337593543950335")]
    public void A_number_keeps_every_digit(string number)
    {
        var criterion = RulesVocabulary.ConsentShare.AtLeast(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal($"study.consent-share >= {number}", CriterionText.Write(criterion));
        Assert.Equal(criterion, CriterionText.Read(CriterionText.Write(criterion), Facts).Value);
    }

    [Fact]
    public void A_parameter_stands_for_its_value_of_the_date()
    {
        var source = Citation.Local("Infection control policy");
        Parameter<decimal> least = new("rooms.least", "Least isolation rooms", "rooms", new(
            new Dated<decimal>(2, null, new(2026, 12, 31), source),
            new Dated<decimal>(3, new(2027, 1, 1), new(2028, 1, 1), source)));
        Parameter<decimal> nurses = new("nurses.least", "Least nurses", "WTE", least.Values);
        CriterionReading On(string text, LocalDate asAt) => CriterionText.Read(text, Facts, [least, nurses], asAt);

        Assert.Equal(Rooms.AtLeast(2), On("trust.isolation-rooms >= $rooms.least", new(2026, 12, 31)).Value);
        Assert.Equal(Rooms.AtLeast(3), On("trust.isolation-rooms >= $rooms.least", new(2027, 1, 1)).Value);
        Assert.Equal(Nurses.AtLeast(3) & Nurses.AtMost(3),
            On("site.nurses between $nurses.least and $nurses.least WTE", new(2027, 1, 1)).Value);
        Assert.Equal("Column 16: The parameter 'rooms.least' is in 'rooms', and stands for a number of 'WTE'. "
            + "Expected: a parameter in 'WTE'.", On("site.nurses >= $rooms.least", new(2027, 1, 1)).ToString());
        Assert.Equal("criterion.unit", On("site.nurses >= $rooms.least WTE", new(2027, 1, 1)).Errors.Single().Code);
        Assert.Equal("Column 26: There is no parameter 'room.least'. Expected: a parameter that is known. Near: rooms.least.",
            On("trust.isolation-rooms >= $room.least", new(2027, 1, 1)).ToString());
        Assert.Equal("Column 26: The parameter 'rooms.least' has no value on that date. Expected: a value in force on that date.",
            On("trust.isolation-rooms >= $rooms.least", new(2028, 1, 2)).ToString());
        Assert.Equal("criterion.unknown-parameter", CriterionText.Read("site.nurses >= $rooms.least", Facts).Errors.Single().Code);
    }

    [Fact]
    public void Every_criterion_of_the_library_is_written_and_read_as_itself()
    {
        var criteria = LibraryCriteria.All();
        Assert.True(criteria.Count > 200, $"{criteria.Count} criteria were found");
        foreach (var criterion in criteria)
        {
            var text = CriterionText.Write(criterion);
            Assert.Equal(criterion, CriterionText.Read(text, FactCatalogueTests.Library).Value);
            Assert.Equal(criterion.Form, CriterionText.Read(text, FactCatalogueTests.Library).Value.Form);
        }
    }

    [Fact]
    public void A_specialty_is_written_by_its_code_and_a_local_one_with_its_name()
    {
        var fact = Crn.Domain.Engagement.EnquiryFacts.Specialty;
        var own = Specialty.Local("travel", "Travel medicine");
        var criterion = fact.IsAnyOf(Specialty.Cancer, own);
        Assert.Equal("enquiry.specialty in (cancer, 'travel: Travel medicine')", CriterionText.Write(criterion));
        Assert.Equal(criterion, CriterionText.Read(CriterionText.Write(criterion), FactCatalogueTests.Library).Value);
        Assert.Equal(fact.Is(Specialty.Cancer), CriterionText.Read("enquiry.specialty is 'Cancer'", FactCatalogueTests.Library).Value);
    }

    [Fact]
    public void What_cannot_be_written_is_refused_with_its_reason()
    {
        var opaque = Criterion.Opaque("the board has met", [Pharmacy], _ => Truth.Unknown);
        Assert.Contains("'the board has met'", Assert.Throws<ArgumentException>(() => CriterionText.Write(opaque & opaque)).Message,
            StringComparison.Ordinal);
        Assert.Contains("'trust.specialty'",
            Assert.Throws<ArgumentException>(() => CriterionText.Write(Managed.Is(Specialty.Cancer))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CriterionText.Write(Choice.Is((Relation)99)));
        Assert.Contains("no answers", Assert.Throws<ArgumentException>(() => CriterionText.Write(Phase.IsAnyOf())).Message,
            StringComparison.Ordinal);
        Assert.Contains("by 0",
            Assert.Throws<ArgumentException>(() => CriterionText.Write((Quantity.Of(Nurses) / Quantity.Of(0)).AtLeast(1))).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(49, true)]
    [InlineData(51, false)]
    public void What_can_be_written_can_be_read_at_the_limit_of_depth(int nots, bool allowed) =>
        AtTheLimit(Enumerable.Range(0, nots).Aggregate(Pharmacy.IsTrue(), (inner, _) => !inner), allowed);

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void What_can_be_written_can_be_read_at_the_limit_of_operations(int operations, bool allowed)
    {
        var one = Quantity.Of(Nurses);
        AtTheLimit(Enumerable.Range(0, operations).Aggregate(one, (sum, _) => sum + one).AtLeast(2), allowed);
        AtTheLimit(Enumerable.Range(0, operations).Aggregate(one, (sum, _) => one - sum).AtLeast(2), allowed);
    }

    [Fact]
    public void What_can_be_written_can_be_read_at_the_limit_of_length()
    {
        AtTheLimit(Criterion.AllOf(Enumerable.Repeat(Nurses.AtLeast(2), 2600).ToValueList()), true);
        AtTheLimit(Criterion.AllOf(Enumerable.Repeat(Nurses.AtLeast(2), 2900).ToValueList()), false);
    }

    private static void AtTheLimit(Criterion criterion, bool allowed)
    {
        if (allowed) Assert.Equal(criterion, CriterionText.Read(CriterionText.Write(criterion), Facts).Value);
        else Assert.Throws<ArgumentException>(() => CriterionText.Write(criterion));
    }
}
