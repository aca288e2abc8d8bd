using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment.Typing;
using FluentValidation;
using FluentValidation.Results;

namespace Crn.Domain.Recruitment;

/// <summary>Checks a draft of a recruitment plan and reports everything wrong at once, by property path and with stable codes.</summary>
/// <remarks>Every text is refused, and not echoed, when it looks like an NHS number. A sound draft always makes a plan.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class RecruitmentPlanDraftValidator : AbstractValidator<RecruitmentPlanDraft>
{
    private static readonly Citation Source = Citation.Default("what a recruitment plan must say, and must not contradict");

    private static readonly Dictionary<string, string> Remedies = new(StringComparer.Ordinal)
    {
        ["recruitment.plan-target"] = "State how many the study wants to recruit, at least 1.",
        ["recruitment.plan-opening-missing"] = "State the day of opening to recruitment.",
        ["recruitment.plan-closure-missing"] = "State the planned day of closure.",
        ["recruitment.plan-closes-before-it-opens"] = "Give a closure on the day of opening or later.",
        ["recruitment.plan-site-missing"] = "Leave the line out, or say what is known of the site.",
        ["recruitment.plan-site-key"] = "Give the site a short key, or leave it out for a site still to be named.",
        ["recruitment.plan-site-twice"] = "Plan each site once.",
        ["recruitment.plan-site-opening-missing"] = "Say from when the site may open.",
        ["recruitment.plan-site-window-reversed"] = "Give the window from its first day to its last.",
        ["recruitment.plan-site-window-and-delay"] = "Give a window or a delay, not both.",
        ["recruitment.plan-site-closes-before-it-opens"] = "Give the site a closing on or after its opening.",
        ["recruitment.plan-site-target"] = "Give a target of at least 1, or none.",
        ["recruitment.plan-site-cap"] = "Give a cap of 0 or more, or none.",
        ["recruitment.plan-site-rate"] = "Give recruits a month, 0 or more, or nothing.",
        ["recruitment.plan-site-prior"] = "Make the belief with one of its factories, or leave it out.",
        ["recruitment.plan-site-never"] = "Give a probability from 0 to 1.",
        ["recruitment.plan-part-missing"] = "Leave the line out, or say what it holds for.",
        ["recruitment.plan-part-ambiguous"] = "Name a group, a stratum or a site; leave all three out for the study.",
        ["recruitment.plan-part-recruits"] = "State how many: at least 1 for a target, 0 or more for a cap.",
        ["recruitment.plan-part-not-planned"] = "Name a group, a stratum or a site that the plan has.",
        ["recruitment.plan-part-twice"] = "State one number for each part.",
    };

    /// <summary>Makes the validator.</summary>
    public RecruitmentPlanDraftValidator()
    {
        RuleFor(d => d.Target).Must(t => t >= 1).WithErrorCode("recruitment.plan-target")
            .WithMessage("The plan wants nobody, or does not say how many.");
        RuleFor(d => d.Opening).NotNull().WithErrorCode("recruitment.plan-opening-missing")
            .WithMessage("The plan does not say when the study opens.");
        RuleFor(d => d.PlannedClosure).NotNull().WithErrorCode("recruitment.plan-closure-missing")
            .WithMessage("The plan does not say when the study closes.");
        RuleFor(d => d.PlannedClosure).Must((d, closure) => !(closure < d.Opening))
            .WithErrorCode("recruitment.plan-closes-before-it-opens").WithMessage("The study closes before the day it opens.");
        RuleForEach(d => d.Sites).NotNull().WithErrorCode("recruitment.plan-site-missing").SetValidator(new PlannedSiteDraftValidator());
        RuleFor(d => d.Sites).Custom(Twice);
        RuleFor(d => d).Custom((draft, context) => Parts(draft, draft.Targets, nameof(RecruitmentPlanDraft.Targets), 1, context));
        RuleFor(d => d).Custom((draft, context) => Parts(draft, draft.Caps, nameof(RecruitmentPlanDraft.Caps), 0, context));
    }

    internal static ValueList<Refusal> Refusals(RecruitmentPlanDraft draft) =>
        new RecruitmentPlanDraftValidator().Validate(draft).Errors.Select(ToRefusal).Distinct().ToValueList();

    private static Refusal ToRefusal(ValidationFailure failure) => failure.ErrorCode == PrivacyGuard.Code
        ? PrivacyGuard.RefusalOfMessage(failure.ErrorMessage)
        : new(failure.ErrorCode, $"{failure.PropertyName}: {failure.ErrorMessage}",
            Remedies.GetValueOrDefault(failure.ErrorCode, "Correct the value."), Source);

    private static void Twice(ValueList<PlannedSiteDraft> sites, ValidationContext<RecruitmentPlanDraft> context)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var keys = PlanTyping.Keys(sites);
        for (var i = 0; i < keys.Length; i++)
        {
            if (!seen.Add(keys[i]))
                Fail(context, $"{nameof(RecruitmentPlanDraft.Sites)}[{i}].{nameof(PlannedSiteDraft.Site)}", "recruitment.plan-site-twice",
                    "The site is in the plan twice.");
        }
    }

    private static void Parts(RecruitmentPlanDraft draft, ValueList<RecruitmentPartDraft> parts, string property, int least,
        ValidationContext<RecruitmentPlanDraft> context)
    {
        var seen = new HashSet<RecruitmentScope>();
        for (var i = 0; i < parts.Count; i++)
        {
            var path = $"{property}[{i}]";
            if (parts[i] is not { } part)
            {
                Fail(context, path, "recruitment.plan-part-missing", "The line says nothing.");
                continue;
            }

            if (!(part.Recruits >= least))
                Fail(context, path + ".Recruits", "recruitment.plan-part-recruits", "The number is missing or too small.");
            (string Name, string? Text)[] named =
                [.. new[] { (nameof(part.Group), PlanTyping.Said(part.Group)), (nameof(part.Stratum), PlanTyping.Said(part.Stratum)),
                    (nameof(part.Site), PlanTyping.Said(part.Site)) }.Where(n => n.Item2 is not null)];
            var guarded = Array.FindAll(named, n => PrivacyGuard.LooksLikeNhsNumber(n.Text));
            foreach (var (name, guardedText) in guarded)
                Fail(context, $"{path}.{name}", PrivacyGuard.Code, PrivacyGuard.RefusalOf(guardedText)!.Because);
            if (named.Length > 1) Fail(context, path, "recruitment.plan-part-ambiguous", "More than one part of the study is named.");
            if (named.Length > 1 || guarded.Length > 0) continue;
            if (named is [var (only, text)] && !IsPlanned(draft, only, text!))
                Fail(context, $"{path}.{only}", "recruitment.plan-part-not-planned", "No planned site belongs to this part.");
            else if (!seen.Add(PlanTyping.Scope(part)))
            Fail(context, path, "recruitment.plan-part-twice", "The part has a number already.");
        }
    }

    private static bool IsPlanned(RecruitmentPlanDraft draft, string name, string text) => name switch
    {
        nameof(RecruitmentPartDraft.Group) => draft.Sites.Any(s => PlanTyping.Said(s?.Group) == text),
        nameof(RecruitmentPartDraft.Stratum) => draft.Sites.Any(s => PlanTyping.Said(s?.Stratum) == text),
        _ => PlanTyping.Keys(draft.Sites).Contains(text, StringComparer.OrdinalIgnoreCase),
    };

    private static void Fail(ValidationContext<RecruitmentPlanDraft> context, string path, string code, string message) =>
        context.AddFailure(new ValidationFailure(path, message) { ErrorCode = code });
}
