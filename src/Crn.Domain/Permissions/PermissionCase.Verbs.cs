using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <content>What the parties do.</content>
public sealed partial record PermissionCase
{
    /// <summary>Begins a step: an application is made, a pack sent, a review started. Again after it was invalid, refused or withdrawn.</summary>
    /// <param name="step">Which step.</param>
    /// <param name="on">The day: of receipt, where an authority counts from receipt.</param>
    /// <param name="by">The sponsor, or the party whose decision it is.</param>
    /// <returns>The case with the step under review, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> Begin(StepKey step, LocalDate on, Party by) =>
        Decide(step, on, new PermissionEvent.Begun(on, by, step), found => AgainstBeginning(found, by));

    /// <summary>The owner of a step asks the sponsor for information. The clock stops only where it lawfully may; elsewhere it runs on.</summary>
    /// <param name="step">Which step.</param>
    /// <param name="on">The day of the request.</param>
    /// <param name="by">The party whose decision it is.</param>
    /// <returns>The case with the question at the sponsor, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> AskForInformation(StepKey step, LocalDate on, Party by) =>
        Decide(step, on, new PermissionEvent.InformationRequested(on, by, step), found => AgainstAsking(found, by));

    /// <summary>The sponsor answers.</summary>
    /// <param name="step">Which step.</param>
    /// <param name="on">The day the answer is received.</param>
    /// <param name="by">The sponsor.</param>
    /// <returns>The case with the step under review again, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> Answer(StepKey step, LocalDate on, Party by) =>
        Decide(step, on, new PermissionEvent.InformationGiven(on, by, step), found =>
        [
            .. by == Party.Sponsor ? (Refusal[])[] : [CaseReasons.NotTheirs(Party.Sponsor, "answering a question")],
            .. found.Status == CaseStepStatus.WaitingForInformation ? (Refusal[])[] : [CaseReasons.NotWaiting],
        ]);

    /// <summary>The owner of a step records its outcome, in the words of the graph: "favourable with conditions", "confirmed", "invalid".</summary>
    /// <param name="step">Which step.</param>
    /// <param name="outcome">One of the outcomes of the step.</param>
    /// <param name="on">The day of the outcome.</param>
    /// <param name="by">The party whose decision it is.</param>
    /// <returns>The case after the outcome, or every reason why not.</returns>
    /// <exception cref="ArgumentException">The outcome is blank or looks like an NHS number, or there is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> Decide(StepKey step, string outcome, LocalDate on, Party by) =>
        Decide(on, new PermissionEvent.Decided(on, by, step, outcome), Find(step) is { } found ? AgainstDeciding(found, outcome, on, by) : [CaseReasons.NotAStep]);

    /// <summary>The owner of a step records that the conditions of its outcome are met.</summary>
    /// <param name="step">Which step.</param>
    /// <param name="on">The day they were met.</param>
    /// <param name="by">The party whose decision it was.</param>
    /// <returns>The case with the step granted, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> MeetConditions(StepKey step, LocalDate on, Party by) =>
        Decide(step, on, new PermissionEvent.ConditionsMet(on, by, step), found =>
        [
            .. Theirs(found, by),
            .. found.Status == CaseStepStatus.ConditionsOutstanding ? (Refusal[])[] : [CaseReasons.NoConditions],
        ]);

    /// <summary>The time for an objection ran out, where silence lawfully is consent and only there (G8).</summary>
    /// <param name="step">Which step.</param>
    /// <param name="on">A day after the deadline.</param>
    /// <param name="by">The sponsor, or the party whose decision it is.</param>
    /// <returns>The case with the step deemed granted, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> NoteSilence(StepKey step, LocalDate on, Party by)
    {
        var outcome = CaseRules.Silence(Guard.Against.Null(step).Code)?.Outcome ?? "no decision";
        return Decide(step, on, new PermissionEvent.DeemedBySilence(on, by, step, outcome), found => AgainstSilence(found, on, by));
    }

    /// <summary>The sponsor withdraws an application.</summary>
    /// <param name="step">Which step.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The sponsor.</param>
    /// <returns>The case with the step withdrawn, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> Withdraw(StepKey step, LocalDate on, Party by) =>
        Decide(step, on, new PermissionEvent.Withdrawn(on, by, step), found =>
        [
            .. by == Party.Sponsor ? (Refusal[])[] : [CaseReasons.NotTheirs(Party.Sponsor, "withdrawing an application")],
            .. found.IsOpen ? (Refusal[])[] : [found.Status == CaseStepStatus.NotBegun ? CaseReasons.NotBegun : CaseReasons.NotOpen],
        ]);

    /// <summary>The sponsor appeals against an unfavourable opinion; a different committee hears the original application.</summary>
    /// <param name="step">The opinion.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The sponsor.</param>
    /// <returns>The case with the opinion under review again, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> Appeal(StepKey step, LocalDate on, Party by) =>
        Decide(step, on, new PermissionEvent.Appealed(on, by, step), found =>
        [
            .. by == Party.Sponsor ? (Refusal[])[] : [CaseReasons.NotTheirs(Party.Sponsor, "appealing")],
            .. found.Status == CaseStepStatus.Refused && CaseRules.MayBeAppealed(found.Key.Code) ? (Refusal[])[] : [CaseReasons.NotRefused],
        ]);

    /// <summary>Answers about the study that were unknown become known.</summary>
    /// <param name="answers">The answers; one that contradicts an answer given is refused, for that is a change to the study.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The sponsor.</param>
    /// <returns>The case with the steps that follow, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> Learn(FactSheet answers, LocalDate on, Party by)
    {
        Guard.Against.Null(answers);
        return Decide(on, new PermissionEvent.Learnt(on, by, answers),
        [
            .. BySponsor(by, "answering about the study"),
            .. answers.Observations.Any(o => Answers.Find(o.Fact) is { Value.IsExact: true } known && known.Value != o.Value) ? (Refusal[])[CaseReasons.AnswerKnown] : [],
        ]);
    }

    /// <summary>A site joins. After the submission it follows the regime of the day it joins.</summary>
    /// <param name="site">The site.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The sponsor.</param>
    /// <returns>The case with the site's steps, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> AddSite(PermissionSite site, LocalDate on, Party by)
    {
        Guard.Against.Null(site);
        return Decide(on, new PermissionEvent.SiteAdded(on, by, site), [.. BySponsor(by, "adding a site"), .. FindSite(site.Code) is null ? (Refusal[])[] : [CaseReasons.SiteTwice]]);
    }

    /// <summary>Proposes a change to the approved study; it follows the regime of its own day (G1).</summary>
    /// <param name="change">The change.</param>
    /// <param name="on">The day it is submitted.</param>
    /// <param name="by">The sponsor.</param>
    /// <returns>The case with the steps of the change, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> ProposeChange(PermissionChange change, LocalDate on, Party by)
    {
        Guard.Against.Null(change);
        List<Refusal> reasons = [.. BySponsor(by, "proposing a change")];
        if (!change.ExistsOn(on)) reasons.Add(CaseReasons.WrongEra);
        if (!IsApproved) reasons.Add(CaseReasons.NotApproved);
        if (change.AffectedSites.Any(s => FindSite(s) is null)) reasons.Add(CaseReasons.NoSuchSite);
        return Decide(on, new PermissionEvent.ChangeProposed(on, by, change), reasons);
    }

    /// <summary>Reports an urgent safety measure: taken first, notified in writing afterwards. Nothing needs to be granted before it.</summary>
    /// <param name="takenOn">The day of the measure.</param>
    /// <param name="on">The day of the notice.</param>
    /// <param name="by">The sponsor, or a site.</param>
    /// <returns>The case with the measure, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<PermissionCase, PermissionEvent> ReportUrgentSafetyMeasure(LocalDate takenOn, LocalDate on, Party by) =>
        Decide(on, new PermissionEvent.UrgentSafetyMeasureTaken(on, by, takenOn),
        [
            .. by is Party.Sponsor or Party.SiteOrganisation ? (Refusal[])[] : [CaseReasons.NotTheirs(Party.Sponsor, "reporting an urgent safety measure")],
            .. takenOn > on ? (Refusal[])[CaseReasons.FutureMeasure] : [],
        ]);

    /// <summary>The authorities extend the time to the first UK participant.</summary>
    /// <param name="lapsesOn">The day the approval lapses then; after the day it lapses now.</param>
    /// <param name="on">The day of their decision.</param>
    /// <param name="by">Regulator and committee together.</param>
    /// <returns>The case with the later day, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<PermissionCase, PermissionEvent> ExtendApproval(LocalDate lapsesOn, LocalDate on, Party by) =>
        Decide(on, new PermissionEvent.ApprovalExtended(on, by, lapsesOn),
        [
            .. by == Party.CombinedReview ? (Refusal[])[] : [CaseReasons.NotTheirs(Party.CombinedReview, "extending an approval")],
            .. LapsesOn is { } now && lapsesOn > now && IsCovered(lapsesOn) ? (Refusal[])[] : [CaseReasons.DoesNotLapse],
            .. HasLapsedBy(on) ? (Refusal[])[CaseReasons.Lapsed] : [],
        ]);

    /// <summary>The sponsor gives the whole application up.</summary>
    /// <param name="on">The day.</param>
    /// <param name="by">The sponsor.</param>
    /// <returns>The case, in which nothing can be done any more, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<PermissionCase, PermissionEvent> Abandon(LocalDate on, Party by) =>
        Decide(on, new PermissionEvent.Abandoned(on, by), [.. BySponsor(by, "giving the application up")]);

    private Decision<PermissionCase, PermissionEvent> Decide(StepKey key, LocalDate on, PermissionEvent happened, Func<CaseStep, IReadOnlyCollection<Refusal>> against) =>
        Decide(on, happened, Find(key) is { } step ? against(step) : [CaseReasons.NotAStep]);

    private Decision<PermissionCase, PermissionEvent> Decide(LocalDate on, PermissionEvent happened, IReadOnlyCollection<Refusal> reasons) => reasons.Count == 0 && Stands(on)
        ? Decision.Accept(Evolve(happened), happened)
        : Decision.Refuse<PermissionCase, PermissionEvent>([.. AgainstStanding(on), .. reasons]);
}
