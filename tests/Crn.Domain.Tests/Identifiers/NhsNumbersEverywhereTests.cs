using System.Reflection;
using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using FluentValidation;
using FluentValidation.Results;

namespace Crn.Domain.Tests.Identifiers;

/// <summary>
/// Puts an NHS number into every public string input that reflection finds, and expects a refusal without echo.
/// </summary>
/// <remarks>
/// Scope: every string of every type whose name ends in Draft, in the whole library, through its public validator; and every public
/// constructor, method and settable property that takes a string in the rooms listed. A place that is left out stands in a list with its
/// reason. Whether any door of any room keeps or shows such a number is asked by <see cref="Doors.PrivacyDoorTests"/>.
/// </remarks>
public class NhsNumbersEverywhereTests
{
    /// <summary>The rooms held to the rule in every place; that the test cannot reach a place is a failure.</summary>
    private static readonly string[] Rooms = ["Identifiers", "Calendars"];

    /// <summary>The rooms held to the rule in every place that the test can reach.</summary>
    private static readonly string[] RoomsAsFarAsReached = ["Specialties", "Studies", "Recruitment"];

    /// <summary>Places that take a string and are left out, each with its reason.</summary>
    private static readonly Dictionary<string, string> LeftOut = new()
    {
        ["PrivacyGuard.NhsNumber(parameterName)"] = "the name of a parameter, supplied by the compiler",
        ["PrivacyGuard.BlankOrNhsNumber(parameterName)"] = "the name of a parameter, supplied by the compiler",
        ["Specialty.Suggestions(text)"] = "a question that is answered with specialties; the text is not kept",
        ["StatusMaps.Read(code)"] = "text that is no code of the list is answered with 'not understood' and is not kept",
        ["StudyEdit.set_FurtherInformation(value)"] = "an edit holds what was typed; the study refuses it with the privacy code",
    };

    /// <summary>Strings of drafts that are left out, each with its reason.</summary>
    private static readonly Dictionary<string, string> DraftTextLeftOut = new()
    {
        ["RecruitmentRowDraft.Site"] = TableRow,
        ["RecruitmentRowDraft.From"] = TableRow,
        ["RecruitmentRowDraft.To"] = TableRow,
        ["RecruitmentRowDraft.Month"] = TableRow,
        ["RecruitmentRowDraft.Count"] = TableRow,
        ["RecruitmentRowDraft.Place"] = "a place that looks like one is left out of what is said of the row: see RecruitmentCsvMarksTests",
        ["ScreeningLineDraft.Site"] = "the screening log is the validator of its lines: it refuses the line with the privacy code",
        ["ScreeningReasonDraft.Code"] = "the screening log is the validator of its lines: it refuses the line with the privacy code",
    };

    private const string TableRow = "a table reads its rows and says what is wrong with each: see RecruitmentTableTests";

    private const string CannotMake = "the test cannot make";

    private static readonly Gen<string> NhsNumbers =
        from first in Gen.Elements(3, 4, 6, 7, 9)
        from others in Gen.Choose(0, 9).ArrayOf(8)
        let digits = others.Prepend(first).ToArray()
        let check = (11 - (digits.Select((digit, i) => digit * (10 - i)).Sum() % 11)) % 11
        where check != 10
        let number = string.Concat(digits.Append(check))
        from text in Gen.Elements(number, number.Insert(6, " ").Insert(3, " "), number.Insert(6, "-").Insert(3, "-"),
            "Patient " + number + " declined")
        select text;

    public static Arbitrary<NhsText> NhsTexts() => Arb.From(NhsNumbers.Select(text => new NhsText(text)));

    [Property(Arbitrary = [typeof(NhsNumbersEverywhereTests)], MaxTest = 25 / Share.Of)]
    public void Every_string_that_enters_a_room_refuses_an_nhs_number(NhsText nhs)
    {
        var open = TextInputs.OfRooms([.. Rooms, .. RoomsAsFarAsReached])
            .Where(input => !LeftOut.ContainsKey(TextInputs.Name(input.Member, input.Text)) && !IsTextOfFormatting(input.Text))
            .Select(input =>
                (Room: input.Member.DeclaringType!.Namespace!.Split('.')[^1], Complaint: Complaint(input.Member, input.Text, nhs.Text)))
            .Where(place => place.Complaint is { } complaint
                && (Rooms.Contains(place.Room) || !complaint.Contains(CannotMake, StringComparison.Ordinal)))
            .Select(place => place.Complaint)
            .ToList();
        Assert.True(open.Count == 0, string.Join("\n", open));
    }

    [Property(Arbitrary = [typeof(NhsNumbersEverywhereTests)], MaxTest = 25 / Share.Of)]
    public void Every_string_of_every_draft_is_refused_when_it_holds_an_nhs_number(NhsText nhs)
    {
        var open = TextInputs.OfDrafts()
            .Where(input => !DraftTextLeftOut.ContainsKey(input.Draft.Name + "." + input.Text.Name))
            .Select(input => Complaint(input.Draft, input.Text, nhs.Text))
            .OfType<string>()
            .ToList();
        Assert.True(open.Count == 0, string.Join("\n", open));
    }

    [Fact]
    public void The_search_finds_what_it_should_and_every_exemption_still_exists()
    {
        var found = TextInputs.OfRooms([.. Rooms, .. RoomsAsFarAsReached]).Select(input => TextInputs.Name(input.Member, input.Text))
            .ToHashSet();
        Assert.True(found.Count >= 40, $"Only {found.Count} inputs were found.");
        Assert.Contains("CpmsId.Parse(s)", found);
        Assert.Contains("StudyIdentifierReading.Read(text)", found);
        Assert.All(LeftOut.Keys, place => Assert.Contains(place, found));
        var drafts = TextInputs.OfDrafts().Select(input => input.Draft.Name + "." + input.Text.Name).ToHashSet();
        Assert.All(DraftTextLeftOut.Keys, place => Assert.Contains(place, drafts));
    }

    [Fact]
    public void A_place_that_lets_an_nhs_number_in_or_echoes_it_would_be_caught()
    {
        var (member, text) = TextInputs.OfType(typeof(Careless)).Single();
        Assert.NotNull(Complaint(member, text, "943 476 5919"));
        (member, text) = TextInputs.OfType(typeof(Indiscreet)).Single();
        Assert.NotNull(Complaint(member, text, "943 476 5919"));
        (member, text) = TextInputs.OfType(typeof(Careful)).Single();
        Assert.Null(Complaint(member, text, "943 476 5919"));
        var note = typeof(CarelessDraft).GetProperty(nameof(CarelessDraft.Note))!;
        var careless = new CarelessDraftValidator().Validate(new CarelessDraft { Note = "943 476 5919" });
        Assert.NotNull(Complaint("CarelessDraft.Note", note, careless, "943 476 5919"));
        Assert.NotNull(Complaint(typeof(CarelessDraft), note, "943 476 5919"));
    }

    // What is wrong with a place; null when it refuses and does not echo.
    private static string? Complaint(MethodBase member, ParameterInfo text, string nhs)
    {
        var name = TextInputs.Name(member, text);
        object? target = null;
        if (!member.IsStatic && !member.IsConstructor && !TextInputs.TrySample(member.DeclaringType!, out target))
            return $"{name}: {CannotMake} one to ask";
        var arguments = new List<object?>();
        foreach (var parameter in member.GetParameters())
        {
            if (parameter.Position == text.Position) arguments.Add(nhs);
            else if (TextInputs.TrySample(parameter.ParameterType, out var value)) arguments.Add(value);
            else return $"{name}: {CannotMake} a {parameter.ParameterType.Name}";
        }

        try
        {
            var result = member is ConstructorInfo constructor ? constructor.Invoke([.. arguments])
                : ((MethodInfo)member).Invoke(target, [.. arguments]);
            if (result is false || (result is null && member is MethodInfo question && question.ReturnType != typeof(void))) return null;
            var reasons = result?.GetType().GetProperty("Reasons")?.GetValue(result)?.ToString();
            if (reasons is null || !reasons.Contains(PrivacyGuard.Code, StringComparison.Ordinal)) return name + " let an NHS number in";
            return Echoes(reasons, nhs) ? name + " echoed it in its reasons" : null;
        }
        catch (TargetInvocationException refused) when (refused.InnerException is ArgumentException or FormatException)
        {
            if (Echoes(refused.InnerException.ToString(), nhs)) return name + " echoed it in its exception";
            return null;
        }
    }

    private static string? Complaint(Type draft, PropertyInfo text, string nhs)
    {
        var name = draft.Name + "." + text.Name;
        var typed = TextInputs.Create(draft);
        text.SetValue(typed, TextInputs.TextFor(text.PropertyType, nhs));
        return TextInputs.ToBeValidated(typed) is { } found
            ? Complaint(name, text, found.Validator.Validate(new ValidationContext<object>(found.Root)), nhs)
            : name + ": neither the draft nor one that holds it has a public validator";
    }

    private static string? Complaint(string name, PropertyInfo text, ValidationResult result, string nhs)
    {
        var own = result.Errors.Where(error => error.PropertyName.Contains(text.Name, StringComparison.Ordinal)).ToList();
        if (!own.Exists(error => error.ErrorCode == PrivacyGuard.Code)) return name + " let an NHS number in";
        return result.Errors.Exists(error => Echoes(error.ErrorMessage + error.AttemptedValue, nhs)) ? name + " echoed it" : null;
    }

    private static bool IsTextOfFormatting(ParameterInfo text) => text.Name == "format" && text.Member.Name == nameof(ToString);

    private static bool Echoes(string said, string nhs) => said.Contains(nhs[^4..], StringComparison.Ordinal) && !nhs.EndsWith('d');

    public sealed record NhsText(string Text);

    private sealed class Careless(string note)
    {
        public int Length { get; } = note.Length;
    }

    private sealed class Indiscreet
    {
        public Indiscreet(string note) => throw new ArgumentException("This looks like an NHS number: " + note);
    }

    private sealed class Careful(string note)
    {
        public int Length { get; } = Guard.Against.NhsNumber(note).Length;
    }

    private sealed record CarelessDraft
    {
        public string? Note { get; set; }
    }

    private sealed class CarelessDraftValidator : AbstractValidator<CarelessDraft>
    {
        public CarelessDraftValidator() => RuleFor(draft => draft.Note).MaximumLength(3);
    }
}
