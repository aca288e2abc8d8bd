using System.Globalization;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>
/// Twelve sites of two a month, some of which do badly: over all sites nothing stands out, and the split of the gap names what is wrong.
/// </summary>
public class SplitLeadsTests
{
    private const string AsItShouldBe = "as they should be";
    private static readonly LocalDate Opens = new(2026, 1, 5);
    private static readonly LocalDate Today = new(2026, 10, 31);

    [Fact]
    public void A_study_far_behind_for_several_causes_at_some_sites_is_led_to_the_largest()
    {
        var diagnosis = new Study { Late = (7, 11, new(2026, 7, 6)), Closed = (12, 12, new(2026, 4, 30)), Poor = (2, 0.1) }.Diagnosis();
        Assert.Equal(DiagnosisBranch.SetUp, diagnosis.Branch);
        Assert.Equal([ShortfallCause.OpenedLate, ShortfallCause.Consent], diagnosis.LeadingParts);
        var late = diagnosis.Causes[0];
        Assert.Equal("C02", late.Cause.Code);
        Assert.Equal("S07 S08 S09 S10 S11", string.Join(' ', late.Sites));
        var split = diagnosis.Signals.Attribution!.Study;
        Assert.Equal(split.Of(ShortfallCause.OpenedLate).Recruits!.Value / split.Gap, late.ShareOfGap!.Value, 0.02);
        var open = diagnosis.Open.First(cause => cause.Cause.Code == "C22");
        Assert.Equal("S01 S02", string.Join(' ', open.Sites));
        Assert.Contains("S07, S08, S09, S10, S11", diagnosis.BranchBecause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, 11, "2026-08-03")]
    [InlineData(7, 11, "2026-05-04")]
    public void Late_openings_of_fewer_than_half_of_the_sites_are_a_cause(int first, int last, string day)
    {
        var diagnosis =
            new Study { Late = (first, last, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value) }.Diagnosis();
        Assert.Equal(0m, diagnosis.Signals.ValueOf(OpeningLag));
        Assert.Equal(DiagnosisBranch.SetUp, diagnosis.Branch);
        Assert.Equal("C02", diagnosis.Causes[0].Cause.Code);
        Assert.Equal("S07 S08 S09 S10 S11", string.Join(' ', diagnosis.Causes[0].Sites));
    }

    [Theory]
    [InlineData(2, 0.1)]
    [InlineData(4, 0.2)]
    public void A_step_that_fails_at_some_sites_leads_to_its_branch_and_its_reasons_are_asked_for(int sites, double consent)
    {
        var study = new Study { Poor = (sites, consent) };
        var diagnosis = study.Diagnosis();
        var names = string.Join(' ', Enumerable.Range(1, sites).Select(Code));
        Assert.Equal(DiagnosisBranch.Consent, diagnosis.Branch);
        Assert.Equal(names, string.Join(' ', diagnosis.Open.First(cause => cause.Cause.Code == "C22").Sites));
        Assert.Contains<Crn.Domain.Rules.Fact>(ReasonShare(ReasonKind.PrefersTreatment), diagnosis.Ask);
        // No reason is coded: none of the causes of poor consent is found, and none is ruled out.
        Assert.DoesNotContain(diagnosis.Causes, cause => cause.Cause.Branch == DiagnosisBranch.Consent);
        Assert.Equal(["C22", "C23"], diagnosis.CausesToRaise().Where(code => code is "C22" or "C23"));
        var coded = (study with { Reason = "prefers treatment" }).Diagnosis();
        Assert.Equal("C22", coded.Causes[0].Cause.Code);
        Assert.Equal(names, string.Join(' ', coded.Causes[0].Sites));
        Assert.InRange(coded.Causes[0].ShareOfGap!.Value, 0.5, 1);
    }

    [Fact]
    public void Sites_that_closed_early_lead_to_decline_though_the_last_months_are_level()
    {
        var diagnosis = new Study { Closed = (8, 12, new(2026, 3, 31)) }.Diagnosis();
        Assert.True(diagnosis.Signals.ValueOf(RecentShare) > 0.9m);
        Assert.Equal(DiagnosisBranch.Decline, diagnosis.Branch);
        Assert.Contains("pauses and early closures (S08, S09, S10, S11, S12)", diagnosis.BranchBecause, StringComparison.Ordinal);
        Assert.Contains(diagnosis.Open, cause => cause.Cause.Code == "C21");
    }

    [Fact]
    public void Without_a_log_the_rate_of_some_sites_leads_and_no_step_is_blamed()
    {
        var diagnosis = new Study { Poor = (4, 0.2), WithoutLog = true }.Diagnosis();
        Assert.Equal(DiagnosisBranch.Rate, diagnosis.Branch);
        Assert.Null(diagnosis.Signals.Of(PartOfGap(ShortfallCause.Consent)).Known);
        Assert.DoesNotContain(diagnosis.Causes, cause => cause.Cause.Branch is DiagnosisBranch.Consent or DiagnosisBranch.Approach);
    }

    [Fact]
    public void A_study_on_plan_has_no_leading_part()
    {
        var diagnosis = new Study().Diagnosis();
        Assert.Empty(diagnosis.LeadingParts);
        Assert.Equal(DiagnosisBranch.TargetOrTimeline, diagnosis.Branch);
        Assert.Contains(AsItShouldBe, diagnosis.BranchBecause, StringComparison.Ordinal);
        Assert.DoesNotContain(diagnosis.Causes, cause => cause.Cause.StartLevel > 0 && !cause.Cause.Parts.IsEmpty);
    }

    [Theory]
    [InlineData(CauseThresholds.LeadingPart, 2)]
    [InlineData(CauseThresholds.ShareBehind, 0.5)]
    public void A_team_decides_which_part_is_considerable(string threshold, double value)
    {
        var study = new Study { Late = (7, 11, new(2026, 8, 3)) };
        var ours = CauseThresholds.Network.With(threshold, new((decimal)value, null, null, Citation.Local("Trials office 7")));
        var diagnosis = StudyDiagnosis.Of(study.Signals(), thresholds: ours);
        Assert.Equal(DiagnosisBranch.TargetOrTimeline, diagnosis.Branch);
        Assert.DoesNotContain(diagnosis.Causes, cause => cause.Cause.Code == "C02");
    }

    // The law: whatever some sites do badly, a diagnosis never says that all is well while a part of the split leads.
    [Fact]
    public void Nothing_is_as_it_should_be_while_a_part_of_the_split_leads()
    {
        var led = 0;
        for (var sites = 1; sites <= 6; sites++)
        {
            foreach (var study in (Study[])[new() { Late = (1, sites, new(2026, 7, 6)) }, new() { Closed = (1, sites, new(2026, 5, 31)) },
                new() { Poor = (sites, 0.2) }, new() { Poor = (sites, 0.2), WithoutLog = true }])
            {
                var diagnosis = study.Diagnosis();
                if (diagnosis.LeadingParts.IsEmpty) continue;
                led++;
                Assert.DoesNotContain(AsItShouldBe, diagnosis.BranchBecause, StringComparison.Ordinal);
                Assert.NotEmpty(diagnosis.CausesToRaise());
            }
        }

        Assert.True(led >= 16, $"{led} of 24 studies had a leading part.");
    }

    // Twelve a month from six sites, 24 from twelve, and 12 again once six have closed.
    [Theory]
    [InlineData("2026-04-30", 0.75)]
    [InlineData("2026-03-31", 1)]
    public void The_last_three_months_and_the_three_before_are_calendar_months_where_counts_are(string closed, double share)
    {
        var study = new Study { Closed = (7, 12, NodaTime.Text.LocalDatePattern.Iso.Parse(closed).Value) };
        Assert.Equal(share, (double)study.Signals().ValueOf(RecentShare)!.Value, 1e-6);
        Assert.NotEqual(DiagnosisBranch.Data, study.Diagnosis().Branch);
    }

    [Fact]
    public void Signals_and_parts_are_said_in_plain_words()
    {
        var signals = new Study { Late = (7, 8, new(2026, 1, 5)) }.Signals();
        Assert.Contains("participants per site per month", signals.Of(PlannedRate).ToString(), StringComparison.Ordinal);
        Assert.Contains(", a gain", signals.Attribution!.Study.Of(ShortfallCause.OpenedLate).ToString(), StringComparison.Ordinal);
        Assert.Contains("lead network after 3 months behind", EscalationPolicy.Network.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("cause.leading-part = 0.2 share: ", CauseThresholds.Network.Of(CauseThresholds.LeadingPart).ToString(),
            StringComparison.Ordinal);
        var said = Assert.Throws<ArgumentException>(() =>
            new EscalationStep(EscalationLevel.StudyTeam, [], "a call", Party.Network, Today));
        Assert.Contains(nameof(StudyDiagnosis.CausesToRaise), said.Message, StringComparison.Ordinal);
    }

    private static SiteCode Code(int i) => SiteCode.From("S" + i.ToString("00", CultureInfo.InvariantCulture));

    private sealed record Study
    {
        public (int First, int Last, LocalDate On) Late { get; init; }

        public (int First, int Last, LocalDate On) Closed { get; init; }

        public (int Sites, double Consent) Poor { get; init; }

        public string? Reason { get; init; }

        public bool WithoutLog { get; init; }

        public StudyDiagnosis Diagnosis() => StudyDiagnosis.Of(Signals());

        public StudySignals Signals()
        {
            var plan = new RecruitmentPlan(360, RecruitmentWindow.Between(Opens, new(2027, 6, 30))).WithSites(Enumerable.Range(1, 12)
                .Select(i => new PlannedSite(Code(i), PlannedOpening.On(Planned(i))) { Rate = RecruitmentRate.PerSiteMonth(2) })
                .ToValueList());
            var ledger = RecruitmentLedger.Start(Opens, Party.Sponsor).State;
            List<ScreeningLineDraft> lines = [];
            for (var i = 1; i <= 12; i++)
            {
                var site = Code(i);
                var opened = i >= Late.First && i <= Late.Last ? Late.On : Planned(i);
                LocalDate? closed = i >= Closed.First && i <= Closed.Last ? Closed.On : null;
                ledger = ledger.Open(site, opened, Party.SiteOrganisation, Today).State;
                if (closed is { } day) ledger = ledger.Close(site, day, Party.SiteOrganisation, Today).State;
                var added = Lines(i, opened, closed ?? Today).ToList();
                ledger = ledger.Report(added.Select(line =>
                    new RecruitmentCount(site, RecruitmentPeriod.Between(line.From!.Value, line.To!.Value), line.Randomised!.Value))
                    .ToValueList(), Party.Sponsor, Today).State;
                lines.AddRange(added);
            }

            return StudySignals.Of(plan, ledger, Today, WithoutLog ? null
                : new() { Log = ScreeningLog.Of(lines.ToValueList()).Value, Funnel = new(0.5, 0.8, 0.6, 0.9) });
        }

        private static LocalDate Planned(int i) => i <= 6 ? Opens : new(2026, 2, 2);

        // Whole people by month, as near as can be to two recruits a month.
        private IEnumerable<ScreeningLineDraft> Lines(int site, LocalDate opened, LocalDate last)
        {
            var consent = site <= Poor.Sites ? Poor.Consent : 0.6;
            double[] shares = [1, 0.5, 0.4, 0.4 * consent, 0.36 * consent];
            var (sums, done) = (new double[5], new int[5]);
            for (var month = new LocalDate(2026, 1, 1); month <= last; month = month.PlusMonths(1))
            {
                var (from, to) = (LocalDate.Max(month, opened), LocalDate.Min(month.PlusMonths(1).PlusDays(-1), last));
                if (to < from) continue;
                var people = new int[5];
                for (var k = 0; k < 5; k++)
                {
                    sums[k] += 2 / 0.216 / RecruitmentRate.DaysPerMonth * (Period.DaysBetween(from, to) + 1) * shares[k];
                    people[k] = (int)Math.Round(sums[k]) - done[k];
                    done[k] += people[k];
                    if (k > 0) people[k] = Math.Min(people[k], people[k - 1]);
                }

                yield return new()
                {
                    Site = Code(site).Value, From = from, To = to, Screened = people[0], Eligible = people[1], Approached = people[2],
                    Consented = people[3], Randomised = people[4],
                    Reasons = Reason is { } reason && people[2] > people[3]
                        ? [new(ScreeningStage.Consented, reason, people[2] - people[3])] : [],
                };
            }
        }
    }
}
