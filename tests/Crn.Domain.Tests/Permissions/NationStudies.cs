using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Tests.Permissions;

/// <summary>Studies at Leeds, Cardiff, Glasgow and Belfast, and what their sites wait for.</summary>
internal static class NationStudies
{
    public static readonly LocalDate June2026 = new(2026, 6, 1);
    public static readonly LocalDate June2013 = new(2013, 6, 3);

    public static readonly SiteCode Leeds = SiteCode.From("LEEDS");
    public static readonly SiteCode Cardiff = SiteCode.From("CARDIFF");
    public static readonly SiteCode Glasgow = SiteCode.From("GLASGOW");
    public static readonly SiteCode Belfast = SiteCode.From("BELFAST");

    public static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    public static FactSheet Answers(params Fact<bool>[] yes) =>
        Characteristics.Where(f => f != UsesHraApproval && f != UsesCombinedReview && f != NhsOrHsc && f != SingleCentre && f != Imp
                && f != SupervisorNamed)
            .Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, yes.Contains(fact)))
            .With(SupervisorNamed, yes.Contains(SupervisorNamed));

    public static PermissionCase Opened(LocalDate submitting, ValueList<PermissionSite> sites, params Fact<bool>[] yes) =>
        PermissionCase.Start(Answers(yes).With(UsesHraApproval, submitting >= new LocalDate(2016, 3, 31)).With(Imp, yes.Contains(Ctimp))
            .With(SingleCentre, false)
            .With(RecRequired, yes.Contains(RecRequired) || yes.Contains(Ctimp) || yes.Contains(InvestigationalDevice)),
            sites, submitting, submitting, Party.Sponsor).State;

    public static CaseWait Waits(PermissionCase permission, string code, SiteCode site) =>
        permission.Blocked.Single(b => b.Step == StepKey.AtSite(code, site));

    public static bool WaitsThroughout(PermissionCase permission, string code, SiteCode site, string on)
    {
        HashSet<StepKey> seen = [];
        var left = new Queue<StepKey>([StepKey.AtSite(code, site)]);
        while (left.TryDequeue(out var key))
        {
            foreach (var next in permission.Blocked.Where(b => b.Step == key).SelectMany(b => b.WaitsFor).Where(seen.Add))
                left.Enqueue(next);
        }

        return seen.Any(k => k.Code == on);
    }

    public static PermissionCase Begun(PermissionCase permission, string code, LocalDate on) =>
        permission.Granted("IRAS_SUBMIT", on).Submit(code, on, Party.Sponsor).Done();

    // The decision at the site waits for these approvals, says so, and is refused though it could begin.
    public static void Refused(PermissionCase permission, string code, SiteCode site, params string[] because)
    {
        var (key, on) = (StepKey.AtSite(code, site), permission.LastRecordedOn);
        foreach (var first in permission.Find(key)!.Definition.BeginsAfter.Where(c => c is "IRAS_SUBMIT" or "LOCAL_INFORMATION_PACK"))
        {
            if (permission.Find(StepKey.AtSite(first, site)) is { } pack) permission = permission.Granted(pack.Key, on);
            else if (permission.Find(first) is { } submission) permission = permission.Granted(submission.Key, on);
        }

        var begun = permission.Submit(key, on, Party.Sponsor);
        var reasons = begun.IsAccepted
            ? begun.State.Decide(key, begun.State.Find(key)!.FavourableOutcome(), on, begun.State.Find(key)!.Owner).Reasons
            : begun.Reasons;
        foreach (var missing in because)
        {
            Assert.Contains(Waits(permission, code, site).WaitsFor, w => w.ToString() == missing);
            Assert.Contains(reasons,
                r => r.Code == "permission.waits-for" && r.Because.Contains($"({missing})", StringComparison.Ordinal));
        }
    }
}
