using Crn.Domain.Policies;

namespace Crn.Domain.Studies;

/// <summary>What a status is called, which group it belongs to and what it says about the past.</summary>
public static class StudyStatuses
{
    private static readonly Citation SponsorTool =
        Citation.Stated("NIHR Sponsor Engagement Tool, public source", "status map", new LocalDate(2023, 1, 1));
    private static readonly Citation NotInItsMap =
        Citation.Inferred("NIHR Sponsor Engagement Tool, public source", "a value of its feed that its own map leaves out",
            new LocalDate(2023, 1, 1));

    private static readonly Row[] Rows =
    [
        new(StudyStatus.PreSetup, StudyStatusGroup.InSetup, "Pre-Setup", NotInItsMap),
        new(StudyStatus.InSetup, StudyStatusGroup.InSetup, "In Setup", SponsorTool),
        new(StudyStatus.InSetupPendingNhsPermission, StudyStatusGroup.InSetup, "In Setup, Pending NHS Permission", SponsorTool),
        new(StudyStatus.InSetupNhsPermissionReceived, StudyStatusGroup.InSetup, "In Setup, NHS Permission Received", SponsorTool),
        new(StudyStatus.InSetupPendingApproval, StudyStatusGroup.InSetup, "In Setup, Pending Approval", SponsorTool),
        new(StudyStatus.InSetupApprovalReceived, StudyStatusGroup.InSetup, "In Setup, Approval Received", SponsorTool),
        new(StudyStatus.OpenToRecruitment, StudyStatusGroup.Open, "Open to Recruitment", SponsorTool),
        new(StudyStatus.OpenWithRecruitment, StudyStatusGroup.Open, "Open, With Recruitment", SponsorTool),
        new(StudyStatus.SuspendedFromOpenToRecruitment, StudyStatusGroup.Suspended, "Suspended (from Open to Recruitment)", SponsorTool),
        new(StudyStatus.SuspendedFromOpenWithRecruitment, StudyStatusGroup.Suspended, "Suspended (from Open, With Recruitment)",
            SponsorTool),
        new(StudyStatus.Suspended, StudyStatusGroup.Suspended, "Suspended", NotInItsMap),
        new(StudyStatus.ClosedInFollowUp, StudyStatusGroup.ClosedInFollowUp, "Closed to Recruitment, In Follow Up", SponsorTool),
        new(StudyStatus.ClosedToRecruitment, StudyStatusGroup.Closed, "Closed to Recruitment", SponsorTool),
        new(StudyStatus.ClosedFollowUpComplete, StudyStatusGroup.Closed, "Closed to Recruitment, Follow Up Complete", SponsorTool),
        new(StudyStatus.ClosedNoFollowUp, StudyStatusGroup.Closed, "Closed to Recruitment, No Follow Up", NotInItsMap),
        new(StudyStatus.WithdrawnInPreSetup, StudyStatusGroup.Withdrawn, "Withdrawn in Pre-Setup", SponsorTool),
        new(StudyStatus.WithdrawnDuringSetup, StudyStatusGroup.Withdrawn, "Withdrawn During Setup", SponsorTool),
    ];

    /// <summary>The seventeen statuses, from proposal to end.</summary>
    public static ValueList<StudyStatus> All { get; } = Rows.Select(r => r.Status).ToValueList();

    /// <summary>The simple status that sponsors see.</summary>
    /// <param name="status">The status.</param>
    /// <returns>Its group.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such status.</exception>
    public static StudyStatusGroup Group(this StudyStatus status) => Of(status).Group;

    /// <summary>Where the place of a status in its group comes from.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The citation, with its grade.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such status.</exception>
    public static Citation GroupSource(this StudyStatus status) => Of(status).Source;

    /// <summary>The text of a status as the Central Portfolio Management System writes it.</summary>
    /// <param name="status">The status.</param>
    /// <returns>For example <c>Open, With Recruitment</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such status.</exception>
    public static string CpmsText(this StudyStatus status) => Of(status).Text;

    /// <summary>Reads a status as the Central Portfolio Management System writes it; case, spaces and commas do not matter.</summary>
    /// <param name="text">The text; null and blank give null.</param>
    /// <returns>The status, or null when the system has no such value.</returns>
    public static StudyStatus? Find(ReadOnlySpan<char> text)
    {
        foreach (var row in Rows)
        {
            if (SameWords(row.Text, text)) return row.Status;
        }

        return null;
    }

    /// <summary>Whether a study with this status must have been open at some time.</summary>
    /// <param name="status">The status.</param>
    /// <returns>True for the open states and the two suspensions that name one; null for plain "Suspended" and the closed states, which a
    /// study may reach from set-up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such status.</exception>
    public static bool? HasOpened(this StudyStatus status) => status switch
    {
        StudyStatus.SuspendedFromOpenToRecruitment or StudyStatus.SuspendedFromOpenWithRecruitment => true,
        _ => Of(status).Group switch
        {
            StudyStatusGroup.Open => true,
            StudyStatusGroup.InSetup or StudyStatusGroup.Withdrawn => false,
            StudyStatusGroup.Suspended or StudyStatusGroup.Closed or StudyStatusGroup.ClosedInFollowUp => null,
        },
    };

    /// <summary>What a sponsor calls the group.</summary>
    /// <param name="group">The group.</param>
    /// <returns>For example <c>Closed, in follow-up</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public static string Text(this StudyStatusGroup group) => group switch
    {
        StudyStatusGroup.InSetup => "In setup",
        StudyStatusGroup.Open => "Open to recruitment",
        StudyStatusGroup.Suspended => "Suspended",
        StudyStatusGroup.ClosedInFollowUp => "Closed, in follow-up",
        StudyStatusGroup.Closed => "Closed",
        StudyStatusGroup.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };

    private static Row Of(StudyStatus status)
    {
        if ((int)status < 0 || (int)status >= Rows.Length) throw new ArgumentOutOfRangeException(nameof(status));
        return Rows[(int)status];
    }

    private static bool SameWords(ReadOnlySpan<char> ours, ReadOnlySpan<char> theirs)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            while (i < ours.Length && !char.IsAsciiLetterOrDigit(ours[i])) i++;
            while (j < theirs.Length && IsFiller(theirs[j])) j++;
            if (i == ours.Length || j == theirs.Length) return i == ours.Length && j == theirs.Length;
            if (char.ToUpperInvariant(ours[i++]) != char.ToUpperInvariant(theirs[j++])) return false;
        }
    }

    private static bool IsFiller(char c) => char.IsWhiteSpace(c) || c is ',' or '-' or '(' or ')';

    private sealed record Row(StudyStatus Status, StudyStatusGroup Group, string Text, Citation Source);
}
