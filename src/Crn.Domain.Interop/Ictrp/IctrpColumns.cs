namespace Crn.Domain.Interop.Ictrp;

/// <summary>The columns of an export without a header, in their order (grade inferred: seen in several public programs).</summary>
internal static class IctrpColumns
{
    /// <summary>What a column is called for which no name is known.</summary>
    public const string Unnamed = "unnamed ";

    public static readonly string[] InOrder =
    [
        "TrialID", "Last_Refreshed_on", "Public_title", "Scientific_title", "Acronym", "Primary_sponsor", "Secondary_Sponsor",
        "Date_registration", "Date_registration3", "Export_date", "Source_Register", "web_address", "Recruitment_Status", "other_records",
        "Inclusion_agemin", "Inclusion_agemax", "Inclusion_gender", "Date_enrollement", "Target_size", "Study_type",
        "Study_design", "Phase",
        "Countries", "Contact_Firstname", "Contact_Lastname", "Contact_Address", "Contact_Email", "Contact_Tel", "Contact_Affiliation",
        "Inclusion_Criteria", "Exclusion_Criteria", "Condition", "Intervention", "Primary_outcome", "Secondary_outcome", "Secondary_ID",
        "Source_Support", "Ethics_review_status", "Ethics_review_approval_date",
    ];

    private static readonly int WebAddress = Array.IndexOf(InOrder, "web_address");

    /// <summary>Whether a row may be in this order: web addresses stand where it has them and nowhere else. Other exports put names of
    /// persons and addresses where this one has the sponsor.</summary>
    public static bool IsInOrder(string[] cells) =>
        Enumerable.Range(0, Math.Min(cells.Length, WebAddress + 1))
            .All(i => i == WebAddress ? cells[i].Length == 0 || IsWebAddress(cells[i]) : !IsWebAddress(cells[i]));

    private static bool IsWebAddress(string cell) => cell.TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
