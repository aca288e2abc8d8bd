using Ardalis.GuardClauses;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement.Tables;

/// <summary>What is usually known when: which unknowns are to be expected at a stage and which are overdue.</summary>
/// <remarks>
/// <para>A fact is expected from the first stage at which its row has an estimate or more; "partly" obliges nobody. A fact that no row
/// names is expected at set-up: nothing is overdue of which nobody has said when it is due. Both are defaults of this library.</para>
/// <para>Equality is by content. Immutable and thread-safe.</para>
/// </remarks>
internal sealed record StageFactMatrix
{
    // The first row that names a fact; made once, so that finding is quick.
    private readonly Dictionary<Fact, StageFactRow> byFact = [];

    internal StageFactMatrix(ValueList<StageFactRow> rows)
    {
        Rows = rows;
        foreach (var row in rows)
        {
            foreach (var fact in row.Facts) byFact.TryAdd(fact, row);
        }
    }

    /// <summary>The matrix of the network: derived from what the papers of each stage ask for, grade inferred, so replaceable.</summary>
    public static StageFactMatrix Network { get; } = new(StageFactTable.Rows);

    /// <summary>The rows.</summary>
    public ValueList<StageFactRow> Rows { get; }

    /// <summary>
    /// The matrix with a row more; a row of the same topic is replaced, and facts that the new row names leave the rows they stood in.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <returns>The new matrix; this one is unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public StageFactMatrix With(StageFactRow row)
    {
        Guard.Against.Null(row);
        var others = Rows.Where(r => r.Topic != row.Topic).Select(r => r.Facts.Any(row.Facts.Contains) ? Without(r, row.Facts) : r);
        return new(others.Append(row).ToValueList());
    }

    /// <summary>The row in which a fact stands.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The row, or null when no row names the fact.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public StageFactRow? Find(Fact fact) => byFact.GetValueOrDefault(Guard.Against.Null(fact));

    /// <summary>The first stage at which at least an estimate of a fact is expected.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The stage; set-up for a fact that no row names.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public EngagementStage ExpectedFrom(Fact fact) => Find(fact)?.ExpectedFrom ?? Unplaced(fact);

    /// <summary>The first stage at which a firm and exact answer is expected.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The stage; set-up for a fact that no row names.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public EngagementStage KnownFrom(Fact fact) => Find(fact)?.KnownFrom ?? Unplaced(fact);

    /// <summary>The earliest stage at which all facts that a rule reads are expected (EE-05).</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The stage; the idea for a rule that reads nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public EngagementStage ExpectedFrom(Rule rule)
    {
        Guard.Against.Null(rule);
        var latest = EngagementStage.Idea;
        foreach (var fact in rule.Applies.Facts.Concat(rule.Criterion.Facts))
        {
            var expected = ExpectedFrom(fact);
            if (expected > latest) latest = expected;
        }

        return latest;
    }

    /// <summary>Whether both matrices hold the same rows in the same order.</summary>
    /// <param name="other">The other matrix.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(StageFactMatrix? other) => other is not null && Rows == other.Rows;

    /// <inheritdoc />
    public override int GetHashCode() => Rows.GetHashCode();

    /// <summary>Compares every topic with an enquiry: which unknowns are usual at its stage and which are overdue.</summary>
    /// <param name="enquiry">The enquiry.</param>
    /// <returns>One review for each row that names a fact, in the order of the rows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="enquiry"/> is null.</exception>
    public ValueList<TopicReview> Review(Enquiry enquiry)
    {
        Guard.Against.Null(enquiry);
        return Rows.Where(row => !row.Facts.IsEmpty).Select(row =>
        {
            var known = row.Facts.Where(f => enquiry.FirmnessOf(f) is not null || enquiry.Sites.Any(s => s.FirmnessOf(f) is not null))
                .ToValueList();
            var missing = row.Facts.Where(f => !known.Contains(f)).ToValueList();
            return new TopicReview(row, row.At(enquiry.Stage), known, missing, known.IsEmpty && enquiry.Stage >= row.ExpectedFrom);
        }).ToValueList();
    }

    // The date of the assessment is always known; of anything else that no row names, nobody has said when it is due.
    private static EngagementStage Unplaced(Fact fact) => fact.Equals(StudyFacts.AssessedOn) ? EngagementStage.Idea : EngagementStage.SetUp;

    private static StageFactRow Without(StageFactRow row, ValueList<Fact> facts) => new(
        row.Topic,
        row.ToString()[^StageFactRow.Stages..],
        row.Facts.Where(f => !facts.Contains(f)).ToValueList(),
        row.Source);
}
