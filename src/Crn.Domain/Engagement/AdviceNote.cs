using Ardalis.GuardClauses;
using Crn.Domain.Engagement.Notes;
using Crn.Domain.Engagement.Tables;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>
/// The network's answer to a researcher on a day: what is known, what can be said, what is missing with the most important first, what
/// would make it feasible, what the network offers, what is due, and on what evidence.
/// </summary>
/// <remarks>
/// A note is a function of the enquiry as it was known on its day and of the policy: written again, it is equal. It is data;
/// <see cref="ToMarkdown"/> is one way to show it. It promises nothing on behalf of sites. Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// AdviceNote note = AdviceNote.For(enquiry, EngagementPolicy.Network, today);
/// enquiry = enquiry.Advise(note, today, Party.Network).State;   // kept with the enquiry; a later note supersedes it
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record AdviceNote
{
    // What was stored is put back member by member.
    internal AdviceNote(string reference, EarlyAssessment assessment, FeasibilityAdvice changes) =>
        (Reference, Assessment, Changes) = (reference, assessment, changes);

    private AdviceNote(Enquiry enquiry, EngagementPolicy policy, EarlyAssessment assessment, LocalDate asAt)
    {
        (Reference, Date, Stage, Route) = (enquiry.Reference, asAt, enquiry.Stage, enquiry.Route);
        EnquiryVersion = enquiry.Version;
        Number = enquiry.Advice.Count + 1;
        Supersedes = enquiry.Advice.IsEmpty ? null : enquiry.Advice[^1].Date;
        Assessment = assessment;
        OverdueTopics = policy.Matrix.Review(enquiry).Where(t => t.IsOverdue).Select(t => t.Row).ToValueList();
        TopicsOfMissingFacts = assessment.MissingFacts.Select(m => policy.Matrix.Find(m.Fact)).ToValueList();
        Known = InOrderOfTopics(enquiry.Known, policy.Matrix);
        Failed = AdvicePage.Failing(assessment);
        Changes = assessment.Assessment.Advice(policy.MayChange ?? UsualChanges.For(policy.Rules, enquiry.Facts));
        Sites = enquiry.Sites.Select(s => EarlyAssessment.OfSite(enquiry, s.Site, policy, asAt)).ToValueList();
        Offers = policy.OffersAt(enquiry.Stage, enquiry.Route, asAt);
        Clocks = RunningClock.Of(enquiry, policy).Where(c => c.IsRunning).ToValueList();
        Deadlines = DeadlineWatch.Of(enquiry, policy, asAt);
        Sources = Cited();
    }

    /// <summary>What a note never does, whatever it says.</summary>
    public static Citation NoPromise { get; } =
        Citation.Default("letters and statements: never a commitment that sites will confirm capacity");

    /// <summary>The reference of the enquiry.</summary>
    public string Reference { get; internal init; }

    /// <summary>The day the note speaks of.</summary>
    public LocalDate Date { get; internal init; }

    /// <summary>The stage on that day.</summary>
    public EngagementStage Stage { get; internal init; }

    /// <summary>The route on that day.</summary>
    public ApplicationRoute Route { get; internal init; }

    /// <summary>The version of the enquiry that the note speaks of.</summary>
    public int EnquiryVersion { get; internal init; }

    /// <summary>The number of the note in the enquiry, from 1.</summary>
    public int Number { get; internal init; }

    /// <summary>The date of the note before, which this one supersedes; null for the first.</summary>
    public LocalDate? Supersedes { get; internal init; }

    /// <summary>What the rules say, weighed by the stage.</summary>
    public EarlyAssessment Assessment { get; internal init; }

    /// <summary>What can be said.</summary>
    public EarlyVerdict Verdict => Assessment.Verdict;

    /// <summary>Whether the verdict is settled for good.</summary>
    public bool IsFinal => Assessment.IsFinal;

    /// <summary>What is known of the study, each with its source and date, in the order of the topics.</summary>
    public ValueList<LearntFact> Known { get; internal init; }

    /// <summary>
    /// The topics of which at least an estimate is usual by now and nothing at all is known, of the study or of any site.
    /// </summary>
    public ValueList<StageFactRow> OverdueTopics { get; internal init; }

    /// <summary>What is missing, the most important first.</summary>
    public ValueList<MissingFact> MissingFacts => Assessment.MissingFacts;

    /// <summary>The rules that are not met, blockers first; each rule says what would make it pass and who can act.</summary>
    public ValueList<StagedFinding> Failed { get; internal init; }

    /// <summary>
    /// The smallest sets of changes allowed by the policy that would better the verdict, cheapest first; none when nothing allowed does,
    /// and while the verdict is only "could be", for then the missing facts come first.
    /// </summary>
    public FeasibilityAdvice Changes { get; internal init; }

    /// <summary>What can be said of each candidate site, by code.</summary>
    public ValueList<EarlyAssessment> Sites { get; internal init; }

    /// <summary>What is offered at this stage.</summary>
    public ValueList<NetworkOffer> Offers { get; internal init; }

    /// <summary>The turnaround clocks that run.</summary>
    public ValueList<RunningClock> Clocks { get; internal init; }

    /// <summary>What to know of the deadlines.</summary>
    public ValueList<DeadlineWarning> Deadlines { get; internal init; }

    /// <summary>What the note rests on, each once, best evidence first: the rules that are met or not, what is usually known when, offers,
    /// clocks and deadlines.</summary>
    public ValueList<Citation> Sources { get; internal init; }

    /// <summary>Writes the note on an enquiry as it was known on a day.</summary>
    /// <param name="enquiry">The enquiry.</param>
    /// <param name="policy">By what the network advises.</param>
    /// <param name="asAt">The day.</param>
    /// <returns>The note.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The enquiry had not been recorded on that day, or a day is outside 1999 to
    /// 2050.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AdviceNote For(Enquiry enquiry, EngagementPolicy policy, LocalDate asAt)
    {
        Guard.Against.Null(policy);
        Guarded.Iso(asAt);
        var known = Guard.Against.Null(enquiry).RequiredOn(asAt);
        return new(known, policy, EarlyAssessment.Of(known, policy, asAt), asAt);
    }

    /// <summary>The note as Markdown, for a letter or a page. Texts that people typed are escaped; lines end with a line feed.</summary>
    /// <returns>The text; equal notes give equal text on any machine.</returns>
    public string ToMarkdown() => new AdvicePage(this).Write();

    /// <summary>The note as one line.</summary>
    /// <returns>Reference, number, date and verdict.</returns>
    public override string ToString() => $"{Reference}, note {Text.Of(Number)} of {Text.Iso(Date)}: {Verdict}";

    // The topic of each missing fact, for the page; null where no row names it.
    internal ValueList<StageFactRow?> TopicsOfMissingFacts { get; init; }

    private static ValueList<LearntFact> InOrderOfTopics(ValueList<LearntFact> known, StageFactMatrix matrix)
    {
        var place = matrix.Rows.SelectMany((row, i) => row.Facts.Select(fact => (fact, i))).ToDictionary(p => p.fact, p => p.i);
        return known.OrderBy(k => place.GetValueOrDefault(k.Fact, int.MaxValue)).ThenBy(k => k.Fact.Code, StringComparer.Ordinal)
            .ToValueList();
    }

    private ValueList<Citation> Cited()
    {
        IEnumerable<EarlyAssessment> assessments = [Assessment, .. Sites];
        return assessments.SelectMany(a => a.Findings)
            .Where(f => f.Finding.Status is FindingStatus.Met or FindingStatus.NotMet)
            .Select(f => f.Finding.Rule.Source)
            .Concat(TopicsOfMissingFacts.Select(t => t?.Source).OfType<Citation>())
            .Concat(OverdueTopics.Select(t => t.Source))
            .Concat(Offers.Select(o => o.Source))
            .Concat(Clocks.Select(c => c.Turnaround.Source))
            .Concat(Deadlines.SelectMany(d => d.Sources))
            .Append(EarlyAssessment.Source)
            .Append(NoPromise)
            .Distinct()
            .OrderByDescending(c => c.Grade)
            .ThenBy(c => c.ToString(), StringComparer.Ordinal)
            .ToValueList();
    }
}
