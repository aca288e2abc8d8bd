using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.Permissions;

/// <summary>
/// Studies as a stranger would describe them, in one nation or several, of every kind and era, inside the NHS and outside it: what each
/// site waits for, worked out by hand from the statements by nation and never from the graph.
/// </summary>
public class ScenarioTests
{
    private static readonly Dictionary<string, Fact<bool>> Named = Characteristics.ToDictionary(f => f.Code["permission.".Length..]);

    // Kind, day, answers that are yes; then site by site: nation, + for NHS or HSC, what of the study it waits for / which host decisions.
    public static TheoryData<string, string, string, string> Studies => new()
    {
        { "trial of a medicine, private", "2026-06-01", "ctimp", "E: CT_APPROVAL /" },
        { "trial of a medicine, NHS and private", "2026-06-01", "ctimp",
            "E+: CT_APPROVAL HRA_APPROVAL / CC_NOT_REQUIRED | S: CT_APPROVAL / | N+: CT_APPROVAL HSC_STUDY_WIDE / HSC_PERMISSION" },
        { "notifiable", "2026-06-01", "ctimp notifiable-trial",
            "S+: CT_NOTIFIABLE NRS_STUDY_WIDE / NRS_PERMISSION | W+: CT_NOTIFIABLE HRA_APPROVAL / CC_NOT_REQUIRED" },
        { "medicine and device together", "2024-06-03", "ctimp imp investigational-device",
            "N+: COMBINED_REVIEW HSC_STUDY_WIDE / HSC_PERMISSION | E: COMBINED_REVIEW /" },
        { "medicine and device together, reformed", "2026-06-01", "imp investigational-device ctimp", "E: CT_APPROVAL /" },
        { "special characteristics", "2013-06-03", "ctimp special-characteristics",
            "W+: MHRA_CTA_SPECIAL REC_FULL WALES_STUDY_WIDE / WALES_PERMISSION | N: MHRA_CTA_SPECIAL REC_FULL /" },
        { "gene therapy, said once", "2013-06-03", "ctimp gene-therapy",
            "S+: MHRA_CTA_ATIMP NRS_STUDY_WIDE REC_GTAC / NRS_PERMISSION | E+: MHRA_CTA_ATIMP REC_GTAC / NHS_PERMISSION" },
        { "gene therapy with an organism", "2026-06-01", "ctimp gene-therapy gmo", "S: CT_APPROVAL GMO_CONSENT /" },
        { "phase 1, private unit", "2019-06-03", "ctimp phase1-healthy-volunteer", "N: MHRA_CTA REC_PHASE1 /" },
        { "phase 1, private unit, combined review", "2023-06-01", "ctimp phase1-healthy-volunteer", "E: COMBINED_REVIEW /" },
        { "type A", "2015-01-05", "ctimp type-a", "W+: MHRA_TYPE_A_NOTIF REC_FULL WALES_STUDY_WIDE / WALES_PERMISSION" },
        { "before the coordinated system", "2006-06-01", "ctimp", "E+: MHRA_CTA REC_FULL / NHS_PERMISSION | E: MHRA_CTA REC_FULL /" },
        { "coordinated system", "2012-06-01", "rec-required uses-csp", "E+: CSP_STUDY_WIDE REC_FULL / CSP_LOCAL NHS_PERMISSION" },
        { "device, four nations", "2012-06-01", "investigational-device",
            "E+: MHRA_DEVICE REC_FULL / NHS_PERMISSION | W+: MHRA_DEVICE REC_FULL WALES_STUDY_WIDE / WALES_PERMISSION | "
            + "S+: MHRA_DEVICE NRS_STUDY_WIDE REC_FULL / NRS_PERMISSION | N+: HSC_STUDY_WIDE MHRA_DEVICE REC_FULL / HSC_PERMISSION" },
        { "device, private and Northern Irish", "2024-06-03", "investigational-device",
            "W: MHRA_DEVICE REC_FULL / | N+: HSC_STUDY_WIDE MHRA_DEVICE REC_FULL / HSC_PERMISSION" },
        { "marked device, more burdensome", "2024-06-03",
            "investigational-device marked-for-purpose procedures-beyond-normal-use rec-required",
            "N+: HSC_STUDY_WIDE MHRA_DEVICE_NOTICE_NI REC_FULL / HSC_PERMISSION | S+: NRS_STUDY_WIDE REC_FULL / NRS_PERMISSION" },
        { "marked device, outside the NHS", "2024-06-03", "investigational-device marked-for-purpose", "E: /" },
        { "diagnostic", "2023-06-01", "diagnostic-performance-study rec-required",
            "N+: HSC_STUDY_WIDE MHRA_DIAGNOSTIC_NI REC_FULL / HSC_PERMISSION | W: MHRA_DIAGNOSTIC REC_FULL /" },
        { "adults lacking capacity, private, Scotland alone", "2024-06-03", "adults-lacking-capacity", "S: SCOTLAND_A_REC /" },
        { "adults lacking capacity, three nations", "2026-06-01", "adults-lacking-capacity",
            "W+: HRA_APPROVAL REC_FULL / CC_NOT_REQUIRED | S+: NRS_STUDY_WIDE SCOTLAND_A_REC / NRS_PERMISSION | "
            + "N+: HSC_STUDY_WIDE REC_FULL / HSC_PERMISSION" },
        { "adults lacking capacity in a trial of a medicine", "2013-06-03", "ctimp adults-lacking-capacity",
            "S+: MHRA_CTA NRS_STUDY_WIDE REC_FULL / NRS_PERMISSION" },
        { "data without consent", "2024-06-03", "confidential-patient-information-without-consent",
            "E+: CAG_FULL HRA_APPROVAL REC_FULL / CC_NOT_REQUIRED | S: PBPP / | N+: HSC_STUDY_WIDE REC_FULL / HSC_DATA HSC_PERMISSION" },
        { "data without consent, as before", "2013-06-03", "confidential-patient-information-without-consent precedent-set rec-required",
            "W+: CAG_PRECEDENT REC_FULL WALES_STUDY_WIDE / WALES_PERMISSION" },
        { "armed forces", "2019-06-03", "armed-forces-personnel rec-required", "S+: MODREC NRS_STUDY_WIDE / NRS_PERMISSION | E: MODREC /" },
        { "radiation outside the NHS", "2020-06-01", "ionising-radiation research-exposure radioactive-materials",
            "W: ARSAC_RESEARCH REC_FULL / ARSAC_EMPLOYER_LICENCE ARSAC_PRACTITIONER_LICENCE IRMER_SITE" },
        { "radioactive materials, certificate", "2016-06-01", "radioactive-materials additional-to-normal-care rec-required",
            "S+: NRS_STUDY_WIDE REC_FULL / ARSAC_CERTIFICATE NRS_PERMISSION" },
        { "prisons", "2024-06-03", "prisons-or-probation prisoners rec-required",
            "E: HMPPS_NRC REC_FULL / GOVERNOR_AGREEMENT | S: REC_FULL SPS_OR_NIPS / | N: REC_FULL SPS_OR_NIPS /" },
        { "tissue without an approved project", "2024-06-03", "stores-relevant-material", "W: HTA_LICENCE / | S: /" },
        { "embryos", "2024-06-03", "human-embryos rec-required", "N: HFEA_LICENCE REC_FULL /" },
        { "Wales, last day of its own permission", "2018-04-15", "rec-required", "W+: REC_FULL WALES_STUDY_WIDE / WALES_PERMISSION" },
        { "Wales, first day of one approval", "2018-04-16", "rec-required", "W+: HRA_APPROVAL REC_FULL / CC_NOT_REQUIRED" },
        { "HRA Approval in England alone", "2017-06-01", "rec-required formal-confirmation-required",
            "E+: HRA_APPROVAL REC_FULL / CC_FORMAL | W+: REC_FULL WALES_STUDY_WIDE / WALES_PERMISSION" },
        { "one centre in Scotland, before the one submission", "2018-06-27", "rec-required single-centre",
            "S+: REC_FULL / NRS_PERMISSION" },
        { "one centre in Northern Ireland, after it", "2018-06-28", "rec-required single-centre",
            "N+: HSC_STUDY_WIDE REC_FULL / HSC_PERMISSION" },
        { "proportionate review", "2017-06-01", "rec-required proportionate-review", "S+: NRS_STUDY_WIDE REC_PR / NRS_PERMISSION" },
    };

    [Theory]
    [MemberData(nameof(Studies))]
    public void Each_site_waits_for_what_binds_it_and_for_nothing_else(string kind, string on, string yes, string sites)
    {
        var (permission, expected) = Case(on, yes, sites);
        foreach (var (site, study, host) in expected)
        {
            var waits = permission.Blocked.Single(b => b.Step == StepKey.AtSite(Approvals.SiteOpen, site));
            Assert.Equal((kind, study), (kind, Words(waits.WaitsFor.Where(w => w.Site is null && w.Code != "IRAS_SUBMIT"))));
            Assert.Equal((kind, host), (kind, Words(waits.WaitsFor.Where(w => w.Site is not null && Hosts.Contains(w.Code)))));
            Assert.Empty(waits.MissingFacts);
        }
    }

    // With an answer left out nothing that was waited for is dropped, and nothing opens sooner than the answer would allow.
    [Theory]
    [MemberData(nameof(Studies))]
    public void An_answer_left_out_drops_no_wait(string kind, string on, string yes, string sites)
    {
        var (whole, expected) = Case(on, yes, sites);
        foreach (var code in yes.Split(' '))
        {
            var (part, _) = Case(on, yes, sites, Named[code]);
            foreach (var (site, study, host) in expected)
            {
                var waits = part.Blocked.Single(b => b.Step == StepKey.AtSite(Approvals.SiteOpen, site)).WaitsFor.Select(w => w.Code)
                    .ToHashSet();
                foreach (var wait in $"{study} {host}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    Assert.True(waits.Contains(wait), $"{kind} at {site} without {code}: {wait}");
            }
        }

        Assert.NotEmpty(whole.Blocked);
    }

    private static readonly string[] Hosts =
    [
        "NHS_PERMISSION", "NRS_PERMISSION", "HSC_PERMISSION", "WALES_PERMISSION", "CC_FORMAL", "CC_NOT_REQUIRED", "CSP_LOCAL", "HSC_DATA",
        "ARSAC_CERTIFICATE", "ARSAC_EMPLOYER_LICENCE", "ARSAC_PRACTITIONER_LICENCE", "IRMER_SITE", "GOVERNOR_AGREEMENT",
    ];

    private static string Words(IEnumerable<StepKey> steps) => string.Join(' ', steps.Select(s => s.Code).Order(StringComparer.Ordinal));

    private static (PermissionCase Case, List<(SiteCode Site, string Study, string Host)> Expected) Case(string on, string yes,
        string sites,
        Fact<bool>? without = null)
    {
        // A product that is said to be no advanced therapy is no gene therapy.
        var answers = Characteristics.Where(f => f != without && !(without == GeneTherapy && f == Atimp))
            .Where(f => f != Nhs && f != NhsOrHsc && f != UsesHraApproval && f != UsesCombinedReview)
            .Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, yes.Split(' ').Any(code => Named[code] == fact)));
        List<(SiteCode, string, string)> expected = [];
        List<PermissionSite> all = [];
        foreach (var text in sites.Split(" | "))
        {
            var (where, what) =
                (text[..text.IndexOf(':', StringComparison.Ordinal)], text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            var nation =
                where[0] switch { 'E' => UkNation.England, 'W' => UkNation.Wales, 'S' => UkNation.Scotland, _ => UkNation.NorthernIreland };
            var code = SiteCode.From("SITE" + where[0] + (where.Length > 1 ? "NHS" : "OTHER"));
            all.Add(new(code, nation, FactSheet.Empty.With(Nhs, where.EndsWith('+'))));
            var parts = what.Split('/');
            expected.Add((code, parts[0].Trim(), parts[1].Trim()));
        }

        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value;
        if (day >= new LocalDate(2016, 3, 31)) answers = answers.With(UsesHraApproval, true);
        else answers = answers.With(UsesHraApproval, false);
        return (PermissionCase.Start(answers, all.ToValueList(), day, day, Party.Sponsor).State, expected);
    }
}
