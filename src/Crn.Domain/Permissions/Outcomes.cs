namespace Crn.Domain.Permissions;

/// <summary>What each outcome named in the approval graph means for the steps that wait (G7, inferred: what is final and what is not).</summary>
internal static class Outcomes
{
    public static OutcomeMeaning Of(string code, string outcome) => (code, outcome) switch
    {
        // Only these have steps of their own for the answer and the final decision; elsewhere the same step goes on.
        ("REC_FULL" or "CT_APPROVAL" or "MOD_ROUTE_A" or "MHRA_CTA", "RFI" or "request for further information" or "grounds for non-acceptance") => OutcomeMeaning.Continues,
        // A registry record that is lawfully deferred does not hold a study up.
        ("REGISTRATION", "deferred") => OutcomeMeaning.Granted,
        (_, "RFI" or "request for further information" or "grounds for non-acceptance" or "grounds for not accepting" or "grounds for not authorising") => OutcomeMeaning.StaysOpen,
        (_, "A" or "B" or "C" or "accepted" or "agreed" or "approved" or "approved under s30" or "authorised" or "complete" or "completed" or "compliant" or "confirmed" or "confirmed early" or "consented" or "continued" or "declared" or "deemed authorised" or "deemed participating" or "eligible" or "executed"
            or "extended" or "favourable" or "fully supported" or "held" or "implement" or "in place" or "issued" or "issued short term" or "no notification" or "no objection" or "not required" or "notified" or "open" or "permission" or "recorded" or "recruited" or "registered" or "responded" or "satisfied" or "sent" or "submitted" or "valid" or "modified") => OutcomeMeaning.Granted,
        (_, "accepted with conditions" or "agreed with conditions" or "approved with conditions" or "conditionally supported" or "conditions" or "favourable with conditions" or "permission with conditions") => OutcomeMeaning.GrantedWithConditions,
        (_, "provisional" or "query" or "suspended" or "no opinion pending referee" or "more time" or "more time requested" or "challenged" or "actions outstanding" or "incomplete" or "not yet" or "withheld" or "modified terms disputed" or "deferred" or "overdue" or "not issued" or "refer to full committee" or "referred to full" or "redirected to other REC" or "fails criteria -> full assessment" or "not eligible -> Route A") => OutcomeMeaning.StaysOpen,
        (_, "invalid" or "cancelled") => OutcomeMeaning.MakeAgain,
        (_, "abandoned" or "declined" or "expired" or "lapsed" or "lapsed = rejected" or "not accepted" or "not approved" or "not eligible" or "not in place" or "not supported" or "objection" or "refused" or "rejected" or "unfavourable" or "withdrawn") => OutcomeMeaning.Refused,
        _ => throw new ArgumentException($"The graph has no outcome '{outcome}'.", nameof(outcome)),
    };
}
