using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>The reasons for which an enquiry says no. The codes are part of the public API.</summary>
internal static class EnquiryRefusals
{
    private static readonly Citation Order = Citation.Default("an enquiry is written in the order in which things become known");
    private static readonly Citation Stages = Citation.Default("EE-08: stages go forward one at a time; resubmission returns to outline or full application");
    private static readonly Citation Sourced = Citation.Default("every answer has a source and a date");
    private static readonly Citation Life = Citation.Default("the life of an enquiry");
    private static readonly Citation Feedback = Citation.Default("EE-09: feedback given is dated and does not change; a later answer supersedes it");

    public static Refusal OutOfOrder(LocalDate last) => new(
        "engagement.recorded-out-of-order", $"Something was already recorded on {Text.Iso(last)}.", "Record it on that day or later.", Order);

    public static Refusal InTheFuture(LocalDate day) => new(
        "engagement.in-the-future", $"{Text.Iso(day)} is after the day of recording.", "Record it when it has happened.", Order);

    public static Refusal BeforeOpening(LocalDate opened) => new(
        "engagement.before-opening", $"The enquiry was opened on {Text.Iso(opened)}, and this would be before.", "Give a later day.", Order);

    public static Refusal ClosedAlready(LocalDate on) => new(
        "engagement.closed", $"The enquiry was closed on {Text.Iso(on)}.", "Open a new enquiry; what was achieved can still be reported.", Life);

    public static Refusal NoSuchStage(EngagementStage stage, ApplicationRoute route) => new(
        "engagement.no-such-stage", $"A {Words(route)} has no stage {EngagementStages.Name(stage, ApplicationRoute.TwoStageGrant)}.", "Choose a stage of the route.", Stages);

    public static Refusal NotTheNextStage(EngagementStage? next, ApplicationRoute route) => new(
        "engagement.not-the-next-stage",
        next is { } stage ? $"The next stage is {EngagementStages.Name(stage, route)}; stages go forward one at a time." : "No stage follows delivery.",
        next is null ? "Close the enquiry." : "Reach the next stage first; an application that goes in again is resubmitted.", Stages);

    public static Refusal CannotReturn(EngagementStage to) => new(
        "engagement.cannot-return", $"A resubmission returns to the outline or the full application, not to {EngagementStages.Name(to, ApplicationRoute.TwoStageGrant)}.", "Choose one of them.", Stages);

    public static Refusal NothingToResubmit(EngagementStage at, ApplicationRoute route) => new(
        "engagement.nothing-to-resubmit", $"Nothing was submitted there yet: the enquiry stands at {EngagementStages.Name(at, route)}.", "Reach the stage first.", Stages);

    public static Refusal NothingLearnt { get; } = new("engagement.nothing-learnt", "There is no answer to record.", "Give at least one answer.", Sourced);

    public static Refusal NoSource(Fact fact) => new(
        "engagement.no-source", $"Nobody is named as the source of {fact.Code}.", "Say who or what said so.", Sourced);

    public static Refusal OtherKind(Fact fact) => new(
        "engagement.other-kind-of-answer", $"{fact.Code} was answered before with another kind of value: one code stands for two facts.", "Give the facts different codes.", Sourced);

    public static Refusal NotKnown(Fact fact) => new("engagement.not-known", $"Nothing is known of {fact.Code}.", "Only what is known can be withdrawn.", Life);

    public static Refusal NoText(string what) => new("engagement.no-text", $"There is no {what}.", $"Give the {what}.", Life);

    public static Refusal NotOffered(EngagementStage stage, ApplicationRoute route, LocalDate on) => new(
        "engagement.not-offered", $"That is not offered at {EngagementStages.Name(stage, route)} on {Text.Iso(on)}, nor at a stage before.",
        "Choose something that is offered, or add it to the policy.", Citation.Inferred("Stages and offers of the network", "offers by stage"));

    public static Refusal AskedAlready { get; } = new("engagement.asked-already", "This was asked for and is not answered yet.", "Record its next step.", Life);

    public static Refusal NotAskedFor { get; } = new("engagement.not-asked-for", "Nobody is waiting for this.", "Record the request first.", Life);

    public static Refusal StepTaken(RequestStep step) => new("engagement.step-taken", $"The step {step} was taken already.", "Record a later step.", Life);

    public static Refusal DeadlineExists { get; } = new("engagement.deadline-exists", "There is a deadline of that name.", "Move it, or give another name.", Life);

    public static Refusal NoSuchDeadline { get; } = new("engagement.no-such-deadline", "There is no deadline of that name.", "Set it first.", Life);

    public static Refusal SameDate(LocalDate date) => new("engagement.deadline-unmoved", $"The deadline is {Text.Iso(date)} already.", "Give another date.", Life);

    public static Refusal KindOfSubmission(SubmissionKind kind, ApplicationRoute route) => new(
        "engagement.submission-not-on-route", $"A {Words(route)} has no {Words(kind)}.", "Choose another kind of submission, or resubmit on another route.", Stages);

    public static Refusal NoConfidentiality { get; } = new(
        "engagement.no-confidentiality-agreement", "Confidentiality is not known to be agreed, and the papers are a company's.",
        "Sign the agreement and record it before anyone shares the papers; the network's agreement does not cover sites.",
        EngagementSources.CompanyGuide("EE-11: confidentiality before commercial papers are shared"));

    public static Refusal SharedAlready { get; } = new("engagement.papers-shared", "The papers were shared already.", "Nothing more is needed.", Life);

    public static Refusal AnotherDay(LocalDate noteOn) => new(
        "engagement.advice-of-another-day", $"The note speaks of {Text.Iso(noteOn)}.", "Write the note for the day on which it is given.", Feedback);

    public static Refusal NotOfThisEnquiry { get; } = new(
        "engagement.advice-of-another-enquiry", "The note does not speak of this enquiry as it stands.", "Write the note anew and give that.", Feedback);

    private static string Words(ApplicationRoute route) => route switch
    {
        ApplicationRoute.TwoStageGrant => "two-stage grant",
        ApplicationRoute.SingleStageGrant => "single-stage grant",
        ApplicationRoute.Commercial => "commercial study",
    };

    private static string Words(SubmissionKind kind) => kind switch
    {
        SubmissionKind.OutlineApplication => "outline application",
        SubmissionKind.FullApplication => "full application after an outline",
        SubmissionKind.SingleStageApplication => "single-stage application",
        SubmissionKind.HraSubmission => "submission to the Health Research Authority",
        SubmissionKind.Other => "such submission",
    };
}
