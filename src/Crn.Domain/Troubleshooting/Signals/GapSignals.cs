using Crn.Domain.Decisions;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Troubleshooting.Signals;

/// <summary>Signals from the split of the gap: how large it is, and what each part explains of it beyond what uncertainty allows.</summary>
internal static class GapSignals
{
    public static void Add(SignalSheet sheet, Outcome<ShortfallAttribution> split)
    {
        if (!split.IsAccepted)
        {
            var why = "the gap is not split: " + string.Join(" ", split.Reasons.Select(reason => reason.Because));
            sheet.Add(ShareBehind, null, why);
            foreach (var (_, _, fact) in ByPart) sheet.Add(fact, null, why);
            return;
        }

        var (study, gap) = (split.Value.Study, split.Value.Study.Gap);
        sheet.Add(ShareBehind, study.Planned > 0 ? gap / study.Planned : null, "nobody is expected yet");
        foreach (var (cause, _, fact) in ByPart)
        {
            var part = study.Of(cause);
            double? share = part.Recruits is not { } lost ? null : gap > 0 && part.Low > 0 ? lost / gap : 0;
            sheet.Add(fact, share, "no data speak of it");
            if (share > 0) sheet.Concerns(fact, split.Value.Sites.Where(site => site.Of(cause).Low > 0)
                .Select(site => site.Scope.SiteCode!.Value));
        }
    }
}
