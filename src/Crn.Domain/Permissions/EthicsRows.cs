using Crn.Domain.Calendars;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalDefinition;
using static Crn.Domain.Permissions.PermissionEvents;
using static Crn.Domain.Permissions.StudyCharacteristics;

namespace Crn.Domain.Permissions;

/// <summary>Ethics review, with its routing flags.</summary>
internal static class EthicsRows
{
    public static ValueList<ApprovalDefinition> Rows { get; } =
    [
        new("REC_VALIDATION", "REC validation of application, CTIMP before combined review", new LocalDate(2008, 1, 1), new LocalDate(2021, 12, 31), ApprovalKind.Study, RecRequired.IsTrue() & Ctimp.IsTrue(),
            ["IRAS_SUBMIT"],
            Clock(5, DayBasis.Working, "submission", StatedClock), "validation letter", ["valid", "invalid"],
            CitedFrom("HRA Gene therapy / GTAC")),
        new("REC_VALIDATION", "REC validation of application, non-CTIMP", new LocalDate(2008, 1, 1), new LocalDate(2026, 4, 27), ApprovalKind.Study, RecRequired.IsTrue() & Ctimp.IsFalse() & ProportionateReview.IsFalse(),
            ["IRAS_SUBMIT"],
            Clock(5, DayBasis.Working, "submission", StatedClock), "validation letter", ["valid", "invalid"],
            CitedFrom("HRA Gene therapy / GTAC")),
        new("REC_VALIDATION", "REC validation of application, non-CTIMP", new LocalDate(2026, 4, 28), null, ApprovalKind.Study, RecRequired.IsTrue() & Ctimp.IsFalse() & ProportionateReview.IsFalse(),
            ["IRAS_SUBMIT"],
            Clock(7, DayBasis.Calendar, "submission (aim: outcome within 1 working day)", StatedClock), "declared valid or invalid", ["valid", "invalid"],
            CitedFrom("HRA How non-CTIMP applications will be processed from 28 April 2026")),
        new("REC_FULL", "REC opinion - full committee, CTIMP before combined review", new LocalDate(2004, 5, 1), new LocalDate(2021, 12, 31), ApprovalKind.Study, RecRequired.IsTrue() & Ctimp.IsTrue(),
            ["REC_VALIDATION"],
            Clock(60, DayBasis.Calendar, "receipt of valid application (from 2008-05-01 the day of receipt counts as day 1)", StatedClock), "opinion issued; suspended once for one written information request", ["favourable", "favourable with conditions", "provisional", "unfavourable", "withdrawn"],
            CitedFrom("SI 2004/1031 reg 15 (as at 2005) and SI 2008/941 reg 3 | REC FAQ (derived from HRA) ; GCU NHS REC ethical review")),
        new("REC_FULL", "REC opinion - full committee, non-CTIMP", new LocalDate(2004, 5, 1), new LocalDate(2026, 4, 27), ApprovalKind.Study, RecRequired.IsTrue() & ProportionateReview.IsFalse() & Ctimp.IsFalse(),
            ["REC_VALIDATION"],
            Clock(60, DayBasis.Calendar, "receipt of valid application (or cut-off 14 days before meeting when first slot is declined)", StatedClock), "opinion issued; suspended once for one written information request", ["favourable", "favourable with conditions", "provisional", "unfavourable", "no opinion pending referee", "withdrawn"],
            CitedFrom("SI 2004/1031 reg 15 (as at 2005) and SI 2008/941 reg 3 | REC FAQ (derived from HRA) ; GCU NHS REC ethical review")),
        new("REC_FULL", "REC initial decision - full committee, non-CTIMP", new LocalDate(2026, 4, 28), null, ApprovalKind.Study, RecRequired.IsTrue() & ProportionateReview.IsFalse() & Ctimp.IsFalse(),
            ["REC_VALIDATION"],
            Clock(30, DayBasis.Calendar, "application confirmed valid", StatedClock), "final decision or request for further information", ["favourable", "favourable with conditions", "request for further information", "unfavourable", "withdrawn"],
            CitedFrom("HRA How non-CTIMP applications will be processed from 28 April 2026")),
        new("REC_RFI_RESPONSE", "Sponsor response to REC request for further information, non-CTIMP", new LocalDate(2026, 4, 28), null, ApprovalKind.Study, Ctimp.IsFalse() & RfiIssued.IsTrue(),
            ["REC_FULL"],
            Clock(60, DayBasis.Calendar, "request issued", StatedClock), "response received", ["responded", "lapsed"],
            CitedFrom("HRA How non-CTIMP applications will be processed from 28 April 2026")),
        new("REC_FINAL", "REC final decision after response, non-CTIMP", new LocalDate(2026, 4, 28), null, ApprovalKind.Study, Ctimp.IsFalse() & RfiIssued.IsTrue(),
            ["REC_RFI_RESPONSE"],
            Clock(10, DayBasis.Calendar, "response received", StatedClock), "final decision", ["favourable", "favourable with conditions", "unfavourable"],
            CitedFrom("HRA How non-CTIMP applications will be processed from 28 April 2026")),
        new("REC_PR", "REC opinion - proportionate review sub-committee (pilot)", new LocalDate(2009, 1, 1), new LocalDate(2016, 8, 31), ApprovalKind.Study, RecRequired.IsTrue() & ProportionateReview.IsTrue() & Ctimp.IsFalse(),
            ["IRAS_SUBMIT"],
            Clock(10, DayBasis.Calendar, "receipt of valid application (basis: counted as calendar days until 2016 pilot)", StatedClock), "opinion or referral", ["favourable", "provisional", "unfavourable", "refer to full committee"],
            CitedFrom("NRES Proportionate Review Service (pilot era) | HRA Developing the REC proportionate review service")),
        new("REC_PR", "REC opinion - proportionate review sub-committee", new LocalDate(2016, 9, 1), null, ApprovalKind.Study, RecRequired.IsTrue() & ProportionateReview.IsTrue() & Ctimp.IsFalse(),
            ["IRAS_SUBMIT"],
            Clock(15, DayBasis.Working, "submission (5 validation + 5 review + up to 5 administration; roughly 21 calendar days)", StatedClock), "opinion or referral", ["favourable", "favourable with conditions", "provisional", "unfavourable", "refer to full committee"],
            CitedFrom("HRA Developing the REC proportionate review service")),
        new("REC_MCA_FLAG", "REC flagged to approve research with adults lacking capacity (MCA ss30-33)", new LocalDate(2007, 10, 1), null, ApprovalKind.RoutingFlag, AdultsLackingCapacity.IsTrue() & Ctimp.IsFalse() & (England.IsTrue() | Wales.IsTrue()),
            ["REC_VALIDATION"],
            null, "routing flag on the single REC opinion: use the REC_FULL or REC_PR clock; as REC_FULL", ["approved under s30", "not approved"],
            CitedFrom("HRA Questions and answers: Mental Capacity Act 2005 ; wle.org.uk")),
        new("REC_SOCIAL_CARE", "Social Care REC review", new LocalDate(2009, 6, 1), null, ApprovalKind.RoutingFlag, SocialCareResearch.IsTrue() & RecRequired.IsTrue(),
            ["REC_VALIDATION"],
            null, "routing flag on the single REC opinion: use the REC_FULL or REC_PR clock; as REC_FULL", ["favourable", "favourable with conditions", "provisional", "unfavourable"],
            CitedFrom("HRA Questions and answers: Mental Capacity Act 2005 ; wle.org.uk")),
        new("REC_GTAC", "Gene Therapy Advisory Committee opinion (or transferred REC)", new LocalDate(2004, 5, 1), new LocalDate(2021, 12, 31), ApprovalKind.Study, GeneTherapy.IsTrue() & Ctimp.IsTrue(),
            ["REC_VALIDATION"],
            Clock(90, DayBasis.Calendar, "beginning with receipt of valid application (180 if specialist group consulted; no limit for xenogenic cell therapy)", StatedClock), "opinion issued", ["favourable", "favourable with conditions", "provisional", "unfavourable", "redirected to other REC"],
            CitedFrom("SI 2004/1031 reg 15 (as at 2005) and SI 2008/941 reg 3 | HRA Gene therapy / GTAC")),
        new("REC_PRISON", "REC flagged for prisoner research", new LocalDate(2008, 1, 1), null, ApprovalKind.RoutingFlag, Prisoners.IsTrue() & RecRequired.IsTrue(),
            ["REC_VALIDATION"],
            null, "routing flag on the single REC opinion: use the REC_FULL or REC_PR clock; as REC_FULL", ["favourable", "provisional", "unfavourable"],
            Unconfirmed),
        new("REC_PHASE1", "Recognised/type 1 REC for phase 1 healthy-volunteer trials", new LocalDate(2004, 5, 1), new LocalDate(2021, 12, 31), ApprovalKind.Study, Ctimp.IsTrue() & Phase1HealthyVolunteer.IsTrue(),
            ["REC_VALIDATION"],
            Clock(60, DayBasis.Calendar, "as REC_FULL", BackgroundClock), "as REC_FULL", ["favourable", "provisional", "unfavourable"],
            Unconfirmed),
    ];
}
