using Crn.Domain.Interop.Accounts;
using static Crn.Domain.Interop.Accounts.RestRule;

namespace Crn.Domain.Interop.Ictrp;

/// <summary>What the portal of the World Health Organization says that the network keeps no place for.</summary>
internal static class IctrpRules
{
    private static readonly RestRule[] Fields =
    [
        Personal("Contact*", "a person's name or contact"),
        Personal("Public_Contact*", "a person's name or contact"),
        Personal("Public Contact*", "a person's name or contact"),
        Personal("Scientific_Contact*", "a person's name or contact"),
        Personal("Scientific Contact*", "a person's name or contact"),
        Personal("Ethics_review_contact*", "a person's name or contact"),
        Personal("Ethics_Contact*", "a person's name or contact"),
        Personal("pub_Contact*", "a person's name or contact"),
        Personal("sci_Contact*", "a person's name or contact"),
        Personal("Ethics review contact*", "a person's name or contact"),
        Personal(IctrpColumns.Unnamed + "*", "a column without a name: contacts may stand in it"),
        Silent("results*", "results"),
        ("web_address", "a web address"),
        ("url", "a web address"),
        ("other_records", "whether other registers hold the study"),
        ("Bridging_flag", "how the portal joins records"),
        ("Bridging_flag_truefalse", "how the portal joins records"),
        ("Bridged_type", "how the portal joins records"),
        ("Childs", "how the portal joins records"),
        ("type_enrolment", "whether enrolment is anticipated, of a date that is not stated"),
        ("Retrospective_flag", "whether it was registered after it began"),
        Silent("Inclusion_Criteria", "criteria in words"),
        Silent("Exclusion_Criteria", "criteria in words"),
        Silent("Intervention", "interventions in words"),
        Silent("Interventions", "interventions in words"),
        Silent("Primary_outcome", "outcome measures"),
        Silent("Secondary_outcome", "outcome measures"),
        Silent("Primary_Outcome", "outcome measures"),
        Silent("Secondary_Outcomes", "outcome measures"),
        ("Ethics_Status", "the opinion of an ethics committee"),
        ("Ethics_review_status", "the opinion of an ethics committee"),
        ("INTERNAL_NUMBER", "a number inside the portal"),
        ("Internal_Number", "a number inside the portal"),
    ];

    public static RestRules Xml { get; } = Of();

    private static RestRules Of() => new([.. Fields.SelectMany(Spelt)]);

    // Names are written with lines or spaces between their words.
    private static IEnumerable<RestRule> Spelt(RestRule row)
    {
        yield return row with { Key = "*." + row.Key };
        if (row.Key.Contains('_', StringComparison.Ordinal)) yield return row with { Key = "*." + row.Key.Replace('_', ' ') };
    }
}
