using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Recruitment.Typing;

namespace Crn.Domain.Recruitment;

/// <summary>A table of counts as somebody typed it or a spreadsheet gave it: read in one call, which says everything wrong with it at once
/// and keeps the rest.</summary>
/// <remarks>Rows that cannot be right, or that would count people twice, are set apart and asked about; nothing is summed in silence.
/// Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var table = new RecruitmentTable
/// {
///     Rows =
///     [
///         new() { Site = "RR8", Month = "2026-03", Count = "4" },
///         new() { Site = "RR8", Month = "2026-03", Count = "4" },   // asked about, not counted
///         new() { Site = "RR8", From = "1 Apr 2026", To = "12 Apr 2026", Count = "2" },
///     ],
/// };
/// RecruitmentTableReading loaded = table.LoadInto(ledger, by: Party.Sponsor, recordedOn: today);
/// foreach (var error in loaded.ToValidationResult().Errors) Show(error.PropertyName, error.ErrorMessage);
/// ledger = loaded.Ledger;
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RecruitmentTable
{
    /// <summary>The rows, as typed.</summary>
    /// <exception cref="ArgumentException">A row is null.</exception>
    public ValueList<RecruitmentRowDraft> Rows { get; init => field = Guarded.Items(value, nameof(Rows)); }

    /// <summary>Whether each count is a total up to the end of its period. Where it is not stated, counts that never fall are asked about
    /// and set apart; where it is, totals are turned into counts, or counts are taken as such.</summary>
    public bool? AreTotals { get; init; }

    /// <summary>How far the people of the table have come.</summary>
    public ParticipantState State { get; init => field = Guard.Against.EnumOutOfRange(value, nameof(value)); }

    /// <summary>Reads the table by itself.</summary>
    /// <param name="asAt">The date of reading: no row may end after it.</param>
    /// <returns>The rows that can be counted, and everything wrong with the others.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public RecruitmentTableReading Read(LocalDate asAt) => new TableReader(this, null, Guarded.Iso(asAt)).Read();

    /// <summary>Reads the table and reports what can be counted to a ledger, as one event.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day of recording: no row may end after it.</param>
    /// <returns>The ledger with the rows that fit it, and everything wrong with the others, days that the ledger has counts for
    /// included.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such party, or <paramref name="recordedOn"/> is of another calendar
    /// system.</exception>
    public RecruitmentTableReading LoadInto(RecruitmentLedger ledger, Party by, LocalDate recordedOn)
    {
        Guarded.Iso(recordedOn);
        var reading = new TableReader(this, Guard.Against.Null(ledger), recordedOn).Read();
        if (reading.Rows.IsEmpty) return reading.With(ledger, null, []);
        var decision = ledger.Report(reading.Rows, Guard.Against.EnumOutOfRange(by), recordedOn);
        return decision.IsAccepted ? reading.With(decision.State, decision.Events[0], [])
            : reading.With(ledger, null, decision.Reasons);
    }

    /// <summary>A neutral line: what was typed may hold what must not be shown.</summary>
    /// <returns>How many rows it has.</returns>
    public override string ToString() => $"A recruitment table of {Text.Count(Rows.Count, "row", "rows")}";
}
