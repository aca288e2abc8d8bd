namespace Crn.Domain.Permissions;

/// <summary>The approvals of every era as data: which steps there are, what triggers them and what they wait for.</summary>
public static class ApprovalGraph
{
    /// <summary>Every row, of every era.</summary>
    public static ValueList<ApprovalDefinition> Rows { get; } =
        [.. PreparationRows.Rows, .. EthicsRows.Rows, .. MedicinesRows.Rows, .. SitesRows.Rows, .. SpecialRows.Rows, .. ChangesRows.Rows];

    /// <summary>The rows in force on a date.</summary>
    /// <param name="date">The date of submission, or of the event for site steps and changes.</param>
    /// <returns>The rows, in the order of the graph.</returns>
    public static ValueList<ApprovalDefinition> InForceOn(LocalDate date) => Rows.Where(r => r.IsInForceOn(date)).ToValueList();
}
