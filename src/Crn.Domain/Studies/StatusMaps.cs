using Ardalis.GuardClauses;
using Crn.Domain.Calendars;

namespace Crn.Domain.Studies;

/// <summary>Statuses to and from the lists of others: total, and every loss is said.</summary>
/// <remarks>
/// Reading gives every status a code can stand for, or an explicit "cannot tell"; nothing is guessed. Reading what was written always
/// includes the status that was written.
/// </remarks>
/// <example>
/// <code>
/// StatusMaps.Read(StatusList.FhirR5, "recruiting").Group;                      // Open; with or without recruits is not said
/// StatusMaps.Write(StudyStatus.OpenWithRecruitment, StatusList.FhirR4).Loss;   // "Read back, it may also mean 'Open to Recruitment'."
/// </code>
/// </example>
public static class StatusMaps
{
    private const string Ignored = ",-_():/;.";

    // Dates say nothing of a suspension or a withdrawal.
    private static readonly (StudyStatusGroup Group, bool Opened, bool Closed, bool Ended)[] ByDates =
    [
        (StudyStatusGroup.InSetup, false, false, false),
        (StudyStatusGroup.Open, true, false, false),
        (StudyStatusGroup.ClosedInFollowUp, true, true, false),
        (StudyStatusGroup.Closed, true, true, true),
    ];

    /// <summary>The codes of a list.</summary>
    /// <param name="list">The list.</param>
    /// <returns>Every code, as the list spells it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="StatusList.RegistryDates"/> is no list of codes.</exception>
    public static ValueList<string> Codes(StatusList list) => StatusMapTables.Rows(list).Select(r => r.Code).ToValueList();

    /// <summary>Reads a status of somebody else's list.</summary>
    /// <param name="list">The list, version and all.</param>
    /// <param name="code">The code; case, spaces and punctuation do not matter. Null, blank and unknown text give "cannot tell".</param>
    /// <returns>What it means here.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="StatusList.RegistryDates"/> is no list of codes.</exception>
    public static StatusMapping Read(StatusList list, string? code)
    {
        foreach (var row in StatusMapTables.Rows(list))
        {
            if (SameWords(row.Code, code)) return new(list, row.Code, row.Candidates, row.Loss);
        }

        // The older registry text for a record the registry no longer vouches for.
        if (list == StatusList.ClinicalTrialsGovV2 && SameWords("Unknown status", code)) return Read(list, "UNKNOWN");
        return new(list, null, [], string.IsNullOrWhiteSpace(code) ? "no status is stated" : "the code is not of this list");
    }

    /// <summary>Writes a status into somebody else's list.</summary>
    /// <param name="status">The status.</param>
    /// <param name="to">The list, version and all.</param>
    /// <returns>The code with its loss.</returns>
    /// <exception cref="ArgumentException">There is no such status.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="StatusList.RegistryDates"/> is no list of codes.</exception>
    public static StatusMapping Write(StudyStatus status, StatusList to)
    {
        Guard.Against.EnumOutOfRange(status);
        var code = StatusMapTables.Code(to, status);
        if (code is null) return new(to, null, [status], $"The list has no word for '{status.CpmsText()}'.");
        var read = Read(to, code).Candidates;
        var others = read.Where(c => c != status).Select(c => $"'{c.CpmsText()}'").ToList();
        return new(to, code, read, others.Count == 0 ? "" : $"Read back, it may also mean {string.Join(" or ", others)}.");
    }

    /// <summary>
    /// The status of a study whose registry states none, from its dates and the day of reading. It is derived, and says so.
    /// </summary>
    /// <remarks>A date known in part that could fall on either side of the day of reading leaves both answers open.</remarks>
    /// <param name="opening">The opening to recruitment, planned or actual, or null.</param>
    /// <param name="closure">The closure to recruitment, planned or actual, or null.</param>
    /// <param name="end">The end of the study, or null.</param>
    /// <param name="asAt">The day of reading.</param>
    /// <returns>What the dates can mean.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public static StatusMapping FromDates(PartialDate? opening, PartialDate? closure, PartialDate? end, LocalDate asAt)
    {
        Guarded.Day(asAt);
        if (opening is null && closure is null && end is null) return new(StatusList.RegistryDates, null, [], "no date is stated");
        var (opened, closed, ended) = (Reached(opening, asAt), Reached(closure, asAt), Reached(end, asAt));
        var groups = ByDates.Where(row => Fits(opened, row.Opened) && Fits(closed, row.Closed) && Fits(ended, row.Ended))
            .Select(row => row.Group).ToList();
        // A study that is over is not one whose follow-up is left open.
        var candidates = StudyStatuses.All.Where(status => status != StudyStatus.ClosedToRecruitment && groups.Contains(status.Group()))
            .ToValueList();
        return new(
            StatusList.RegistryDates,
            null,
            candidates,
            candidates.IsEmpty ? "the dates contradict each other"
                : "derived from dates, which say nothing of a suspension or a withdrawal");
    }

    // Where a date is missing or falls on either side, what it would rule out stays possible.
    private static bool Fits(bool? reached, bool expected) => reached is null || reached == expected;

    private static bool? Reached(PartialDate? date, LocalDate asAt) => date?.IsOnOrBefore(asAt);

    private static bool SameWords(string ours, ReadOnlySpan<char> theirs)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            while (i < ours.Length && !char.IsAsciiLetterOrDigit(ours[i])) i++;
            while (j < theirs.Length && (char.IsWhiteSpace(theirs[j]) || Ignored.Contains(theirs[j], StringComparison.Ordinal))) j++;
            if (i == ours.Length || j == theirs.Length) return i == ours.Length && j == theirs.Length;
            if (char.ToUpperInvariant(ours[i++]) != char.ToUpperInvariant(theirs[j++])) return false;
        }
    }
}
