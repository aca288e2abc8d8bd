using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.ApprovalOutcomes;
using static Crn.Domain.Permissions.Rows.ApprovalRow;
using static Crn.Domain.Permissions.Approvals;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Rows;

/// <content>Duties after approval, each with the studies and the years it is for.</content>
internal static partial class ApprovalRows
{
    private static ValueList<ApprovalRow> Duties { get; } =
    [
        new()
        {
            Code = RecAnnualReport, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2004, 5, 1), To = Day(2024, 5, 31),
            Name = "Annual progress report to a committee in England or Wales",
            Trigger = OpinionNeeded & ProportionateReview.IsFalse() & (LastsOverTwoYears.IsTrue() | TissueBankOrDatabase.IsTrue())
                & CommitteeInScotlandOrNorthernIreland.IsFalse(),
            Period = ClockOfMonths(12, 365, "date of favourable opinion, then yearly (sent within 30 days)", StatedClock),
            Ends = "report submitted; explain if not started within 12 months",
            Outcomes = [.. Granted(Submitted), .. StaysOpen(Overdue)],
            Source = CitedFrom("HRA Progress reports (5 April 2024 to 26 February 2025) ; HRA bulletins of 2024"),
        },
        new()
        {
            Code = RecAnnualReport, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2004, 5, 1), To = Day(2024, 7, 31),
            Name = "Annual progress report to a committee in Scotland or Northern Ireland",
            Trigger = OpinionNeeded & ProportionateReview.IsFalse() & (LastsOverTwoYears.IsTrue() | TissueBankOrDatabase.IsTrue())
                & CommitteeInScotlandOrNorthernIreland.IsTrue(),
            Period = ClockOfMonths(12, 365, "date of favourable opinion, then yearly (sent within 30 days)", StatedClock),
            Ends = "report submitted; explain if not started within 12 months",
            Outcomes = [.. Granted(Submitted), .. StaysOpen(Overdue)],
            Source = CitedFrom("HRA Progress reports (5 April 2024 to 26 February 2025) ; HRA bulletins of 2024"),
        },
        new()
        {
            Code = CagAnnualReview, Kind = ApprovalKind.Duty, Owner = Party.ConfidentialityAdvisor, From = Day(2009, 1, 1),
            Name = "Annual review of section 251 support",
            Trigger = ConfidentialPatientInformationWithoutConsent.IsTrue() & (England.IsTrue() | Wales.IsTrue()),
            WaitsFor = [CagFull, CagPrecedent],
            Period = ClockOfMonths(11, 337, "date of support, then yearly (four weeks before it expires)", StatedClock),
            Ends = "continuing support confirmed",
            Outcomes = [.. Granted(Continued), .. NotGranted(Expired)],
            Source = CitedFrom("HRA Progress reports (CAG annual review) ; HRA our performance ; CAG precedent set"),
        },
        new()
        {
            Code = EndOfTrial, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2004, 5, 1),
            Name = "Declaration of the end of a trial of a medicine, to MHRA and REC",
            Trigger = Ctimp.IsTrue(),
            Period = Clock(90, DayBasis.Calendar, "end of trial (15 days if ended early)", StatedClock),
            Ends = "declaration made",
            Outcomes = [.. Granted(Declared), .. StaysOpen(Overdue)],
            Source = CitedFrom("SI 2004/1031 reg 27 ; MHRA Ending a clinical trial"),
        },
        new()
        {
            Code = EndOfStudy, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2008, 1, 1),
            Name = "Declaration of the end of the study to the REC",
            Trigger = OpinionNeeded & Ctimp.IsFalse(),
            Period = Clock(90, DayBasis.Calendar, "end of the study (15 days if ended early, with reasons)", StatedClock),
            Ends = "declaration made",
            Outcomes = [.. Granted(Declared), .. StaysOpen(Overdue)],
            Source = CitedFrom("NRES End of study ; HRA Ending your project ; HRA Progress reports"),
        },
        new()
        {
            Code = EndOfStudy, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2016, 3, 31),
            Name = "End of a study without ethics review, reported to the HRA by e-mail",
            Trigger = !OpinionNeeded & Nhs.IsTrue() & UsesHraApproval.IsTrue() & (England.IsTrue() | Wales.IsTrue()),
            Ends = "e-mail sent (no number of days found)",
            Outcomes = [.. Granted(Declared), .. StaysOpen(Overdue)],
            NotConfirmed = "within how many days: ask the HRA",
            Source = CitedFrom("MRC RSC End of study under HRA Approval"),
        },
        new()
        {
            Code = FinalReport, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2008, 1, 1),
            Name = "Final report to the research ethics service, with a lay summary since 15 September 2021",
            Trigger = OpinionNeeded & TissueBankOrDatabase.IsFalse() & (Ctimp.IsFalse() | PaediatricTrial.IsFalse()),
            Period = ClockOfMonths(12, 365, "end of the study (12 months)", StatedClock),
            Ends = "report submitted",
            Outcomes = [.. Granted(Submitted), .. StaysOpen(Overdue)],
            Source = CitedFrom("HRA Final report form and FAQ ; IRAS guide"),
        },
        new()
        {
            Code = FinalReport, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2008, 1, 1),
            Name = "Final report of a paediatric trial of a medicine to the research ethics service",
            Trigger = TissueBankOrDatabase.IsFalse() & Ctimp.IsTrue() & PaediatricTrial.IsTrue(),
            Period = ClockOfMonths(6, 182, "end of the trial (6 months)", StatedClock),
            Ends = "report submitted",
            Outcomes = [.. Granted(Submitted), .. StaysOpen(Overdue)],
            Source = CitedFrom("HRA Final report form and FAQ ; IRAS guide"),
        },
        new()
        {
            Code = ResultsSummary, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2021, 1, 1), To = Day(2026, 4, 27),
            Name = "Summary of results in the registry, and an e-mail to the MHRA (guidance)",
            Trigger = Ctimp.IsTrue() & PaediatricTrial.IsFalse(),
            Period = ClockOfMonths(12, 365, "end of the trial (12 months)", StatedClock),
            Ends = "summary published",
            Outcomes = [.. Granted(Published), .. StaysOpen(Overdue)],
            Source = CitedFrom("MHRA Registration and results from 1 January 2021"),
        },
        new()
        {
            Code = ResultsSummary, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2021, 1, 1), To = Day(2026, 4, 27),
            Name = "Summary of results of a paediatric trial in the registry (guidance)",
            Trigger = Ctimp.IsTrue() & PaediatricTrial.IsTrue(),
            Period = ClockOfMonths(6, 182, "end of the trial (6 months)", StatedClock),
            Ends = "summary published",
            Outcomes = [.. Granted(Published), .. StaysOpen(Overdue)],
            Source = CitedFrom("MHRA Registration and results from 1 January 2021"),
        },
        new()
        {
            Code = ResultsSummary, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2026, 4, 28),
            Name = "Summary of results in the same registry (law)",
            Trigger = Ctimp.IsTrue(),
            Period = ClockOfMonths(12, 365, "end of the trial (12 months, adults and children)", StatedClock),
            Ends = "summary published",
            Outcomes = [.. Granted(Published), .. StaysOpen(Overdue)],
            Source = CitedFrom("HRA Publishing trial results (2026)"),
        },
        new()
        {
            Code = ParticipantSummary, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2026, 4, 28),
            Name = "Offer of a summary of results to participants",
            Trigger = Ctimp.IsTrue(),
            Period = ClockOfMonths(12, 365, "end of the trial (12 months)", StatedClock),
            Ends = "summary offered",
            Outcomes = [.. Granted(Offered), .. StaysOpen(Overdue)],
            Source = CitedFrom("HRA Offering to share a summary (2026)"),
        },
        new()
        {
            Code = AnnualSafetyReport, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2004, 5, 1), To = Day(2026, 4, 27),
            Name = "Annual safety report (development safety update report) to MHRA and REC",
            Trigger = Ctimp.IsTrue(),
            Period = Clock(60, DayBasis.Calendar, "data lock point (guidance; MHRA alone after a combined review)", StatedClock),
            Ends = "report submitted",
            Outcomes = [.. Granted(Submitted), .. StaysOpen(Overdue)],
            Source = CitedFrom("SI 2004/1031 reg 35 ; HRA Safety reporting ; University of Oxford Safety updates"),
        },
        new()
        {
            Code = AnnualSafetyReport, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2026, 4, 28),
            Name = "Annual safety report to the MHRA (law)",
            Trigger = Ctimp.IsTrue(),
            Period = Clock(60, DayBasis.Calendar, "day after the reporting year ends", StatedClock),
            Ends = "report submitted",
            Outcomes = [.. Granted(Submitted), .. StaysOpen(Overdue)],
            NotConfirmed = "how long trials applied for before 28 April 2026 may keep the old rules: ask the MHRA",
            Source = CitedFrom("SI 2025/538 reg 26 ; HRA Pharmacovigilance (2026)"),
        },
        new()
        {
            Code = Susar, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2004, 5, 1), To = Day(2026, 4, 27),
            Name = "Suspected unexpected serious reaction, to MHRA and REC",
            Trigger = Ctimp.IsTrue(),
            Period = Clock(15, DayBasis.Calendar, "first knowledge of it (7 days if fatal or life-threatening)", BackgroundClock),
            Ends = "report submitted",
            Outcomes = [.. Granted(Submitted), .. StaysOpen(Overdue)],
            Source = Unconfirmed,
        },
        new()
        {
            Code = Susar, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2026, 4, 28),
            Name = "Suspected unexpected serious reaction, to the MHRA alone",
            Trigger = Ctimp.IsTrue(),
            Period = Clock(15, DayBasis.Calendar, "first knowledge of it (7 days if fatal or life-threatening)", StatedClock),
            Ends = "report submitted",
            Outcomes = [.. Granted(Submitted), .. StaysOpen(Overdue)],
            NotConfirmed = "how long trials applied for before 28 April 2026 may keep the old rules: ask the MHRA",
            Source = CitedFrom("SI 2025/538 reg 25 ; HRA Safety reporting (2026)"),
        },
        new()
        {
            Code = SeriousBreach, Kind = ApprovalKind.Duty, Owner = Party.Sponsor, From = Day(2006, 8, 29),
            Name = "Serious breach of good practice or protocol, to the MHRA",
            Trigger = Ctimp.IsTrue(),
            Period = Clock(7, DayBasis.Calendar, "awareness of it", StatedClock),
            Ends = "report submitted",
            Outcomes = [.. Granted(Submitted), .. StaysOpen(Overdue)],
            Source = CitedFrom("MHRA Serious breaches (28 April 2026)"),
        },
    ];
}
