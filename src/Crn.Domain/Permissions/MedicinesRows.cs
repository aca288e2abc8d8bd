using Crn.Domain.Calendars;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalDefinition;
using static Crn.Domain.Permissions.PermissionEvents;
using static Crn.Domain.Permissions.StudyCharacteristics;

namespace Crn.Domain.Permissions;

/// <summary>Medicines and devices regulation.</summary>
internal static class MedicinesRows
{
    public static ValueList<ApprovalDefinition> Rows { get; } =
    [
        new("MHRA_CTA", "MHRA clinical trial authorisation - general medicinal product", new LocalDate(2004, 5, 1), new LocalDate(2021, 12, 31), ApprovalKind.Study, Ctimp.IsTrue() & Atimp.IsFalse() & SpecialCharacteristics.IsFalse(),
            ["IRAS_SUBMIT"],
            Clock(30, DayBasis.Calendar, "day after receipt of valid request (period is from the date of receipt)", StatedClock), "notice issued; silence at day 30 = authorised", ["accepted", "accepted with conditions", "grounds for non-acceptance", "deemed authorised"],
            CitedFrom("SI 2004/1031 reg 18 (legislation.gov.uk, version 19/08/2010)")),
        new("MHRA_CTA_AMENDED", "Sponsor amended request after grounds for non-acceptance", new LocalDate(2004, 5, 1), new LocalDate(2021, 12, 31), ApprovalKind.Study, Ctimp.IsTrue() & GnaIssued.IsTrue(),
            ["MHRA_CTA"],
            Clock(14, DayBasis.Calendar, "notice received (extendable by MHRA; 30 days for gene/cell/GMO products)", StatedClock), "amended request sent", ["sent", "lapsed = rejected"],
            CitedFrom("SI 2004/1031 reg 18 (legislation.gov.uk, version 19/08/2010) | SI 2004/1031 reg 19")),
        new("MHRA_CTA_FINAL", "MHRA decision on amended request", new LocalDate(2004, 5, 1), new LocalDate(2021, 12, 31), ApprovalKind.Study, Ctimp.IsTrue() & GnaIssued.IsTrue(),
            ["MHRA_CTA_AMENDED"],
            Clock(60, DayBasis.Calendar, "receipt of the ORIGINAL request (no clock stop)", StatedClock), "notice issued", ["accepted", "accepted with conditions", "not accepted"],
            CitedFrom("SI 2004/1031 reg 18 (legislation.gov.uk, version 19/08/2010)")),
        new("MHRA_CTA_SPECIAL", "MHRA written authorisation - special characteristics (biological, recombinant etc.)", new LocalDate(2004, 5, 1), new LocalDate(2021, 12, 31), ApprovalKind.Study, Ctimp.IsTrue() & SpecialCharacteristics.IsTrue() & Atimp.IsFalse(),
            ["IRAS_SUBMIT"],
            Clock(30, DayBasis.Calendar, "day after receipt of valid request; final within 60 of original receipt", StatedClock), "written authorisation (silence is NOT consent)", ["authorised", "grounds for not authorising"],
            CitedFrom("SI 2004/1031 reg 20")),
        new("MHRA_CTA_ATIMP", "MHRA written authorisation - gene, somatic cell, GMO products", new LocalDate(2004, 5, 1), new LocalDate(2021, 12, 31), ApprovalKind.Study, Ctimp.IsTrue() & Atimp.IsTrue(),
            ["IRAS_SUBMIT"],
            Clock(30, DayBasis.Calendar, "day after receipt (+90 if relevant committee consulted); final within 90 or 180 of original receipt", StatedClock), "written authorisation", ["authorised", "grounds for not accepting"],
            CitedFrom("SI 2004/1031 reg 19")),
        new("MHRA_TYPE_A_NOTIF", "MHRA voluntary notification, Type A (licensed use) trials", new LocalDate(2011, 4, 1), new LocalDate(2025, 9, 30), ApprovalKind.Study, Ctimp.IsTrue() & TypeA.IsTrue(),
            ["IRAS_SUBMIT"],
            Clock(14, DayBasis.Calendar, "acknowledgement of notification (start date and period from field knowledge)", BackgroundClock), "14 days pass without objection", ["authorised", "objection"],
            Unconfirmed),
        new("MHRA_NOTIF_SCHEME", "MHRA notification scheme, low-risk phase 3 and 4", new LocalDate(2023, 10, 12), new LocalDate(2026, 4, 27), ApprovalKind.Study, Ctimp.IsTrue() & (Phase3.IsTrue() | Phase4.IsTrue()) & MeetsNotificationCriteria.IsTrue(),
            ["IRAS_SUBMIT"],
            Clock(14, DayBasis.Calendar, "receipt of valid application", StatedClock), "authorisation or objection; objection reverts to 30-day route", ["authorised", "objection"],
            CitedFrom("Bioslice: UK new notification scheme (Oct 2023)")),
        new("COMBINED_REVIEW", "Combined review: single MHRA authorisation and REC opinion", new LocalDate(2022, 1, 1), new LocalDate(2026, 4, 27), ApprovalKind.Study, Ctimp.IsTrue() | Imp.IsTrue() & InvestigationalDevice.IsTrue(),
            ["IRAS_SUBMIT"],
            Clock(60, DayBasis.Calendar, "submission of valid application (initial outcome or RFI within 30)", StatedClock), "joint outcome; REC side of clock stops during RFI, MHRA allows 14 days extendable", ["approved", "approved with conditions", "rejected", "withdrawn", "invalid"],
            CitedFrom("HRA Combined review: initial review process and timelines | HRA The way we measure and report on Combined Review is changing (2026)")),
        new("COMBINED_RFI_RESPONSE", "Sponsor response to combined request for further information", new LocalDate(2022, 1, 1), new LocalDate(2026, 4, 27), ApprovalKind.Study, Ctimp.IsTrue() & RfiIssued.IsTrue(),
            ["COMBINED_REVIEW"],
            Clock(14, DayBasis.Calendar, "RFI issued", StatedClock), "response submitted (longer allowed on request; then 60-day total slips)", ["responded", "lapsed"],
            CitedFrom("HRA Combined review: initial review process and timelines | HRA The way we measure and report on Combined Review is changing (2026)")),
        new("CT_VALIDATION", "Validation of UK clinical trial approval request", new LocalDate(2026, 4, 28), null, ApprovalKind.Study, Ctimp.IsTrue(),
            ["IRAS_SUBMIT"],
            Clock(7, DayBasis.Calendar, "submission", StatedClock), "valid or invalid", ["valid", "invalid"],
            CitedFrom("MHRA guidance summary: Clinical trials for medicines - applying for approval in the UK | HRA The way we measure and report on Combined Review is changing (2026)")),
        new("CT_APPROVAL", "UK clinical trial approval (MHRA authorisation + REC opinion in one decision) - initial decision", new LocalDate(2026, 4, 28), null, ApprovalKind.Study, Ctimp.IsTrue() & NotifiableTrial.IsFalse(),
            ["CT_VALIDATION"],
            Clock(30, DayBasis.Calendar, "application valid", StatedClock), "decision or RFI", ["approved", "approved with conditions", "request for further information", "rejected", "withdrawn"],
            CitedFrom("MHRA guidance summary: Clinical trials for medicines - applying for approval in the UK | HRA The way we measure and report on Combined Review is changing (2026)")),
        new("CT_RFI_RESPONSE", "Sponsor response to RFI", new LocalDate(2026, 4, 28), null, ApprovalKind.Study, Ctimp.IsTrue() & RfiIssued.IsTrue(),
            ["CT_APPROVAL"],
            Clock(60, DayBasis.Calendar, "RFI issued", StatedClock), "response submitted", ["responded", "lapsed"],
            CitedFrom("MHRA guidance summary: Clinical trials for medicines - applying for approval in the UK | HRA The way we measure and report on Combined Review is changing (2026)")),
        new("CT_FINAL", "Decision after RFI response (maximum 7+30+60+10 = 107 days from submission)", new LocalDate(2026, 4, 28), null, ApprovalKind.Study, Ctimp.IsTrue() & RfiIssued.IsTrue(),
            ["CT_RFI_RESPONSE"],
            Clock(10, DayBasis.Calendar, "response submitted", StatedClock), "decision", ["approved", "approved with conditions", "rejected"],
            CitedFrom("HRA The way we measure and report on Combined Review is changing (2026) | MHRA guidance summary: Clinical trials for medicines - applying for approval in the UK")),
        new("CT_NOTIFIABLE", "Notifiable trial: automatic MHRA authorisation, REC opinion still required", new LocalDate(2026, 4, 28), null, ApprovalKind.Study, Ctimp.IsTrue() & NotifiableTrial.IsTrue(),
            ["CT_VALIDATION"],
            null, "application valid; MHRA automatic; REC decision within the CT_APPROVAL clock", ["authorised", "fails criteria -> full assessment"],
            CitedFrom("MHRA Clinical trials for medicines: notifiable trials")),
        new("CT_FIRST_UK_PARTICIPANT", "Approval lapses if no UK participant recruited (extension possible)", new LocalDate(2026, 4, 28), null, ApprovalKind.Duty, Ctimp.IsTrue(),
            ["CT_APPROVAL"],
            Clock(730, DayBasis.Calendar, "date both authorisation and favourable opinion in place (2 years)", StatedClock), "first UK participant recruited and notified as modification of an important detail", ["recruited", "extended", "lapsed"],
            CitedFrom("HRA Approvals lapsing for trials with no recruitment")),
        new("MHRA_DEVICE", "MHRA notice of no objection to clinical investigation of a medical device", new LocalDate(2002, 6, 13), null, ApprovalKind.Study, InvestigationalDevice.IsTrue() & MarkedForPurpose.IsFalse(),
            ["IRAS_SUBMIT"],
            Clock(60, DayBasis.Calendar, "valid notification received (notice at least 60 days before start)", StatedClock), "letter of no objection or objection; clock does NOT stop for questions", ["no objection", "objection", "invalid"],
            CitedFrom("HRA MHRA Devices (Notice of No Objection) | MHRA Notify MHRA about a clinical investigation")),
    ];
}
