using Crn.Domain.Policies;

namespace Crn.Domain.Permissions;

/// <summary>What the approval graph leaves to words: where silence is consent, which steps gather others, what follows a question.</summary>
internal static class CaseRules
{
    private static readonly Citation Regulation18 = Citation.Stated("SI 2004/1031", "G8, reg 18: no notice by day 30 is authorisation", new LocalDate(2004, 5, 1), new LocalDate(2021, 12, 31));
    private static readonly Citation NoObjection = Citation.Background("35 days from the local pack without objection");
    private static readonly Citation AmendmentNoObjection = Citation.Stated("NUH and HRA: amendments", "35 days unless a site objects", new LocalDate(2016, 3, 31));
    private static readonly Citation TypeANotice = Citation.Background("notification of a Type A trial, 14 days without objection");

    // Steps under review while their own prerequisites are: only their decision in favour waits for all of them.
    public static bool Gathers(string code) => code is
        "HRA_APPROVAL" or "NHS_PERMISSION" or "CC_FORMAL" or "CC_NOT_REQUIRED" or "NRS_PERMISSION" or "HSC_PERMISSION" or "WALES_PERMISSION" or "AMEND_CAT_A" or "AMEND_CAT_B";

    public static bool NeededToBegin(string code, string prerequisite) =>
        !Gathers(code) || prerequisite is "IRAS_SUBMIT" or "LOCAL_INFORMATION_PACK" or "AMEND_TOOL" or "AMEND_HRA_CATEGORISE";

    // The outcome that silence has, where the rule says so and only there (G8).
    public static (string Outcome, Citation Source)? Silence(string code) => code switch
    {
        "MHRA_CTA" => ("deemed authorised", Regulation18),
        "MHRA_TYPE_A_NOTIF" => ("authorised", TypeANotice),
        "CC_NOT_REQUIRED" => ("deemed participating", NoObjection),
        "AMEND_CAT_A" or "AMEND_CAT_B" => ("implement", AmendmentNoObjection),
        _ => null,
    };

    // The final decision in which a step goes on after a question.
    public static string? FinalOf(string code) => code switch
    {
        "REC_FULL" => "REC_FINAL",
        "CT_APPROVAL" => "CT_FINAL",
        "MHRA_CTA" => "MHRA_CTA_FINAL",
        "MOD_ROUTE_A" => "MOD_FINAL",
        _ => null,
    };

    // Whether a step is the answer or the final decision in which another goes on.
    public static bool GoesOnIn(string code, string follower) => (code, follower) is
        ("REC_FULL", "REC_RFI_RESPONSE" or "REC_FINAL") or ("CT_APPROVAL", "CT_RFI_RESPONSE" or "CT_FINAL")
        or ("MHRA_CTA", "MHRA_CTA_AMENDED" or "MHRA_CTA_FINAL") or ("MOD_ROUTE_A", "MOD_RFI_RESPONSE" or "MOD_FINAL");

    public static bool MayBeAppealed(string code) => code is "REC_FULL" or "REC_PR" or "REC_FINAL";

    // The final decision of the regulator counts from the original receipt (reg 18), not from the answer.
    public static string? CountsFrom(string code) => code == "MHRA_CTA_FINAL" ? "MHRA_CTA" : null;
}
