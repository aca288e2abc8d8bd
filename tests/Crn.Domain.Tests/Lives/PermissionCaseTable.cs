using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Permissions;
using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.Lives;

/// <summary>
/// The review of a committee in 2024, a site of 2018 that may be silent, and a trial of a medicine of 2026 whose approval lapses.
/// </summary>
public class PermissionCaseTable : LifeTable<PermissionCase, PermissionEvent>
{
    private const Party Committee = Party.ResearchEthicsCommittee;
    private const Party Sponsor = Party.Sponsor;
    private static readonly SiteCode Leeds = SiteCode.From("RR8");
    private static readonly PermissionSite Glasgow = new(SiteCode.From("SGA"), UkNation.Scotland);
    private static readonly LocalDate Received = new(2024, 3, 4);
    private static readonly LocalDate MeasureTaken = new(2024, 3, 2);
    private static readonly StepKey Rec = StepKey.OfStudy("REC_FULL");
    private static readonly StepKey Hra = StepKey.OfStudy("HRA_APPROVAL");
    private static readonly StepKey Opening = StepKey.AtSite("SITE_OPEN", Leeds);
    private static readonly StepKey Silent = StepKey.AtSite("CC_NOT_REQUIRED", Leeds);
    private static readonly Fact<bool>[] Ordinary =
        [RecRequired, England, Nhs, NhsOrHsc, UsesHraApproval, FormalConfirmationRequired];

    private static readonly PermissionCase Full = Begin(Ordinary, Received);
    private static readonly PermissionCase Valid = Full.Granted(StepKey.OfStudy("REC_VALIDATION"), Received);
    private static readonly PermissionCase InReview = Valid.Submit(Rec, new(2024, 3, 8), Sponsor).Done();
    private static readonly PermissionCase Asked = InReview.AskForInformation(Rec, new(2024, 3, 20), Committee).Done();
    private static readonly PermissionCase Approved = All(InReview.Decide(Rec, "favourable", new(2024, 4, 1), Committee).Done());

    protected override IReadOnlyList<(string Name, PermissionCase State)> States { get; } =
    [
        ("started", Full),
        ("started, one answer open", Begin(Ordinary, Received, without: HumanEmbryos)),
        ("valid", Valid),
        ("under review", InReview),
        ("a question is with the sponsor", Asked),
        ("the question is answered", Asked.Answer(Rec, new(2024, 3, 25), Sponsor).Done()),
        ("favourable with conditions", InReview.Decide(Rec, "favourable with conditions", new(2024, 4, 1), Committee).Done()),
        ("unfavourable", InReview.Decide(Rec, "unfavourable", new(2024, 4, 1), Committee).Done()),
        ("approved", Approved),
        ("approved, a change proposed", Approved.ProposeChange(Change(Approved.LastRecordedOn), Approved.LastRecordedOn, Sponsor).Done()),
        ("an urgent measure is reported", InReview.ReportUrgentSafetyMeasure(MeasureTaken, new(2024, 3, 8), Sponsor).Done()),
        ("given up", InReview.Abandon(new(2024, 3, 9), Sponsor).Done()),
        ("2018: the site may object", Begin([RecRequired, ProportionateReview, England, Nhs, NhsOrHsc, UsesHraApproval], new(2018, 5, 1))
            .Granted(Hra, new(2018, 5, 20)).Granted(StepKey.AtSite("LOCAL_INFORMATION_PACK", Leeds), new(2018, 6, 1))
            .Submit(Silent, new(2018, 6, 1), Sponsor).Done()),
        ("2026: all but open", Begin([Ctimp, Imp, ClinicalTrial, .. Ordinary], new(2026, 5, 11))
            .Granted(StepKey.AtSite("GREEN_LIGHT", Leeds), new(2026, 10, 1)).Submit(Opening, new(2026, 10, 1), Party.SiteOrganisation)
            .Done()),
    ];

    protected override IReadOnlyList<(string Verb, Func<PermissionCase, Decision<PermissionCase, PermissionEvent>> Try)> Tries { get; } =
    [
        ("Submit", c => c.Submit(Rec, Later(c), Sponsor)),
        ("Submit, by the regulator", c => c.Submit(Rec, Later(c), Party.Mhra)),
        ("Submit, the next but one", c => c.Submit(Hra, Later(c), Sponsor)),
        ("Submit, a step of other studies", c => c.Submit(StepKey.OfStudy("MHRA_CTA"), Later(c), Sponsor)),
        ("Submit, a step that there is not", c => c.Submit(StepKey.OfStudy("REC_FULLY"), Later(c), Sponsor)),
        ("Submit, in 2050", c => c.Submit(Rec, new(2050, 1, 3), Sponsor)),
        ("Submit, before the start", c => c.Submit(Rec, c.StartedOn.PlusDays(-1), Sponsor, Later(c))),
        ("AskForInformation", c => c.AskForInformation(Rec, Later(c), Committee)),
        ("AskForInformation, by the sponsor", c => c.AskForInformation(Rec, Later(c), Sponsor)),
        ("Answer", c => c.Answer(Rec, Later(c), Sponsor)),
        ("Answer, by the committee", c => c.Answer(Rec, Later(c), Committee)),
        ("Decide, favourable", c => c.Decide(Rec, "favourable", Later(c), Committee)),
        ("Decide, with conditions", c => c.Decide(Rec, "favourable with conditions", Later(c), Committee)),
        ("Decide, unfavourable", c => c.Decide(Rec, "unfavourable", Later(c), Committee)),
        ("Decide, splendid", c => c.Decide(Rec, "splendid", Later(c), Committee)),
        ("Decide, by the sponsor", c => c.Decide(Rec, "favourable", Later(c), Sponsor)),
        ("Decide, before it began", c => c.Decide(Rec, "favourable", new(2024, 3, 5), Committee, Later(c))),
        ("Decide, the opening", c => c.Decide(Opening, "open", Later(c), Party.SiteOrganisation)),
        ("Decide, the opening when it has lapsed", c => c.Decide(Opening, "open", (c.LapsesOn ?? Later(c)).PlusDays(1),
            Party.SiteOrganisation)),
        ("MeetConditions", c => c.MeetConditions(Rec, Later(c), Committee)),
        ("MeetConditions, by the sponsor", c => c.MeetConditions(Rec, Later(c), Sponsor)),
        ("NoteSilence", c => c.NoteSilence(Silent, Later(c), Sponsor)),
        ("NoteSilence, at once", c => c.NoteSilence(Silent, c.LastRecordedOn, Sponsor)),
        ("NoteSilence, of the committee", c => c.NoteSilence(Rec, Later(c), Sponsor)),
        ("Withdraw", c => c.Withdraw(Rec, Later(c), Sponsor)),
        ("Withdraw, by the committee", c => c.Withdraw(Rec, Later(c), Committee)),
        ("Appeal", c => c.Appeal(Rec, Later(c), Sponsor)),
        ("Appeal, by the committee", c => c.Appeal(Rec, Later(c), Committee)),
        ("Learn", c => c.Learn(Answer(HumanEmbryos, false), Later(c), Sponsor)),
        ("Learn, that it is otherwise", c => c.Learn(Answer(RecRequired, false), Later(c), Sponsor)),
        ("Learn, from the committee", c => c.Learn(Answer(HumanEmbryos, false), Later(c), Committee)),
        ("AddSite", c => c.AddSite(Glasgow, Later(c), Sponsor)),
        ("AddSite, again", c => c.AddSite(c.Sites[0].Site, Later(c), Sponsor)),
        ("AddSite, by the committee", c => c.AddSite(Glasgow, Later(c), Committee)),
        ("ProposeChange", c => c.ProposeChange(Change(Later(c)), Later(c), Sponsor)),
        ("ProposeChange, on the day of the last event", c => c.ProposeChange(Change(c.LastRecordedOn), c.LastRecordedOn, Sponsor)),
        ("ProposeChange, of another era", c => c.ProposeChange(Change(new(c.LastRecordedOn.Year < 2026 ? 2027 : 2020, 1, 1)), Later(c),
            Sponsor)),
        ("ProposeChange, at a site that is not there", c => c.ProposeChange(
            PermissionChange.ForSites(Change(Later(c)).Route, [Glasgow.Code]), Later(c), Sponsor)),
        ("ReportUrgentSafetyMeasure", c => c.ReportUrgentSafetyMeasure(MeasureTaken, Later(c), Sponsor)),
        ("ReportUrgentSafetyMeasure, of tomorrow", c => c.ReportUrgentSafetyMeasure(Later(c).PlusDays(1), Later(c), Sponsor)),
        ("ReportUrgentSafetyMeasure, by the committee", c => c.ReportUrgentSafetyMeasure(c.StartedOn, Later(c), Committee)),
        ("ExtendApproval", c => c.ExtendApproval((c.LapsesOn ?? Later(c)).PlusDays(90), Later(c), Party.CombinedReview)),
        ("ExtendApproval, to when it lapses", c => c.ExtendApproval(c.LapsesOn ?? Later(c), Later(c), Party.CombinedReview)),
        ("ExtendApproval, when it has lapsed", c => c.ExtendApproval((c.LapsesOn ?? Later(c)).PlusDays(90),
            (c.LapsesOn ?? Later(c)).PlusDays(1), Party.CombinedReview)),
        ("Abandon", c => c.Abandon(Later(c), Sponsor)),
        ("Abandon, by the committee", c => c.Abandon(Later(c), Committee)),
        ("Abandon, before what took place", c => c.Abandon(c.StartedOn, Sponsor, Later(c))),
    ];

    private static LocalDate Later(PermissionCase permission) => permission.LastRecordedOn.PlusDays(40);

    private static FactSheet Answer(Fact<bool> fact, bool value) => FactSheet.Empty.With(fact, value);

    private static PermissionChange Change(LocalDate on) => PermissionChange.ForEverySite(
        on < new LocalDate(2026, 4, 28) ? ChangeRoute.SubstantialAmendment : ChangeRoute.RouteA);

    private static PermissionCase All(PermissionCase permission) =>
        permission.Steps.Aggregate(permission, (now, step) => now.Granted(step.Key, new(2024, 4, 20)));

    private static PermissionCase Begin(Fact<bool>[] yes, LocalDate submitting, Fact<bool>? without = null)
    {
        var answers = Characteristics.Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, yes.Contains(fact)));
        return PermissionCase.Start(without is null ? answers : answers.Without(without), [new(Leeds, UkNation.England)], submitting,
            submitting.PlusDays(-14), Sponsor).Done();
    }
}
