using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Engagement.Checks;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>
/// A researcher's enquiry to the network, from the idea to set-up: what is known, by whom, since when; what was offered, asked and advised;
/// what is due.
/// </summary>
/// <remarks>
/// <para>The fold of its events. Verbs answer with the next state or with every reason why not; <see cref="Evolve"/> applies one event and
/// never argues.</para>
/// <para><see cref="KnownOn"/> gives the enquiry as it had been recorded by a day. Equality is by content, history included. Immutable and
/// thread-safe.</para>
/// </remarks>
/// <example>
/// <code>
/// Enquiry enquiry = Enquiry.Start("ENQ-17", ApplicationRoute.TwoStageGrant, EngagementStage.Outline, today, Party.Researcher).State;
/// enquiry = enquiry.Learn(StudyFacts.Target, 240, "draft outline", Firmness.Estimated, today, Party.Researcher).State;
/// enquiry = enquiry.SetDeadline("HTA stage 2", SubmissionKind.FullApplication, new LocalDate(2026, 9, 2), today, Party.Researcher).State;
/// AdviceNote note = AdviceNote.For(enquiry, EngagementPolicy.Network, today);
/// note.Verdict;          // CouldBeWithConcerns: an outline names its sites, months and rate
/// note.MissingFacts[0];  // what matters most
/// note.ToMarkdown();     // the answer to the researcher
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record Enquiry : IEventSourced<Enquiry, EnquiryEvent>, IDecider<Enquiry, EnquiryEvent>
{
    private Enquiry(EnquiryEvent.Started started)
    {
        (Reference, Route, Stage) = (started.Reference.Value, started.Route, started.Stage);
        (StartedOn, StageReachedOn, LastRecordedOn) = (started.On, started.On, started.RecordedOn);
        Requests = [new ServiceRequest(NetworkOffer.EarlyContact, started.On)];
        Remembered = new(EnquiryIndex.Empty.WithRequest(NetworkOffer.EarlyContact, 0));
        History = [started];
    }

    // Worked out where the enquiry was not made by its events.
    internal EnquiryIndex Index => Remembered.Value ?? EnquiryIndex.Of(this);

    private Remembered<EnquiryIndex> Remembered { get; init; }

    /// <summary>The caller's reference for the enquiry.</summary>
    public string Reference { get; }

    /// <summary>How the research comes by its money.</summary>
    public ApplicationRoute Route { get; private init; }

    /// <summary>How far it has come.</summary>
    public EngagementStage Stage { get; private init; }

    /// <summary>The day on which that stage was reached.</summary>
    public LocalDate StageReachedOn { get; private init; }

    /// <summary>How often the application went in again.</summary>
    public int Resubmissions { get; private init; }

    /// <summary>The day on which the researcher came.</summary>
    public LocalDate StartedOn { get; }

    /// <summary>The last day on which anything was recorded.</summary>
    public LocalDate LastRecordedOn { get; private init; }

    /// <summary>The last answer to each fact of the study, ordered by the codes of the facts.</summary>
    public ValueList<LearntFact> Known => OfStudy.Known;

    /// <summary>What is known of the study, as the sheet that rules read.</summary>
    public FactSheet Facts => OfStudy.Facts;

    /// <summary>The sites that are being thought of, ordered by code: every site of which anything was learnt.</summary>
    public ValueList<CandidateSite> Sites { get; private init; }

    /// <summary>The codes of the offers made, in the order made, each once.</summary>
    public ValueList<string> OffersMade { get; private init; }

    /// <summary>What the researcher asked the network for; the first request is the enquiry itself.</summary>
    public ValueList<ServiceRequest> Requests { get; private init; }

    /// <summary>The meetings held, in the order recorded.</summary>
    public ValueList<EnquiryEvent.MeetingHeld> Meetings { get; private init; }

    /// <summary>The advice given, in the order given; the last one stands.</summary>
    public ValueList<AdviceNote> Advice { get; private init; }

    /// <summary>The deadlines that stand, earliest first: those met or dropped are in the history.</summary>
    public ValueList<EnquiryDeadline> Deadlines { get; private init; }

    /// <summary>Whether confidential papers were shared with the network.</summary>
    public bool ConfidentialPapersShared { get; private init; }

    /// <summary>What was achieved, in the order in which it was reported.</summary>
    public ValueList<Achievement> Achievements { get; private init; }

    /// <summary>The day the enquiry was closed; null while it is open.</summary>
    public LocalDate? ClosedOn { get; private init; }

    /// <summary>Why it was closed; null while it is open.</summary>
    public EnquiryClosure? Closure { get; private init; }

    /// <summary>Every event, in order of recording.</summary>
    public ValueList<EnquiryEvent> History { get; private init; }

    /// <summary>How many events made this enquiry: for optimistic concurrency.</summary>
    public int Version => History.Count;

    /// <summary>Whether the enquiry is open.</summary>
    public bool IsOpen => ClosedOn is null;

    internal Answers OfStudy { get; private init; } = Answers.None;

    /// <summary>The enquiry that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording, the first being that it started.</param>
    /// <returns>The enquiry.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    public static Enquiry Replay(params ValueList<EnquiryEvent> events) => Decisions.History.Replay<Enquiry, EnquiryEvent>(events);

    /// <summary>The enquiry that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording, the first being that it started.</param>
    /// <returns>The enquiry.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    [OverloadResolutionPriority(-1)]
    public static Enquiry Replay(params EnquiryEvent[] events) =>
        Replay(Guarded.Sequence(events));

    /// <summary>The enquiry that its events made, or why the history is not sound.</summary>
    /// <remarks>Whether an offer stood in the policy of its day is asked by the verbs only: a history carries the codes of offers, not the
    /// policy.</remarks>
    /// <param name="events">Every event in order of recording, the first being that it started.</param>
    /// <returns>The enquiry, or every reason against the first event that does not fit, named with its place.</returns>
    public static Outcome<Enquiry> TryReplay(ValueList<EnquiryEvent> events) => Decisions.History.TryReplay<Enquiry, EnquiryEvent>(events);

    /// <summary>The enquiry after one more event. It never argues: what was recorded, was recorded.</summary>
    /// <param name="recorded">The event.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recorded"/> is null.</exception>
    public Enquiry Evolve(EnquiryEvent recorded)
    {
        Guard.Against.Null(recorded);
        var next = AfterCourse(recorded) ?? AfterRequests(recorded) ?? AfterDeadlines(recorded) ?? this;
        return next with
        {
            History = History.Add(recorded),
            LastRecordedOn = recorded.RecordedOn > LastRecordedOn ? recorded.RecordedOn : LastRecordedOn,
        };
    }

    /// <summary>The enquiry as one line.</summary>
    /// <returns>Reference, stage and how much is known.</returns>
    public override string ToString() =>
        $"{Reference}: {EngagementStages.Name(Stage, Route)}, {Text.Count(Known.Count, "fact", "facts")} known"
            + (IsOpen ? "" : ", closed");

    static Enquiry? IDecider<Enquiry, EnquiryEvent>.Start(EnquiryEvent first) =>
        first is EnquiryEvent.Started { IsWhole: true } started && EngagementStages.Has(started.Route, started.Stage)
            ? new Enquiry(started) : null;

    IReadOnlyCollection<Refusal> IDecider<Enquiry, EnquiryEvent>.Against(EnquiryEvent proposed) => EnquiryChecks.Against(this, proposed);

    private Decision<Enquiry, EnquiryEvent> Decide(EnquiryEvent proposed, int? version, params ValueList<Refusal> ofTheVerb)
    {
        var decision = Decisions.History.Decide(this, proposed, version);
        return ofTheVerb.IsEmpty ? decision : Decision.Refuse<Enquiry, EnquiryEvent>(decision.Reasons.AddRange(ofTheVerb));
    }
}
