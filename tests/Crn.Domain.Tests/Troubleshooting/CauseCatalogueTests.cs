using System.Globalization;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Troubleshooting;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>The 38 causes: for each a sheet that meets its rule, one that does not, and one that leaves it open.</summary>
public class CauseCatalogueTests
{
    private static readonly LocalDate Today = new(2026, 6, 1);

    private static readonly Dictionary<string, Fact> Facts = typeof(TroubleshootingFacts).GetProperties()
        .Where(property => property.PropertyType.IsSubclassOf(typeof(Fact))).Select(property => (Fact)property.GetValue(null)!)
        .Concat(Enum.GetValues<ReasonKind>().Select(ReasonShare))
        .ToDictionary(fact => fact.Code["trouble.".Length..], StringComparer.Ordinal);

    /// <summary>Code, facts that meet the rule, facts that do not. Without the last fact of the first list the rule is open.</summary>
    public static TheoryData<string, string, string> Golden() => new()
    {
        { "C01", "reports-by-hand=no upload-lag=15", "reports-by-hand=no upload-lag=14 discrepancies=no in-set-up=no" },
        { "C01", "reports-by-hand=yes upload-lag=43", "reports-by-hand=yes upload-lag=42 discrepancies=no in-set-up=no" },
        { "C01", "discrepancies=yes", "reports-by-hand=no upload-lag=0 discrepancies=no recruited=0" },
        { "C01", "recruited=1 in-set-up=yes", "reports-by-hand=no upload-lag=0 discrepancies=no recruited=1 in-set-up=no" },
        { "C02", "months-since-opening=4 opened-share=0.79", "months-since-opening=4 opened-share=0.8 opening-lag=60" },
        { "C02", "opening-lag=61", "months-since-opening=2 opened-share=0.1 opening-lag=60" },
        { "C03", "contract-delay=31", "contract-delay=30" },
        { "C04", "department-delay=31", "department-delay=30" },
        { "C05", "preparation-outstanding=yes", "preparation-outstanding=no readiness-delay=30" },
        { "C06", "opened-share=1 projected-lateness=91", "opened-share=1 projected-lateness=90" },
        { "C07", "sites-without-recruits=1", "sites-without-recruits=0" },
        { "C08", "opened-share=0.9 screened-against-plan=0.59", "opened-share=0.9 screened-against-plan=0.6" },
        { "C09", "recent-eligible=0.9 recent-screened=0.69", "recent-eligible=0.9 recent-screened=0.7 no-patients-seen=no" },
        { "C09", "no-patients-seen=yes", "recent-screened=1 no-patients-seen=no" },
        { "C10", "time-to-target=-0.2 against-season=-0.05", "time-to-target=-0.2 against-season=-0.2" },
        { "C11", "competing-studies=2 reason-share[other study]=0.1", "competing-studies=2 reason-share[other study]=0.05" },
        { "C12", "falling-sites=0.6 other-studies-falling=0.6", "falling-sites=0.6 other-studies-falling=0.5" },
        { "C13", "referrals-invited=yes referrals-against-plan=0.4", "referrals-invited=yes referrals-against-plan=0.5" },
        { "C14", "eligible-against-plan=0.5 top-exclusion=0.3", "eligible-against-plan=0.5 top-exclusion=0.29" },
        { "C15", "lost-after-consent=0.16", "lost-after-consent=0.15" },
        { "C16", "eligible-spread=3.1 case-mix-similar=yes", "eligible-spread=3.1 case-mix-similar=no" },
        { "C17", "approached-share=0.5 reason-share[no staff]=0.3", "approached-share=0.5 reason-share[no staff]=0.2 vacancy-share=0.2" },
        { "C17", "approached-share=0.5 vacancy-share=0.21", "approached-share=0.6" },
        { "C18", "approached-share=0.5 reason-share[clinician decision]=0.25",
            "approached-share=0.5 reason-share[clinician decision]=0.2" },
        { "C19", "approach-spread=2.1", "approach-spread=2 approached-share=0.7" },
        { "C20", "gatekept-setting=yes invited-share=0.4", "gatekept-setting=yes invited-share=0.5" },
        { "C21", "sites-silent=1 investigator-changed=yes", "sites-silent=1 investigator-changed=no" },
        { "C22", "consented-against-plan=0.6 reason-share[prefers treatment]=0.3", "consented-against-plan=0.7" },
        { "C23", "reason-share[placebo or blinding]=0.25", "reason-share[placebo or blinding]=0.24" },
        { "C24", "reason-share[burden]=0.25", "reason-share[burden]=0.24" },
        { "C25", "reason-share[no response]=0.3 questions-repeated=yes", "reason-share[no response]=0.3 questions-repeated=no" },
        { "C26", "replies-against-plan=0.49", "replies-against-plan=0.5" },
        { "C27", "group-against-all=0.49", "group-against-all=0.5" },
        { "C28", "randomised-share=0.84", "randomised-share=0.85" },
        { "C29", "months-without-randomisation=1 supply-interrupted=yes", "months-without-randomisation=1 supply-interrupted=no" },
        {
            "C30", "recent-share=0.6 recent-open-share=1 recent-screened=1 recent-approached=0.7",
            "recent-share=0.6 recent-open-share=1 recent-screened=1 recent-approached=0.8"
        },
        { "C31", "top-two-share=0.61 rest-against-plan=0.4", "top-two-share=0.61 rest-against-plan=0.5" },
        { "C32", "step-drop=0.5 reason-share[treatment available]=0.2", "step-drop=1" },
        { "C33", "sample-size-reviewed=yes", "sample-size-reviewed=no retention-against-plan=0.95" },
        { "C33", "retention-against-plan=0.89", "sample-size-reviewed=no retention-against-plan=0.9" },
        { "C33", "retention-against-plan=1.11", "sample-size-reviewed=no retention-against-plan=1.1" },
        { "C34", "time-to-target=-0.1 against-ramp=0", "time-to-target=-0.1 against-ramp=-0.1" },
        { "C35", "sponsor-silence=91", "sponsor-silence=90 data-overdue=no" },
        { "C35", "data-overdue=yes", "sponsor-silence=90 data-overdue=no" },
        { "C36", "set-up-overdue=91", "set-up-overdue=90" },
        { "C37", "recruits-rarely=no is-open=yes days-since-recruit=184", "recruits-rarely=yes" },
        { "C38", "target=10 is-open=yes recruited=10", "target=10 is-open=yes recruited=9" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void A_cause_is_found_ruled_out_or_open(string code, string met, string notMet)
    {
        var rule = CauseCatalogue.On(Today).Rules.Single(rule => rule.Code == code);
        Assert.Equal(FindingStatus.Met, rule.Ask(Sheet(met)).Status);
        Assert.Equal(FindingStatus.NotMet, rule.Ask(Sheet(notMet)).Status);
        var open = rule.Ask(Sheet(string.Join(' ', Terms(met).SkipLast(1))));
        Assert.Equal(FindingStatus.Unknown, open.Status);
        Assert.Contains(Facts[Terms(met)[^1].Split('=')[0]], open.MissingFacts);
    }

    [Fact]
    public void The_catalogue_has_38_causes_each_with_a_remedy_a_source_and_a_golden_row()
    {
        var rules = CauseCatalogue.On(Today).Rules;
        Assert.Equal(Enumerable.Range(1, 38).Select(i => "C" + i.ToString("00", CultureInfo.InvariantCulture)),
            rules.Select(rule => rule.Code));
        Assert.All(rules, rule => Assert.NotEqual("", rule.Remedy));
        Assert.All(rules, rule => Assert.InRange(rule.StartLevel, 0, 4));
        Assert.Equal(rules.Select(rule => rule.Code), Golden().Select(row => row.Data.Item1).Distinct());
    }

    [Fact]
    public void Every_cause_explains_a_part_but_those_that_speak_of_what_the_plan_wants()
    {
        var without = CauseCatalogue.On(Today).Rules.Where(rule => rule.Parts.IsEmpty).Select(rule => rule.Code);
        Assert.Equal(["C06", "C33", "C34", "C38"], without);
    }

    [Fact]
    public void A_threshold_of_a_teams_own_moves_its_causes_and_no_other()
    {
        var ours = CauseThresholds.Network.With(CauseThresholds.HoldUp, new(10m, Today, null, Citation.Local("Set-up policy 2")));
        var (before, after) = (CauseCatalogue.On(Today), CauseCatalogue.On(Today, ours));
        Assert.Equal(["C03", "C04", "C05"], before.Rules.Zip(after.Rules).Where(pair => pair.First != pair.Second)
            .Select(pair => pair.First.Code));
        Assert.Equal(before, CauseCatalogue.On(Today.PlusDays(-1), ours));
        Assert.Throws<ArgumentException>(() => ours.Of("cause.nothing"));
    }

    // Of those without a rule one decides how reports are read, two are asked by the decision tree alone.
    [Fact]
    public void Every_threshold_has_a_source_and_moves_what_it_speaks_of()
    {
        var before = CauseCatalogue.On(Today);
        var idle = CauseThresholds.Network.All.Where(threshold => before == CauseCatalogue.On(Today, CauseThresholds.Network.With(
            threshold.Code, new(threshold.ValueOn(Today) + 1, null, null, Citation.Local("ours"))))).Select(threshold => threshold.Code);
        // Of signals, of the decision tree, and of the split, which a diagnosis follows.
        Assert.Equal([CauseThresholds.LagByHand, CauseThresholds.ZeroShare, CauseThresholds.ShareBehind, CauseThresholds.LeadingPart,
            CauseThresholds.LeastPeople, CauseThresholds.LeastSiteRecruits, CauseThresholds.LeastSites, CauseThresholds.LeastRecruits,
            CauseThresholds.LeastMonths, CauseThresholds.ClearStep, CauseThresholds.LeastStudies],
            idle.Except([CauseThresholds.RateShare]));
        Assert.All(CauseThresholds.Network.All, threshold => Assert.NotEqual("", threshold.InForceOn(Today)!.Source.ToString()));
    }

    private static string[] Terms(string text) => [.. System.Text.RegularExpressions.Regex.Matches(text, @"[^\s=\[]+(\[[^\]]+\])?=\S+")
        .Select(match => match.Value)];

    private static FactSheet Sheet(string text) => Terms(text).Aggregate(FactSheet.Empty, (sheet, term) =>
    {
        var (name, value) = (term.Split('=')[0], term.Split('=')[1]);
        return Facts[name] switch
        {
            Fact<bool> fact => sheet.With(fact, value == "yes"),
            Fact<int> fact => sheet.With(fact, int.Parse(value, CultureInfo.InvariantCulture)),
            Fact<decimal> fact => sheet.With(fact, decimal.Parse(value, CultureInfo.InvariantCulture)),
            var other => throw new InvalidOperationException(other.Code),
        };
    });
}
