using System.Text.RegularExpressions;
using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Studies;
using Crn.Domain.Testing;

namespace Crn.Domain.Tests.Architecture;

/// <summary>What is wrong with a draft is found, by the code that is stated for it and by no other, and the door stays shut.</summary>
public partial class InvalidDraftTests
{
    private static readonly StudyDraft Complete = new()
    {
        Title = "A study", Status = StudyStatus.OpenToRecruitment, UkTarget = 100,
        PlannedOpening = new LocalDate(2023, 1, 1), ActualOpening = new LocalDate(2023, 2, 1), PlannedClosure = new LocalDate(2025, 1, 1),
    };

    private static readonly RecruitmentPlanDraft Plan = new() { Target = 10, Opening = new(2024, 1, 1), PlannedClosure = new(2025, 1, 1) };

    // A warning, and what is found of a study that was made: with these a draft makes a study all the same.
    private static readonly string[] OfMadeStudies = [
        "study.phase-not-understood", "study.withdrawn-after-opening", "study.in-set-up-after-opening",
    ];

    public static TheoryData<string> StudySlips() => [.. InvalidDrafts.Of(Complete).Select(wrong => wrong.What)];

    public static TheoryData<string> PlanSlips() => [.. InvalidDrafts.Of(Plan).Select(wrong => wrong.What)];

    [Theory]
    [MemberData(nameof(StudySlips))]
    public void A_study_draft_gives_the_code(string what) => Holds(InvalidDrafts.Of(Complete).Single(wrong => wrong.What == what));

    [Theory]
    [MemberData(nameof(PlanSlips))]
    public void A_plan_draft_gives_the_code(string what) => Holds(InvalidDrafts.Of(Plan).Single(wrong => wrong.What == what));

    [Property]
    public void An_invalid_study_draft_gives_its_code_and_no_other(InvalidDraft<StudyDraft> wrong) => Holds(wrong);

    [Property]
    public void An_invalid_plan_draft_gives_its_code_and_no_other(InvalidDraft<RecruitmentPlanDraft> wrong) => Holds(wrong);

    [Fact]
    public void Every_code_of_a_validator_is_provoked()
    {
        var provoked = Codes.ToHashSet();
        // A code that is put together has a part in braces: some code that fits is provoked.
        Workshop.None(
            from path in Workshop.SourcesOf("src/Crn.Domain")
            let file = Path.GetFileName(path)
            where file.EndsWith("DraftValidator.cs", StringComparison.Ordinal) || file is "DateRules.cs" or "IdentifierReading.cs"
            from Match literal in Code().Matches(File.ReadAllText(path))
            let code = new Regex("^" + Regex.Replace(Regex.Escape(literal.Groups["code"].Value), @"\\\{[^}]*}", "[a-z-]+") + "$")
            where !OfMadeStudies.Contains(literal.Groups["code"].Value) && !provoked.Any(code.IsMatch)
            select $"{file}: {literal.Groups["code"].Value} is never provoked");
    }

    [Fact]
    public void Codes_are_words_of_a_room() => Assert.All(Codes, code => Assert.Matches(@"^[a-z]+(\.[a-z0-9-]+)+$", code));

    [Fact]
    public void Only_a_sound_draft_is_spoilt()
    {
        Assert.Throws<ArgumentException>(() => InvalidDrafts.Of(new StudyDraft()));
        Assert.Throws<ArgumentException>(() => InvalidDrafts.Of(new RecruitmentPlanDraft()));
    }

    private static IEnumerable<string> Codes =>
        InvalidDrafts.Of(Complete).Select(wrong => wrong.Code).Concat(InvalidDrafts.Of(Plan).Select(wrong => wrong.Code));

    private static void Holds(InvalidDraft<StudyDraft> wrong)
    {
        var failures = new StudyDraftValidator(InvalidDrafts.AsAt, wrong.Standard).Validate(wrong.Draft).Errors;
        Assert.Equal([wrong.Code], failures.Select(f => f.ErrorCode).Distinct());
        Refused(wrong.Code, wrong.Draft.ToStudy(InvalidDrafts.AsAt, wrong.Standard));
        Assert.True(wrong.Sound.ToStudy(InvalidDrafts.AsAt, wrong.Standard).IsAccepted);
    }

    private static void Holds(InvalidDraft<RecruitmentPlanDraft> wrong)
    {
        var failures = new RecruitmentPlanDraftValidator().Validate(wrong.Draft).Errors;
        Assert.Equal([wrong.Code], failures.Select(f => f.ErrorCode).Distinct());
        Refused(wrong.Code, wrong.Draft.ToPlan());
        Assert.True(wrong.Sound.ToPlan().IsAccepted);
    }

    private static void Refused<T>(string code, Outcome<T> outcome)
        where T : class
    {
        Assert.False(outcome.IsAccepted);
        Assert.Equal([code], outcome.Reasons.Select(reason => reason.Code).Distinct());
    }

    [GeneratedRegex(@"""(?<code>(study|recruitment|identifier|identifiers)\.[a-z][^""]*)""")]
    private static partial Regex Code();
}
