using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>A researcher's enquiry to the network, from the idea to set-up: what is known, by whom, since when; what was offered, asked and advised; what is due.</summary>
/// <remarks>
/// <para>The fold of its events. Verbs answer with the next state or with every reason why not; <see cref="Evolve"/> applies one event and never argues.</para>
/// <para><see cref="KnownOn"/> gives the enquiry as it stood on a day. Equality is by content, history included. Immutable and thread-safe.</para>
/// </remarks>
/// <example>
/// <code>
/// Enquiry enquiry = Enquiry.Open("ENQ-17", ApplicationRoute.TwoStageGrant, EngagementStage.Outline, today).State;
/// enquiry = enquiry.Learn(StudyFacts.Target, 240, "draft outline", Firmness.Estimated, today).State;
/// enquiry = enquiry.SetDeadline(new("HTA stage 2", SubmissionKind.FullApplication, new LocalDate(2026, 9, 2)), today).State;
/// AdviceNote note = AdviceNote.For(enquiry, EngagementPolicy.Network, today);
/// note.Verdict;         // CouldBeWithConcerns: an outline should name its sites, months and rate
/// note.Missing[0];      // what matters most
/// note.ToMarkdown();    // the answer to the researcher
/// </code>
/// </example>
public sealed partial record Enquiry
{
    private Enquiry(EnquiryEvent.Opened opened)
    {
        (Reference, Route, Stage, OpenedOn) = (opened.Reference, opened.Route, opened.Stage, opened.RecordedOn);
        (StageReachedOn, LastRecordedOn) = (opened.RecordedOn, opened.RecordedOn);
        Requests = [new ServiceRequest(NetworkOffer.EarlyContact, opened.RecordedOn)];
        History = [opened];
    }

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

    /// <summary>The day the enquiry was opened.</summary>
    public LocalDate OpenedOn { get; }

    /// <summary>The last day on which anything was recorded.</summary>
    public LocalDate LastRecordedOn { get; private init; }

    /// <summary>The last answer to each fact of the study, ordered by the codes of the facts.</summary>
    public ValueList<LearntFact> Known => OfStudy.Known;

    /// <summary>What is known of the study, as the sheet that rules read.</summary>
    public FactSheet Facts => OfStudy.Facts;

    /// <summary>The sites that are being thought of, by name: every site of which anything was learnt.</summary>
    public ValueList<CandidateSite> Sites { get; private init; }

    /// <summary>The codes of the offers made, in the order made, each once.</summary>
    public ValueList<string> OffersMade { get; private init; }

    /// <summary>What the researcher asked the network for; the first request is the enquiry itself.</summary>
    public ValueList<ServiceRequest> Requests { get; private init; }

    /// <summary>The meetings held, in the order recorded.</summary>
    public ValueList<EnquiryMeeting> Meetings { get; private init; }

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

    /// <summary>Everything that happened, in order.</summary>
    public ValueList<EnquiryEvent> History { get; private init; }

    /// <summary>The number of events folded in, for optimistic concurrency.</summary>
    public int Version => History.Count;

    /// <summary>Whether the enquiry is open.</summary>
    public bool IsOpen => ClosedOn is null;

    /// <summary>The enquiry after all its events.</summary>
    /// <param name="events">The events in order; the first is that it opened.</param>
    /// <returns>The enquiry.</returns>
    /// <exception cref="ArgumentException">There is no event, the first is not that it opened, or a later one is.</exception>
    public static Enquiry Replay(params ValueList<EnquiryEvent> events)
    {
        if (events.IsEmpty || events[0] is not EnquiryEvent.Opened opened) throw new ArgumentException("The first event of an enquiry is that it opened.", nameof(events));
        var enquiry = new Enquiry(opened);
        for (var i = 1; i < events.Count; i++) enquiry = enquiry.Evolve(events[i]);
        return enquiry;
    }

    /// <summary>The enquiry after one more event. It never argues: what happened, happened.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="happened"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="happened"/> is that it opened: an enquiry opens once.</exception>
    public Enquiry Evolve(EnquiryEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return happened.ApplyTo(this) with
        {
            History = History.Add(happened),
            LastRecordedOn = happened.RecordedOn > LastRecordedOn ? happened.RecordedOn : LastRecordedOn,
        };
    }

    /// <summary>The enquiry as it stood at the end of a day: what had been recorded by then.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The enquiry, or null when it had not been opened.</returns>
    public Enquiry? KnownOn(LocalDate date)
    {
        if (LastRecordedOn <= date) return this;
        return OpenedOn > date ? null : Replay(History.Where(e => e.RecordedOn <= date).ToValueList());
    }

    /// <summary>Every answer that was ever given to a fact of the study, first to last: what was known when.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The answers; withdrawn ones are among them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public ValueList<LearntFact> HistoryOf(Fact fact) => HistoryOf(fact, "");

    /// <summary>Every answer that was ever given to a fact of a site, first to last.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="site">The name of the site; empty for the study.</param>
    /// <returns>The answers; withdrawn ones are among them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public ValueList<LearntFact> HistoryOf(Fact fact, string site)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return EverLearnt().Where(learnt => learnt.Fact.Equals(fact) && learnt.Site == site).ToValueList();
    }

    /// <summary>How firm the answer to a fact of the study is.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The firmness, or null when the fact is missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public Firmness? FirmnessOf(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return OfStudy.FirmnessOf(fact);
    }

    /// <summary>What is known of a site.</summary>
    /// <param name="name">The name of the site.</param>
    /// <returns>The site, or null when nothing was ever learnt of it.</returns>
    public CandidateSite? Site(string name) => Sites.FirstOrDefault(s => s.Name == name);

    /// <summary>Every number that was assumed, as it was when it was made: each numeric answer of the study given as an estimate.</summary>
    /// <returns>The assumptions, first to last; those that were changed or withdrawn later are among them.</returns>
    public ValueList<Assumption> Assumptions() => EverLearnt()
        .Where(learnt => learnt.IsEstimate && learnt.Site.Length == 0 && learnt.Observation.Value is FactValue.Range { AreDates: false })
        .Select(learnt => new Assumption(learnt.Fact, ((FactValue.Range)learnt.Observation.Value).Within, learnt.LearntOn, learnt.Stage, learnt.Observation.Source))
        .ToValueList();

    /// <summary>Each assumption held against what was achieved last of the same fact: planned against achieved rate, sites, consent.</summary>
    /// <param name="policy">What an interval is meant to hold.</param>
    /// <returns>The scores, in the order in which the assumptions were made; assumptions that reality has not answered have none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public ValueList<AssumptionScore> Scores(EngagementPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return (from assumption in Assumptions()
                let achieved = Achievements.LastOrDefault(a => a.Fact.Equals(assumption.Fact))
                where achieved is not null
                select AssumptionScore.Of(assumption, achieved, policy.Coverage)).ToValueList();
    }

    /// <summary>The request for an offer that was made last.</summary>
    /// <param name="offer">The code of the offer.</param>
    /// <returns>The request, or null when nobody asked.</returns>
    public ServiceRequest? RequestFor(string offer) => Requests.LastOrDefault(r => r.Offer == offer);

    /// <summary>The enquiry as one line.</summary>
    /// <returns>Reference, stage and how much is known.</returns>
    public override string ToString() => $"{Reference}: {EngagementStages.Name(Stage, Route)}, {Text.Of(Known.Count)} facts known" + (IsOpen ? "" : ", closed");

    internal Answers OfStudy { get; private init; } = Answers.None;

    internal Answers AnswersOf(string site) => site.Length == 0 ? OfStudy : Site(site)?.Answers ?? Answers.None;

    // What the route and the history say, unless something else was learnt.
    internal FactSheet FactsOfStudy()
    {
        var facts = Facts;
        if (facts.Find(StudyFacts.Commercial) is null) facts = facts.With(StudyFacts.Commercial, Route == ApplicationRoute.Commercial, "route of the enquiry", OpenedOn);
        return ConfidentialPapersShared ? facts.With(StudyFacts.ConfidentialPapersShared, true, "history of the enquiry", LastRecordedOn) : facts;
    }

    internal IEnumerable<LearntFact> EverLearnt()
    {
        var stage = Stage;
        foreach (var happened in History.ToArray())
        {
            switch (happened)
            {
                case EnquiryEvent.Opened opened:
                    stage = opened.Stage;
                    break;
                case EnquiryEvent.StageReached reached:
                    stage = reached.Stage;
                    break;
                case EnquiryEvent.Resubmitted again:
                    stage = again.Stage;
                    break;
                case EnquiryEvent.FactsLearnt learnt:
                    foreach (var observation in learnt.Answers.Observations.ToArray()) yield return new(observation, learnt.Firmness, learnt.RecordedOn, stage, learnt.Site);
                    break;
            }
        }
    }

    internal Enquiry At(EngagementStage stage, LocalDate on, bool again) =>
        this with { Stage = stage, StageReachedOn = on, Resubmissions = again ? Resubmissions + 1 : Resubmissions };

    internal Enquiry On(ApplicationRoute route) => this with { Route = route };

    internal Enquiry Knowing(EnquiryEvent.FactsLearnt learnt) => learnt.Site.Length == 0
        ? this with { OfStudy = OfStudy.Learning(learnt, Stage) }
        : With(learnt.Site, AnswersOf(learnt.Site).Learning(learnt, Stage));

    internal Enquiry Forgetting(Fact fact, string site) => site.Length == 0
        ? this with { OfStudy = OfStudy.Forgetting(fact) }
        : With(site, AnswersOf(site).Forgetting(fact));

    internal Enquiry Offering(string offer) => OffersMade.Contains(offer) ? this : this with { OffersMade = OffersMade.Add(offer) };

    internal Enquiry Requesting(string offer, LocalDate on) => this with { Requests = Requests.Add(new(offer, on)) };

    internal Enquiry Moving(string offer, RequestStep step, LocalDate on)
    {
        var last = RequestFor(offer);
        return last is null || last.On(step) is not null ? this : this with { Requests = Requests.Select(r => ReferenceEquals(r, last) ? r.Taking(step, on) : r).ToValueList() };
    }

    // Whatever the network does for the researcher is a response to the first contact.
    internal Enquiry Responded(LocalDate on) => Moving(NetworkOffer.EarlyContact, RequestStep.Answered, on);

    internal Enquiry Meeting(EnquiryMeeting meeting) => this with { Meetings = Meetings.Add(meeting) };

    internal Enquiry Advised(AdviceNote note) => this with { Advice = Advice.Add(note) };

    internal Enquiry Due(EnquiryDeadline deadline) => this with { Deadlines = InOrder(Deadlines.Where(d => d.Name != deadline.Name).Append(deadline)) };

    internal Enquiry Moving(string name, LocalDate to) => this with { Deadlines = InOrder(Deadlines.Select(d => d.Name == name ? d with { Date = to } : d)) };

    internal Enquiry NoLongerDue(string name) => this with { Deadlines = Deadlines.Where(d => d.Name != name).ToValueList() };

    internal Enquiry Sharing() => this with { ConfidentialPapersShared = true };

    internal Enquiry Achieving(Achievement achievement) => this with { Achievements = Achievements.Add(achievement) };

    internal Enquiry Ending(EnquiryClosure why, LocalDate on) => this with { Closure = why, ClosedOn = on };

    private Enquiry With(string site, Answers answers) => this with
    {
        Sites = Sites.Where(s => s.Name != site).Append(new(site, answers)).OrderBy(s => s.Name, StringComparer.Ordinal).ToValueList(),
    };

    private static ValueList<EnquiryDeadline> InOrder(IEnumerable<EnquiryDeadline> deadlines) =>
        deadlines.OrderBy(d => d.Date).ThenBy(d => d.Name, StringComparer.Ordinal).ToValueList();
}
