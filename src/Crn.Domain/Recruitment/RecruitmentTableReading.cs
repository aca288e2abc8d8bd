using Crn.Domain.Decisions;
using Crn.Domain.Recruitment.Typing;
using FluentValidation;
using FluentValidation.Results;

namespace Crn.Domain.Recruitment;

/// <summary>What a table of counts gave: the rows that can be counted, and everything wrong with the others.</summary>
/// <remarks>Made by <see cref="RecruitmentTable"/>. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RecruitmentTableReading
{
    private readonly ValueList<RowProblem> problems;
    private readonly RecruitmentLedger? ledger;

    internal RecruitmentTableReading(ValueList<RecruitmentCount> rows, ValueList<int> setApart, ValueList<RowProblem> problems,
        ValueList<RecruitmentFinding> findings) =>
        (Rows, SetApart, this.problems, Findings) = (rows, setApart, problems, findings);

    /// <summary>The rows that can be counted, in the order of the table.</summary>
    public ValueList<RecruitmentCount> Rows { get; }

    /// <summary>The places, from 0, of the rows that were not counted, in order.</summary>
    public ValueList<int> SetApart { get; }

    /// <summary>What is wrong, or asked about: one finding for each matter, with its sites.</summary>
    public ValueList<RecruitmentFinding> Findings { get; }

    /// <summary>The ledger with the rows that can be counted; as it was where none can.</summary>
    /// <exception cref="InvalidOperationException">The table was read by itself, not loaded.</exception>
    public RecruitmentLedger Ledger => ledger ?? throw new InvalidOperationException("The table was read, and not loaded into a ledger.");

    /// <summary>The event to store; null where no row can be counted, or the table was not loaded.</summary>
    public RecruitmentEvent? Event { get; private init; }

    /// <summary>Why the ledger refused the rows together, such as a day of recording before its last; empty when it took them.</summary>
    public ValueList<Refusal> Refusals { get; private init; }

    /// <summary>Everything wrong by property path, such as <c>Rows[3].Count</c>: errors for rows that are set apart, warnings for those
    /// that are counted and asked about. A row that was read from a file is named by its <see cref="RecruitmentRowDraft.Place"/>.</summary>
    /// <returns>A new result each time; valid when there is nothing.</returns>
    public ValidationResult ToValidationResult() => new(problems.Select(static p =>
        new ValidationFailure(p.Path, p.Message) { ErrorCode = p.Code, Severity = p.IsSetApart ? Severity.Error : Severity.Warning }));

    /// <summary>The reading as one line.</summary>
    /// <returns>How many rows are counted and how many are set apart.</returns>
    public override string ToString() => $"{Text.Count(Rows.Count, "row", "rows")} counted, {Text.Of(SetApart.Count)} set apart";

    internal RecruitmentTableReading With(RecruitmentLedger loaded, RecruitmentEvent? recorded, ValueList<Refusal> refusals) =>
        new(this, loaded) { Event = recorded, Refusals = refusals };

    private RecruitmentTableReading(RecruitmentTableReading other, RecruitmentLedger loaded)
        : this(other) => ledger = loaded;

    internal ValueList<RowProblem> Problems => problems;

    internal RecruitmentLedger? LoadedInto => ledger;

    // As it was stored.
    internal static RecruitmentTableReading Of(ValueList<RecruitmentCount> rows, ValueList<int> setApart, ValueList<RowProblem> problems,
        ValueList<RecruitmentFinding> findings, RecruitmentLedger? ledger, RecruitmentEvent? recorded, ValueList<Refusal> refusals)
    {
        var reading = new RecruitmentTableReading(rows, setApart, problems, findings);
        return ledger is null ? reading with { Event = recorded, Refusals = refusals } : reading.With(ledger, recorded, refusals);
    }
}
