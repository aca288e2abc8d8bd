using Crn.Domain.Rules;
using Crn.Domain.Sites;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Troubleshooting.Signals;

/// <summary>Signals that only people can give: from what sites state, and those that wait for somebody to state them.</summary>
internal static class StatedSignals
{
    private const double NobodyInPost = 1000;
    private const string Source = "circumstances of sites";

    public static void Add(SignalSheet sheet, StudyReading read)
    {
        var sites = read.Evidence.Sites;
        var staffed = sites.Where(site => site.StaffInPost is not null && site.StaffVacant is not null).ToList();
        var inPost = staffed.Sum(site => site.StaffInPost!.Value);
        var vacant = staffed.Sum(site => site.StaffVacant!.Value);
        // Where nobody is in post, every post is vacant.
        sheet.Add(VacancyShare, inPost > 0 ? (double)(vacant / inPost) : vacant > 0 ? NobodyInPost : null,
            "no site states filled and vacant posts", StatedBy(staffed, read));
        sheet.Add(CompetingStudies, sites.Max(site => site.CompetingStudies), "no site states competing studies",
            StatedBy(sites.Where(site => site.CompetingStudies is not null), read));
        var silent = sheet.Concerned.GetValueOrDefault(SitesSilent.Code);
        var spoken = sites.Where(site => silent.Contains(site.Site) && site.InvestigatorKnown).ToLookup(site => site.Site);
        var changed = spoken.Any(site => site.Any(said => said.InvestigatorChangedOn <= read.Through));
        sheet.Add(InvestigatorChanged, changed ? true : !silent.IsEmpty && spoken.Count == silent.Count ? false : null,
            silent.IsEmpty ? "no site fell silent" : "not every site that fell silent says whether its investigator changed", Source);
        foreach (var fact in Waiting) sheet.Add(fact, null, "nobody stated it");
        foreach (var fact in WaitingNumbers) sheet.Add(fact, null, "nobody stated it");
    }

    // What some sites state stands for all: how many of them did is said beside it.
    private static string StatedBy(IEnumerable<SiteCircumstances> stating, StudyReading read)
    {
        var stated = stating.Select(site => site.Site).ToHashSet();
        HashSet<SiteCode> all =
            [.. read.Plan.Sites.Select(site => site.Code), .. read.Opened.Select(StudyReading.Code), .. stated];
        return stated.Count == all.Count ? Source
            : $"{Source}, stated for {Text.Of(stated.Count)} of {Text.Count(all.Count, "site", "sites")}";
    }

    private static ValueList<Fact<bool>> Waiting { get; } =
    [
        PreparationOutstanding, ReferralsInvited, CaseMixSimilar, GatekeptSetting, QuestionsRepeated, SupplyInterrupted, SampleSizeReviewed,
        DataOverdue,
    ];

    private static ValueList<Fact<decimal>> WaitingNumbers { get; } =
    [
        ContractDelay, DepartmentDelay, ReadinessDelay, OtherStudiesFalling, ReferralsAgainstPlan, ApproachSpread, InvitedShare,
        RepliesAgainstPlan, GroupAgainstAll, RetentionAgainstPlan,
    ];
}
