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

    /// <summary>The columns of the export of everything (grade inferred: the order of several public programs).</summary>
    public static readonly string[] Everything =
    [
        "TrialID", "Last_Refreshed_on", "SecondaryIDs", "public_title", "Scientific_title", "url", "Public_Contact_Firstname",
        "Public_Contact_Lastname", "Public_Contact_Address", "Public_Contact_Email", "Public_Contact_Tel", "Public_Contact_Affiliation",
        "Scientific_Contact_Firstname", "Scientific_Contact_Lastname", "Scientific_Contact_Address", "Scientific_Contact_Email",
        "Scientific_Contact_Tel", "Scientific_Contact_Affiliation", "study_type", "study_design", "phase", "Date_registration",
        "Date_enrollement", "Target_size", "Recruitment_status", "Primary_sponsor", "Secondary_sponsors", "Source_Support", "Countries",
        "Conditions", "Interventions", "Age_min", "Age_max", "Gender", "Inclusion_Criteria", "Exclusion_Criteria", "Primary_Outcome",
        "Secondary_Outcomes", "Bridging_flag", "Bridged_type", "Childs", "type_enrolment", "Retrospective_flag",
        "results_actual_enrollment", "results_url_link", "results_summary", "results_date_posted", "results_date_first_publication",
        "results_baseline_char", "results_participant_flow", "results_adverse_events", "results_outcome_measures", "results_url_protocol",
        "results_IPD_plan", "results_IPD_description", "results_date_completed", "results_yes_no", "Ethics_Status",
        "Ethics_Approval_Date", "Ethics_Contact_Name", "Ethics_Contact_Address", "Ethics_Contact_Phone", "Ethics_Contact_Email",
    ];

    // Years differ in a column or two at the end.
    private const int FewMore = 4;
    private const int Url = 5;
    private const int LastBeforeContacts = 22;

    /// <summary>The names of the columns of a row without a header; null where it is in none of the orders that are known. Web addresses
    /// stand where an order has them and nowhere else before the contacts end: other exports put names of persons and addresses where this
    /// one has the sponsor.</summary>
    public static string[]? Of(string[] cells) =>
        cells.Length == Everything.Length || (Math.Abs(cells.Length - Everything.Length) <= FewMore && IsWebAddress(cells[Url]))
            ? IsInOrder(cells, Everything, "url") ? Everything : null
            : IsInOrder(cells, InOrder, "web_address") ? InOrder : null;

    private static bool IsInOrder(string[] cells, string[] order, string webAddress)
    {
        var at = Array.IndexOf(order, webAddress);
        return Enumerable.Range(0, Math.Min(cells.Length, order == Everything ? LastBeforeContacts : at + 1))
            .All(i => i == at ? cells[i].Length == 0 || IsWebAddress(cells[i]) : !IsWebAddress(cells[i]));
    }

    private static bool IsWebAddress(string cell) => cell.TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
