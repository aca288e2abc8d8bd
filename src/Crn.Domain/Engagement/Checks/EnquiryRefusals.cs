using Crn.Domain.Decisions;
using Crn.Domain.Engagement.Tables;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement.Checks;

/// <summary>The reasons for which an enquiry says no. The codes are part of the public API.</summary>
internal static class EnquiryRefusals
{
    private static readonly Citation Order = Citation.Default("answers to one fact, and steps of one request, are given in their order");
    private static readonly Citation Stages =
        Citation.Default("EE-08: stages go forward one at a time; resubmission returns to outline or full application");
    private static readonly Citation Sourced = Citation.Default("every answer has a source and a date");
    private static readonly Citation Course = Citation.Default("the course of an enquiry");
    private static readonly Citation Feedback =
        Citation.Default("EE-09: feedback given is dated and does not change; a later answer supersedes it");

    public static Refusal NotCounted { get; } = new(
        "engagement.day-not-counted", "The day is outside 1999 to 2050, for which working days are known.",
        "Give the day of the request, or of the deadline.", Citation.Default("requests and deadlines are counted in working days"));

    public static Refusal InTheFuture(LocalDate day) => new(
        "engagement.in-the-future", $"{Text.Iso(day)} is after the day on which this was said.", "Record it on that day or later.", Order);

    public static Refusal BeforeStart(LocalDate started) => new(
        "engagement.before-opening", $"The enquiry started on {Text.Iso(started)}, and this would be before.", "Give a later day.", Order);

    public static Refusal ClosedAlready(LocalDate on) => new(
        "engagement.closed", $"The enquiry was closed on {Text.Iso(on)}.",
        "Start a new enquiry; what was achieved can still be reported.", Course);

    public static Refusal NoSuchStage(EngagementStage stage, ApplicationRoute route) => new(
        "engagement.no-such-stage", $"A {Words(route)} has no stage {EngagementStages.Name(stage, ApplicationRoute.TwoStageGrant)}.",
        "Choose a stage of the route.", Stages);

    public static Refusal NotTheNextStage(EngagementStage? next, ApplicationRoute route) => new(
        "engagement.not-the-next-stage",
        next is { } stage ? $"The next stage is {EngagementStages.Name(stage, route)}; stages go forward one at a time."
            : "No stage follows delivery.",
        next is null ? "Close the enquiry." : "Reach the next stage first; an application that goes in again is resubmitted.", Stages);

    public static Refusal CannotReturn(EngagementStage to) => new(
        "engagement.cannot-return",
        $"A resubmission returns to the outline or the full application, " +
        $"not to {EngagementStages.Name(to, ApplicationRoute.TwoStageGrant)}.", "Choose one of them.", Stages);

    public static Refusal NothingToResubmit(EngagementStage at, ApplicationRoute route) => new(
        "engagement.nothing-to-resubmit", $"Nothing was submitted there yet: the enquiry stands at {EngagementStages.Name(at, route)}.",
        "Reach the stage first.", Stages);

    public static Refusal ResubmittedAlready { get; } = new(
        "engagement.resubmitted-already", "The application went in by this route on that day already.",
        "Nothing more is needed; a later one has a later day.", Stages);

    public static Refusal BeforeStage(LocalDate reached) => new(
        "engagement.before-last-stage", $"The stage it stands at was reached on {Text.Iso(reached)}, and this would be before.",
        "Give that day or a later one.", Stages);

    public static Refusal NotWhole { get; } = new(
        "engagement.not-whole", "A part of the event is missing, or is not one of the named values.",
        "Give every part of the event.", Course);

    public static Refusal NothingLearnt { get; } =
        new("engagement.nothing-learnt", "There is no answer to record.", "Give at least one answer.", Sourced);

    public static Refusal NoSource(Fact fact) => new(
        "engagement.no-source", $"Nobody is named as the source of {fact.Code}.", "Say who or what said so.", Sourced);

    public static Refusal OtherKind(Fact fact) => new(
        "engagement.other-kind-of-answer", $"{fact.Code} was answered before with another kind of value: one code stands for two facts.",
        "Give the facts different codes.", Sourced);

    public static Refusal BeforeLastAnswer(Fact fact, LocalDate answered) => new(
        "engagement.before-last-answer", $"{fact.Code} was answered on {Text.Iso(answered)}, and this would be before.",
        "Give that day or a later one; what was true at an earlier date has that date.", Order);

    public static Refusal KnownAlready { get; } = new(
        "engagement.known-already", "All of this is known already from that day.", "Nothing more is needed.", Order);

    public static Refusal NotKnown(Fact fact) =>
        new("engagement.not-known", $"Nothing is known of {fact.Code}.", "Only what is known can be withdrawn.", Course);

    public static Refusal NotOffered(EngagementStage stage, ApplicationRoute route, LocalDate on) => new(
        "engagement.not-offered", $"That is not offered at {EngagementStages.Name(stage, route)} on {Text.Iso(on)}, nor at a stage before.",
        "Choose something that is offered, or add it to the policy.",
        Citation.Inferred("Stages and offers of the network", "offers by stage"));

    public static Refusal OfferedAlready { get; } =
        new("engagement.offered-already", "This was offered already.", "Nothing more is needed.", Course);

    public static Refusal MeetingKnown { get; } =
        new("engagement.meeting-recorded", "This meeting was recorded already.", "Nothing more is needed.", Course);

    public static Refusal AchievedAlready { get; } =
        new("engagement.achievement-reported", "These figures were reported already.", "Nothing more is needed.", Course);

    public static Refusal BeforeLastStep(LocalDate last) => new(
        "engagement.before-last-step", $"The last step of the request was taken on {Text.Iso(last)}, and this would be before.",
        "Give that day or a later one.", Order);

    public static Refusal AskedAlready { get; } =
        new("engagement.asked-already", "This was asked for and is not answered yet.", "Record its next step.", Course);

    public static Refusal NotAskedFor { get; } =
        new("engagement.not-asked-for", "Nobody is waiting for this.", "Record the request first.", Course);

    public static Refusal StepTaken(RequestStep step) =>
        new("engagement.step-taken", $"The step {step} was taken already.", "Record a later step.", Course);

    public static Refusal DeadlineExists { get; } =
        new("engagement.deadline-exists", "There is a deadline of that name.", "Move it, or give another name.", Course);

    public static Refusal NoSuchDeadline { get; } =
        new("engagement.no-such-deadline", "There is no deadline of that name.", "Set it first.", Course);

    public static Refusal SameDate(LocalDate date) =>
        new("engagement.deadline-unmoved", $"The deadline is {Text.Iso(date)} already.", "Give another date.", Course);

    public static Refusal KindOfSubmission(SubmissionKind kind, ApplicationRoute route) => new(
        "engagement.submission-not-on-route", $"A {Words(route)} has no {Words(kind)}.",
        "Choose another kind of submission, or resubmit on another route.", Stages);

    public static Refusal NoConfidentiality { get; } = new(
        "engagement.no-confidentiality-agreement", "Confidentiality is not known to be agreed, and the papers are a company's.",
        "Sign the agreement and record it before anyone shares the papers; the network's agreement does not cover sites.",
        EngagementSources.CompanyGuide("EE-11: confidentiality before commercial papers are shared"));

    public static Refusal SharedAlready { get; } =
        new("engagement.papers-shared", "The papers were shared already.", "Nothing more is needed.", Course);

    public static Refusal AnotherDay(LocalDate noteOn) => new(
        "engagement.advice-of-another-day", $"The note speaks of {Text.Iso(noteOn)}.",
        "Write the note for the day on which it is given.", Feedback);

    public static Refusal NotOfThisEnquiry { get; } = new(
        "engagement.advice-of-another-enquiry", "The note does not speak of this enquiry as it stands.",
        "Write the note anew and give that.", Feedback);

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
