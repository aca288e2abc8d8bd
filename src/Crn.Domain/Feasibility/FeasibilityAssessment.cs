using Ardalis.GuardClauses;
using Crn.Domain.Feasibility.Answers;
using Crn.Domain.Rules;
using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Feasibility;

/// <summary>What the rules in force on a date say of what is known: a verdict, a finding for every rule, and what is missing.</summary>
/// <remarks>Assessing the same facts under the same rules on the same date gives an equal assessment. Equality is by content.
/// Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record FeasibilityAssessment
{
    internal FeasibilityAssessment(FactSheet facts, LocalDate date, ValueList<Finding<FeasibilityRule>> findings,
        RuleSet<FeasibilityRule> rules) =>
        (Facts, Date, Findings, Rules) = (facts, date, findings, rules);

    /// <summary>The rules that were asked, with those they replaced.</summary>
    public RuleSet<FeasibilityRule> Rules { get; }

    /// <summary>What was known.</summary>
    public FactSheet Facts { get; }

    /// <summary>The date whose rules were asked.</summary>
    public LocalDate Date { get; }

    /// <summary>One finding for each rule in force, in the order of the rules; negative findings are kept like any other.</summary>
    public ValueList<Finding<FeasibilityRule>> Findings { get; }

    /// <summary>Rules of the set that a rule of the same code replaced.</summary>
    public ValueList<FeasibilityRule> Overridden => Rules.Overridden;

    /// <summary>
    /// Nothing asked if no blocker and no concern is in force; not feasible if a blocker is not met; else cannot say yet if a blocker or
    /// concern is unknown; else feasible with concerns if a concern is not met; else feasible.
    /// </summary>
    public Verdict Verdict
    {
        get
        {
            if (!Findings.Any(f => SeverityOf(f) != Severity.Advice)) return Verdict.NothingAsked;
            if (Has(Severity.Blocker, FindingStatus.NotMet)) return Verdict.NotFeasible;
            if (Has(Severity.Blocker, FindingStatus.Unknown) || Has(Severity.Concern, FindingStatus.Unknown)) return Verdict.CannotSayYet;
            return Has(Severity.Concern, FindingStatus.NotMet) ? Verdict.FeasibleWithConcerns : Verdict.Feasible;
        }
    }

    /// <summary>
    /// Exactly the facts that can still change the verdict, now or after others are learnt; none once a blocker fails or everything that
    /// counts is known.
    /// </summary>
    /// <returns>The facts, ordered by code.</returns>
    public ValueList<Fact> MissingFacts() => VerdictSearch.Missing(this);

    /// <summary>The findings of a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The findings, in the order of the rules.</returns>
    public ValueList<Finding<FeasibilityRule>> With(FindingStatus status) => Findings.Where(f => f.Status == status).ToValueList();

    /// <summary>How much hangs on a finding of this assessment.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The severity of its rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public static Severity SeverityOf(Finding<FeasibilityRule> finding) => Guard.Against.Null(finding).Rule.Severity;

    /// <summary>The missing facts in the order in which asking for them settles most, every question costing the same.</summary>
    /// <returns>The questions, each with its reason; empty once the verdict is settled.</returns>
    public ValueList<Question> NextQuestions() => QuestionOrder.Of(this, []);

    /// <summary>The missing facts in the order in which asking for them settles most for what it costs.</summary>
    /// <param name="plausible">What answers are plausible and what it costs to ask, for as many facts as the caller can say.</param>
    /// <returns>The questions, each with its reason; empty once the verdict is settled.</returns>
    public ValueList<Question> NextQuestions(ValueList<PlausibleAnswers> plausible) => QuestionOrder.Of(this, Guarded.Items(plausible));

    /// <summary>
    /// Every question that is still open in any finding, those of advice included and after "not feasible" too: first those that can turn
    /// the verdict, in the order of <see cref="NextQuestions()"/>, then the others in the order in which asking settles most.
    /// </summary>
    /// <returns>The questions, each with its reason; empty once every finding is settled.</returns>
    public ValueList<Question> OpenQuestions() => QuestionOrder.OfAll(this, []);

    /// <summary>Every question that is still open in any finding, in the order in which asking settles most for what it costs.</summary>
    /// <param name="plausible">What answers are plausible and what it costs to ask, for as many facts as the caller can say.</param>
    /// <returns>The questions, each with its reason; empty once every finding is settled.</returns>
    public ValueList<Question> OpenQuestions(ValueList<PlausibleAnswers> plausible) => QuestionOrder.OfAll(this, Guarded.Items(plausible));

    /// <summary>The assessment as Markdown: verdict, what was overridden, why each rule fails, what to find out next.</summary>
    /// <returns>The text, free of culture.</returns>
    public string ToMarkdown() => FeasibilityText.Markdown(this);

    /// <summary>
    /// A fingerprint of the whole answer: rules, facts with their sources, date, every finding and the verdict. The same on every machine.
    /// </summary>
    /// <returns>64 hexadecimal digits.</returns>
    public string Fingerprint() => Canonical.Fingerprint(string.Join('\n', (string[])
    [
        Rules.Fingerprint(), Text.Iso(Date), Verdict.ToString(),
        .. Facts.Observations.Select(Canonical.Of),
        .. Findings.Select(f => $"{f.Rule.Code} {f.Status} {string.Join(' ', f.MissingFacts.Select(m => m.Code))}")
            .Order(StringComparer.Ordinal),
    ]));

    /// <summary>What to keep so that the assessment can be made again.</summary>
    /// <returns>Facts, date and fingerprints.</returns>
    public AssessmentRecord ToRecord() => new(Facts, Date, Rules.Fingerprint(), Fingerprint());

    /// <summary>What changed since another assessment.</summary>
    /// <param name="earlier">The earlier assessment.</param>
    /// <returns>The facts, rules and findings that are not the same.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="earlier"/> is null.</exception>
    public AssessmentDifference Since(FeasibilityAssessment earlier) => AssessmentDifference.Between(Guarded.NotNull(earlier), this);

    /// <summary>What would better the verdict, whatever may change, each change costing the same.</summary>
    /// <returns>The smallest sets of changes; empty unless the verdict is not feasible, or feasible with concerns.</returns>
    public FeasibilityAdvice Advice() => AdviceSearch.Of(this, []);

    /// <summary>What would better the verdict, within the limits of which facts may change, how far, at what cost and by whom.</summary>
    /// <param name="allowed">The facts that may change; when empty, any may.</param>
    /// <returns>The smallest sets of changes, cheapest first.</returns>
    public FeasibilityAdvice Advice(ValueList<ChangeLimit> allowed) => AdviceSearch.Of(this, Guarded.Items(allowed));

    /// <summary>The assessment as one line.</summary>
    /// <returns>The verdict, the date and how many rules were asked.</returns>
    public override string ToString() =>
        $"{FeasibilityText.Of(Verdict)} on {Text.Iso(Date)} by {Text.Count(Findings.Count, "rule", "rules")}";

    internal static FeasibilityAssessment Of(RuleSet<FeasibilityRule> rules, FactSheet facts, LocalDate asAt) =>
        new(facts, asAt, rules.Ask(WithDate(facts, asAt), asAt), rules);

    // What the rules were asked: some ask how old a fact is, so the date of the assessment is a fact too.
    internal FactSheet Asked => WithDate(Facts, Date);

    internal FeasibilityAssessment After(ValueList<Change> changes)
    {
        var facts = changes.Aggregate(Facts, (sheet, change) => sheet.Put(new(change.Fact, change.To, "advised", null)));
        var asked = WithDate(facts, Date);
        return new(facts, Date, Findings.Select(f => Finding.Typed(f.Rule, asked)).ToValueList(), Rules);
    }

    internal static FactSheet WithDate(FactSheet facts, LocalDate asAt) => facts.With(StudyFacts.AssessedOn, asAt, "the assessment", asAt);

    private bool Has(Severity severity, FindingStatus status)
    {
        foreach (var finding in Findings)
        {
            if (finding.Status == status && SeverityOf(finding) == severity) return true;
        }

        return false;
    }
}
