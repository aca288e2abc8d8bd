using System.Collections.Concurrent;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Permissions.Cases;

/// <summary>Every reason why a permission case says no.</summary>
internal static class CaseReasons
{
    private static readonly Citation Owners = Citation.Background("who decides each step of the approval graph");
    private static readonly Citation Graph = Citation.Inferred("approval graph", "G1 to G10");
    private static readonly Citation Order = Citation.Default("within a step, events take place in order");
    private static readonly Citation OneRequest =
        Citation.Stated("REC FAQ (derived from HRA)", "one written request for further information");
    private static readonly Citation TwoYears =
        Citation.Stated("SI 2025/538 and HRA guidance", "lapse two years after approval without a UK participant",
            new LocalDate(2026, 4, 28));
    private static readonly Citation Appeals = Citation.Stated("HRA: appeals", "another committee hears the original application");
    private static readonly Citation Modifications =
        Citation.Stated("SI 2025/538", "modifications from 28 April 2026", new LocalDate(2026, 4, 28));

    // One for each of the hundred or so approvals, made when first needed.
    private static readonly ConcurrentDictionary<(Party Owner, string Name), Refusal> OfStep = [];

    internal static Refusal OutOfYears { get; } =
        new("permission.date-out-of-range", "The day is outside the years the approval graph and the calendars cover, May 2004 to 2045.",
            "Give a day within those years.", Graph);

    internal static Refusal Abandoned { get; } = new("permission.abandoned", "The application was given up.", "Open a new case.", Order);

    internal static Refusal NotAStep { get; } =
        new("permission.not-a-step", "The study does not need this step under its regime, or there is no such step.",
            "Name a step of the case.", Graph);

    internal static Refusal AlreadyBegun { get; } =
        new("permission.already-begun", "The step has been begun already.", "Record its outcome, or withdraw it.", Order);

    internal static Refusal NotBegun { get; } = new("permission.not-begun", "The step has not been begun.", "Begin the step first.", Order);

    internal static Refusal NotOpen { get; } =
        new("permission.already-decided", "The step is decided.", "Begin it again where a new application may be made, or appeal.", Order);

    internal static Refusal NotWaiting { get; } =
        new("permission.nothing-asked", "No question on this step waits for the sponsor.", "Nothing is needed.", Order);

    internal static Refusal QuestionOpen { get; } =
        new("permission.question-open", "A question is with the sponsor.", "Have the sponsor answer first.", Order);

    internal static Refusal AskedOnce { get; } =
        new("permission.one-request-only", "The committee has made its one written request.", "Decide on the answer given; the same " +
            "points may be pursued, new ones not.", OneRequest);

    internal static Refusal NoConditions { get; } =
        new("permission.no-conditions", "No conditions of this step are outstanding.", "Nothing is needed.", Order);

    internal static Refusal NotRefused { get; } =
        new("permission.not-refused", "Only an unfavourable opinion of a committee is appealed.", "Wait for the opinion.", Appeals);

    internal static Refusal SiteTwice { get; } =
        new("permission.site-already-there", "The site is part of the case.", "Nothing is needed.", Order);

    internal static Refusal NoSuchSite { get; } =
        new("permission.site-not-there", "A site named is not part of the case.", "Add the site first.", Order);

    internal static Refusal NotApproved { get; } =
        new("permission.not-approved-yet", "Nothing is approved yet that could be changed.",
            "Put the change into the application itself.", Graph);

    internal static Refusal Lapsed { get; } =
        new("permission.lapsed", "The approval has lapsed: nobody was recruited in the United Kingdom in time.",
            "End the trial and notify the authorities, or apply again.", TwoYears);

    internal static Refusal DoesNotLapse { get; } =
        new("permission.does-not-lapse", "This approval does not lapse, or not before the day given.", "Give a day after the one on " +
            "which it lapses now.", TwoYears);

    internal static Refusal FutureMeasure { get; } =
        new("permission.measure-in-future", "The measure is dated after the day it is reported.",
            "Give the day the measure was taken.", Order);

    internal static Refusal AnswerKnown { get; } =
        new("permission.answer-settled", "An answer given already stands; a different one is a change to the study.",
            "Propose a change.", Graph);

    internal static Refusal WrongEra { get; } =
        new("permission.change-of-another-era", "The change is of a kind that does not exist on that day.", "Propose an amendment before " +
            "28 April 2026, a modification since.", Modifications);

    internal static Refusal NothingNew { get; } =
        new("permission.nothing-new", "The answers given are known already, or there are none.", "Nothing is needed.", Order);

    internal static Refusal OutcomeKnown { get; } =
        new("permission.outcome-recorded-already", "The step has this outcome already, of the same day.", "Nothing is needed.", Order);

    internal static Refusal ChangeTwice { get; } =
        new("permission.change-proposed-already", "The same change was proposed on that day.",
            "Propose what differs as one change.", Order);

    internal static Refusal MeasureTwice { get; } =
        new("permission.measure-reported-already", "An urgent safety measure of that day is reported.", "Nothing is needed.", Order);

    internal static Refusal BeforeStart(LocalDate start) => new(
        "permission.before-start", $"The day is before the case was started on {Text.Iso(start)}.",
        "Start the case on the day of its first event.", Order);

    internal static Refusal BeforeLast(LocalDate last) => new(
        "permission.before-last-event", $"The day is before the last event of the step, on {Text.Iso(last)}.",
        "Date it on or after that day.", Order);

    internal static Refusal GrantedLater(CaseStep other) => new(
        "permission.waits-for",
        $"It waits for {other.Definition.Name} ({other.Key}), which was granted only on {Text.Iso(other.EndedOn!.Value)}.",
        "Give that day or a later one.",
        other.Definition.Source);

    internal static Refusal NotTheirs(CaseStep step) =>
        OfStep.GetOrAdd((step.Owner, step.Definition.Name), static of => NotTheirs(of.Owner, of.Name));

    internal static Refusal NotTheirs(Party owner, string what) =>
        new("permission.not-the-owner", $"This is for the {owner.Text()} to do: {what}.", $"Have the {owner.Text()} do it.", Owners);

    internal static Refusal NoSuchStep(string code) => new(
        "permission.not-a-step",
        $"There is no such step in the approval graph; the nearest is {ApprovalGraph.Nearest(code)}.",
        "Name a step of the case.",
        Graph);

    internal static Refusal NotAnOutcome(CaseStep step, string outcome) => new(
        "permission.not-an-outcome",
        $"The step has no such outcome; the nearest is '{NearestWord.Of(outcome, step.Definition.Outcomes)}'.",
        "Its outcomes are: " + string.Join("; ", step.Definition.Outcomes) + ".",
        step.Definition.Source);

    internal static Refusal WaitsFor(CaseStep other) =>
        new("permission.waits-for", $"It waits for {other.Definition.Name} ({other.Key}), which is {CaseText.Of(other.Status)}.",
            $"That is with the {(other.Holder ?? (other.Status == CaseStepStatus.NotBegun ? Party.Sponsor : other.Owner)).Text()}.",
            other.Definition.Source);

    internal static Refusal AnswerMissing(CaseStep other) =>
        new("permission.answer-missing", $"Whether {other.Definition.Name} ({other.Key}) is needed depends on answers not given: " +
            $"{string.Join("; ", other.MissingFacts.Select(f => f.Question))}.", "Give those answers.", other.Definition.Source);

    internal static Refusal NotSilence(CaseStep step) =>
        new("permission.silence-is-not-consent", "Silence is not consent for this step.", $"Wait for the decision of the " +
            $"{step.Owner.Text()}.", step.Definition.Source);

    internal static Refusal TimeNotOver(LocalDate? deadline, Citation rule) =>
        new("permission.time-not-over", $"The time for an objection is not over{(deadline is { } d ? ": it ends on " + Text.Iso(d) : "")}.",
            "Wait until it is, or for a decision.", rule);
}
