using Ardalis.GuardClauses;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>
/// The network's answer to a researcher on a day: what is known, what can be said, what is missing with the most important first, what would make it feasible,
/// what the network offers, what is due, and on what evidence.
/// </summary>
/// <remarks>
/// A note is a function of the enquiry as it was known on its day and of the policy: written again, it is equal. It is data; <see cref="ToMarkdown"/> is one way to
/// show it. It promises nothing on behalf of sites. Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// AdviceNote note = AdviceNote.For(enquiry, EngagementPolicy.Network, today);
/// enquiry = enquiry.Advise(note, today).State;   // kept with the enquiry; a later note supersedes it
/// </code>
/// </example>
public sealed partial record AdviceNote
{
    private AdviceNote(Enquiry enquiry, EngagementPolicy policy, EarlyAssessment assessment, LocalDate on)
    {
        (Reference, Date, Stage, Route) = (enquiry.Reference, on, enquiry.Stage, enquiry.Route);
        EnquiryVersion = enquiry.Version;
        Number = enquiry.Advice.Count + 1;
        Supersedes = enquiry.Advice.IsEmpty ? null : enquiry.Advice[^1].Date;
        Assessment = assessment;
        Topics = policy.Matrix.Review(enquiry);
        Known = InOrderOfTopics(enquiry.Known, policy.Matrix);
        Failed = Failing(assessment);
        Ways = assessment.Assessment.Advice(policy.MayChange ?? UsualChanges.For(policy.Rules, enquiry.Facts));
        Sites = enquiry.Sites.Select(s => new SiteAdvice(s.Name, EarlyAssessment.OfSite(enquiry, s.Name, policy, on))).ToValueList();
        Offers = policy.OffersAt(enquiry.Stage, enquiry.Route, on);
        Clocks = RunningClock.Of(enquiry, policy).Where(c => c.IsRunning).ToValueList();
        Deadlines = DeadlineWatch.Of(enquiry, policy, on);
        Sources = Cited(policy);
    }

    /// <summary>What a note never does, whatever it says.</summary>
    public static Citation NoPromise { get; } = Citation.Default("letters and statements: never a commitment that sites will confirm capacity");

    /// <summary>The reference of the enquiry.</summary>
    public string Reference { get; }

    /// <summary>The day the note speaks of.</summary>
    public LocalDate Date { get; }

    /// <summary>The stage on that day.</summary>
    public EngagementStage Stage { get; }

    /// <summary>The route on that day.</summary>
    public ApplicationRoute Route { get; }

    /// <summary>The version of the enquiry that the note speaks of.</summary>
    public int EnquiryVersion { get; }

    /// <summary>The number of the note in the enquiry, from 1.</summary>
    public int Number { get; }

    /// <summary>The date of the note before, which this one supersedes; null for the first.</summary>
    public LocalDate? Supersedes { get; }

    /// <summary>What the rules say, weighed by the stage.</summary>
    public EarlyAssessment Assessment { get; }

    /// <summary>What can be said.</summary>
    public EarlyVerdict Verdict => Assessment.Verdict;

    /// <summary>Whether the verdict is settled for good.</summary>
    public bool IsFinal => Assessment.IsFinal;

    /// <summary>What is known of the study, each with its source and date, in the order of the topics.</summary>
    public ValueList<LearntFact> Known { get; }

    /// <summary>Every topic of the matrix: which unknowns are usual at this stage and which are overdue.</summary>
    public ValueList<TopicReview> Topics { get; }

    /// <summary>What is missing, the most important first.</summary>
    public ValueList<MissingFact> Missing => Assessment.Missing;

    /// <summary>The rules that are not met, blockers first, each with what would make it pass.</summary>
    public ValueList<FailedRule> Failed { get; }

    /// <summary>
    /// The smallest sets of changes allowed by the policy that would better the verdict, cheapest first; none when nothing allowed does, and while the verdict is only "could be", for then the missing facts come first.
    /// </summary>
    public FeasibilityAdvice Ways { get; }

    /// <summary>What can be said of each candidate site, by name.</summary>
    public ValueList<SiteAdvice> Sites { get; }

    /// <summary>What is offered at this stage.</summary>
    public ValueList<NetworkOffer> Offers { get; }

    /// <summary>The turnaround clocks that run.</summary>
    public ValueList<RunningClock> Clocks { get; }

    /// <summary>What to know of the deadlines.</summary>
    public ValueList<DeadlineWarning> Deadlines { get; }

    /// <summary>What the note rests on, each once, best evidence first: the rules that are met or not, what is usually known when, offers, clocks and deadlines.</summary>
    public ValueList<Citation> Sources { get; }

    /// <summary>Writes the note on an enquiry as it was known on a day.</summary>
    /// <param name="enquiry">The enquiry.</param>
    /// <param name="policy">By what the network advises.</param>
    /// <param name="on">The day.</param>
    /// <returns>The note.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enquiry had not been opened on that day, or a day is outside 1999 to 2050.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AdviceNote For(Enquiry enquiry, EngagementPolicy policy, LocalDate on)
    {
        Guard.Against.Null(policy);
        var known = Guard.Against.Null(enquiry).KnownOn(on) ?? throw new ArgumentOutOfRangeException(nameof(on), "The enquiry had not been opened on that day.");
        return new(known, policy, EarlyAssessment.Of(known, policy, on), on);
    }

    /// <summary>The note as one line.</summary>
    /// <returns>Reference, number, date and verdict.</returns>
    public override string ToString() => $"{Reference}, note {Text.Of(Number)} of {Text.Iso(Date)}: {Verdict}";

    private static ValueList<FailedRule> Failing(EarlyAssessment assessment) => assessment.Findings
        .Where(f => f.Finding.Status == FindingStatus.NotMet)
        .OrderByDescending(f => f.Severity)
        .Select(f => new FailedRule(
            f.Finding.Rule.Code, f.Finding.Rule.Question, f.Severity, f.Finding.Rule.Criterion.ToString(), f.Finding.Rule.Remedy, f.Finding.Rule.WhoCanAct, f.IsEstimated, f.Finding.Rule.Source))
        .ToValueList();

    private static ValueList<LearntFact> InOrderOfTopics(ValueList<LearntFact> known, StageFactMatrix matrix)
    {
        var place = matrix.Rows.SelectMany((row, i) => row.Facts.Select(fact => (fact, i))).ToDictionary(p => p.fact, p => p.i);
        return known.OrderBy(k => place.GetValueOrDefault(k.Fact, int.MaxValue)).ThenBy(k => k.Fact.Code, StringComparer.Ordinal).ToValueList();
    }

    private ValueList<Citation> Cited(EngagementPolicy policy)
    {
        IEnumerable<EarlyAssessment> assessments = [Assessment, .. Sites.Select(s => s.Assessment)];
        return assessments.SelectMany(a => a.Findings)
            .Where(f => f.Finding.Status is FindingStatus.Met or FindingStatus.NotMet)
            .Select(f => f.Finding.Rule.Source)
            .Concat(Missing.Select(m => policy.Matrix.Find(m.Fact)?.Source).OfType<Citation>())
            .Concat(Topics.Where(t => t.IsOverdue).Select(t => t.Row.Source))
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
