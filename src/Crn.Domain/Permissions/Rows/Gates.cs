using Crn.Domain.Rules;

using static Crn.Domain.Permissions.PermissionFacts;
using static Crn.Domain.Permissions.Rows.Gate;

namespace Crn.Domain.Permissions.Rows;

/// <summary>
/// The one rule for what a site waits for: every approval of the study that binds where the site is, each kind met by the one step that the
/// facts of the study need. Plan, case and forecast read it from <see cref="ApprovalDefinition.WaitsFor"/>.
/// </summary>
internal static class Gates
{
    // The host decides once every approval of the study is there.
    public static ValueList<Gate> BeforeHost => [Submission, Regulator, Ethics, Data, Consent, StudyWideReview];

    public static ValueList<Gate> BeforeOpening => [.. BeforeHost, Readiness];

    // A review for England and Wales collects opinion, authorisation and support.
    public static ValueList<Gate> Collected => [Submission, Regulator, Ethics, Data];

    public static ValueList<Fact<bool>> AllNations => [England, Wales, Scotland, NorthernIreland];

    public static ValueList<string> WaitsFor(ApprovalRow row, ValueList<ApprovalRow> rows) =>
    [
        .. row.WaitsFor
            .Concat(rows.Where(r => r.Gate is { } gate && row.AfterGates.Contains(gate)).Select(r => r.Code))
            .Concat(row.IsAfterSiteSteps
                ? rows.Where(r => r.Kind == ApprovalKind.Site && r.Milestone is not SetUpMilestone.FirstParticipant)
                .Select(r => r.Code) : [])
            .Where(code => code != row.Code)
            .Distinct(StringComparer.Ordinal),
    ];

    // Nothing is asked of the study but that it is not of the other nations.
    public static FactSheet Only(ValueList<Fact<bool>> nations) => nations.IsEmpty ? FactSheet.Empty
        : AllNations.Where(n => !nations.Contains(n)).Aggregate(FactSheet.Empty, (sheet, nation) => sheet.With(nation, false));
}
