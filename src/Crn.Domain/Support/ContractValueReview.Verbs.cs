using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Sites;
using Crn.Domain.Support.Tables;

namespace Crn.Domain.Support;

/// <content>Verbs, what speaks against them, and how events make the review.</content>
public sealed partial record ContractValueReview : IDecider<ContractValueReview, ContractValueEvent>
{
    /// <summary>Begins the costing of a study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts: the company.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <returns>The review, or why not: it is recorded before its day.</returns>
    /// <exception cref="ArgumentException">The study is null, blank or looks like it holds an NHS number, or there is no such
    /// party.</exception>
    public static Decision<ContractValueReview, ContractValueEvent> Start(
        string study, LocalDate on, Party by, LocalDate? recordedOn = null) =>
        History.Start<ContractValueReview, ContractValueEvent>(
            new ContractValueEvent.Started(on, by, recordedOn ?? on, FreeText.From(study)));

    /// <summary>Submits the costing to the reviewer.</summary>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts: the company.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The review, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<ContractValueReview, ContractValueEvent> Submit(
        LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new ContractValueEvent.Submitted(on, by, recordedOn ?? on), version);

    /// <summary>Gives the costing back for changes.</summary>
    /// <param name="reason">What is to be changed, and why.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts: the reviewer.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The review, or every reason why not.</returns>
    /// <exception cref="ArgumentException">The reason is null, blank or looks like it holds an NHS number, or there is no such
    /// party.</exception>
    public Decision<ContractValueReview, ContractValueEvent> RequestChanges(
        string reason, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new ContractValueEvent.ChangesRequested(on, by, recordedOn ?? on, FreeText.From(reason)), version);

    /// <summary>Completes the review: its resources hold at every site.</summary>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts: the reviewer.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The review, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<ContractValueReview, ContractValueEvent> Complete(
        LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new ContractValueEvent.Completed(on, by, recordedOn ?? on), version);

    /// <summary>Records that a site accepts its contract value.</summary>
    /// <param name="site">The site.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts: the site.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The review, or every reason why not.</returns>
    /// <exception cref="ArgumentException">The site names none, or there is no such party.</exception>
    public Decision<ContractValueReview, ContractValueEvent> Accept(
        SiteCode site, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new ContractValueEvent.Accepted(on, by, recordedOn ?? on, Guard.Against.Default(site)), version);

    /// <summary>Puts a site's question on the resources to the reviewer.</summary>
    /// <param name="site">The site.</param>
    /// <param name="reason">The question.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts: the site.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The review, or every reason why not.</returns>
    /// <exception cref="ArgumentException">The site names none; the reason is null, blank or looks like it holds an NHS number; or there is
    /// no such party.</exception>
    public Decision<ContractValueReview, ContractValueEvent> Escalate(
        SiteCode site, string reason, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(
            this, new ContractValueEvent.Escalated(on, by, recordedOn ?? on, Guard.Against.Default(site), FreeText.From(reason)), version);

    /// <summary>Answers a site's question: the site is to accept.</summary>
    /// <param name="site">The site.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts: the reviewer.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The review, or every reason why not.</returns>
    /// <exception cref="ArgumentException">The site names none; the answer is null, blank or looks like it holds an NHS number; or there is
    /// no such party.</exception>
    public Decision<ContractValueReview, ContractValueEvent> Answer(
        SiteCode site, string answer, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(
            this, new ContractValueEvent.Answered(on, by, recordedOn ?? on, Guard.Against.Default(site), FreeText.From(answer)), version);

    /// <summary>The review that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The review.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    public static ContractValueReview Replay(params ValueList<ContractValueEvent> events) =>
        History.Replay<ContractValueReview, ContractValueEvent>(events);

    /// <summary>The review that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The review.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    [OverloadResolutionPriority(-1)]
    public static ContractValueReview Replay(params ContractValueEvent[] events) => Replay(Guarded.Sequence(events));

    /// <summary>The review that its events made, or why the history is not sound.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The review, or every reason against the first event that does not fit, named with its place.</returns>
    public static Outcome<ContractValueReview> TryReplay(ValueList<ContractValueEvent> events) =>
        History.TryReplay<ContractValueReview, ContractValueEvent>(events);

    /// <summary>The review after one more event. It never argues: what was recorded, was recorded.</summary>
    /// <param name="recorded">The event.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recorded"/> is null.</exception>
    public ContractValueReview Evolve(ContractValueEvent recorded)
    {
        var next = Guard.Against.Null(recorded) switch
        {
            ContractValueEvent.Started e => new(e),
            ContractValueEvent.Submitted e => this with { State = CostingState.UnderReview, SubmittedOn = e.On },
            ContractValueEvent.ChangesRequested e => this with { State = CostingState.ChangesRequested, ChangesRequestedOn = e.On },
            ContractValueEvent.Completed e => this with { State = CostingState.Reviewed, CompletedOn = e.On },
            ContractValueEvent.Accepted e =>
                this with { accepted = accepted.With(e.Site), daysAtSites = daysAtSites.With(e.Site, e.On) },
            ContractValueEvent.Escalated e =>
                this with { asking = asking.With(e.Site), daysAtSites = daysAtSites.With(e.Site, e.On) },
            ContractValueEvent.Answered e =>
                this with { asking = asking.Without(e.Site), daysAtSites = daysAtSites.With(e.Site, e.On) },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return next with { Version = Version + 1, LastRecordedOn = recorded.RecordedOn };
    }

    static ContractValueReview? IDecider<ContractValueReview, ContractValueEvent>.Start(ContractValueEvent first) =>
        first is ContractValueEvent.Started started ? new(started) : null;

    IReadOnlyCollection<Refusal> IDecider<ContractValueReview, ContractValueEvent>.Against(ContractValueEvent proposed) =>
        CostingRefusals.Against(this, proposed);
}
