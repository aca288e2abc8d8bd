using System.Globalization;
using System.Numerics;
using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>
/// The split of a gap beside one worked out otherwise: days counted one by one, and the dividends of sets shared equally.
/// </summary>
public class ShortfallOracleTests
{
    private static readonly LocalDate Opens = new(2026, 1, 1);
    private static readonly LocalDate AsAt = Opens.PlusDays(199);
    private static readonly ScreeningPlan Funnel = new(0.5, 0.8, 0.6, 0.9);

    [Fact]
    public void Every_part_of_every_site_is_what_dividends_give()
    {
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 1; seed <= 60; seed++)
        {
            var random = new Random(seed);
            var sites = Enumerable.Range(1, 4).Select(i => Drawn.Of(random, i)).ToList();
            var plan = new RecruitmentPlan(500, RecruitmentWindow.Between(Opens, Opens.PlusDays(seed % 3 == 0 ? 150 : 400)),
                sites.Select(site => site.Planned).ToValueList(), caps: sites.Where(site => site.PlanCap is not null)
                    .Select(site => new RecruitmentCap(RecruitmentScope.Site(site.Planned.Code), site.PlanCap!.Value)).ToValueList());
            var ledger =
                sites.Aggregate(RecruitmentLedger.Start(Opens.PlusDays(-60), Party.Sponsor).State, (state, site) => site.In(state));
            var log = ScreeningLog.Of(sites.SelectMany(site => site.Lines).ToValueList());
            var split = ShortfallAttribution.Of(plan, ledger, AsAt, log.IsAccepted ? log.Value : null, Funnel).Value;
            foreach (var (site, found) in sites.Zip(split.Sites))
            {
                var expected = site.Parts(plan.Window.PlannedClosure, met);
                Assert.Equal(expected.Values.Sum(), found.Gap, 1e-8);
                foreach (var part in found.Parts)
                {
                    var given = expected.TryGetValue(part.Cause, out var recruits);
                    Assert.True(given || part.Recruits is null or 0, $"{seed} {site.Planned}: {part}");
                    Assert.True(!given || Math.Abs(recruits - (part.Recruits ?? 0)) < 1e-8, $"{seed} {site.Planned}: {part} is {recruits}");
                }
            }
        }

        foreach (var what in (string[])["cap", "pause", "closed", "late", "early", "not reported", "log", "past the closure", "not opened"])
            Assert.True(met.GetValueOrDefault(what) >= 10, $"{what} was met {met.GetValueOrDefault(what)} times.");
    }

    private sealed record Drawn(PlannedSite Planned, LocalDate? Opened, (LocalDate From, LocalDate To)? Pause, LocalDate? Closed,
        LocalDate? Reported, int[] People, bool HasLog, int? PlanCap)
    {
        public static Drawn Of(Random random, int i)
        {
            var planned = Opens.PlusDays(random.Next(100));
            var site = new PlannedSite(SiteCode.From("S" + i.ToString(CultureInfo.InvariantCulture)), PlannedOpening.On(planned))
            {
                Rate = RecruitmentRate.PerSiteDay(0.02 + (random.NextDouble() / 5)), Cap = random.Next(4) == 0 ? random.Next(3, 15) : null,
                Closing = random.Next(5) == 0 ? planned.PlusDays(random.Next(40, 120)) : null,
            };
            if (i > 1 && random.Next(8) == 0) return new(site, null, null, null, null, [], false, null);
            var opened = planned.PlusDays(random.Next(-20, 60));
            (LocalDate, LocalDate)? pause = random.Next(3) == 0
                ? (opened.PlusDays(random.Next(5, 20)), opened.PlusDays(random.Next(21, 40))) : null;
            LocalDate? closed = random.Next(3) == 0 && opened.PlusDays(45) < AsAt
                ? LocalDate.Min(AsAt, opened.PlusDays(random.Next(45, 150))) : null;
            LocalDate? reported = LocalDate.Min(closed ?? AsAt, AsAt.PlusDays(-random.Next(3) * 20));
            if (reported < opened.PlusDays(41)) reported = null;
            var people = new int[5];
            for (var k = 4; k >= 0; k--) people[k] = (k == 4 ? 0 : people[k + 1]) + random.Next(k == 4 ? 20 : 15);
            return new(site, opened, pause, closed, reported, people, reported is not null && random.Next(3) > 0,
                random.Next(5) == 0 ? random.Next(3, 15) : null);
        }

        public RecruitmentLedger In(RecruitmentLedger ledger)
        {
            var code = Planned.Code;
            if (Opened is not { } opened) return ledger;
            ledger = ledger.Open(code, opened, Party.Sponsor, AsAt).State;
            if (Pause is var (from, to) && from <= AsAt)
            {
                ledger = ledger.Pause(code, from, Party.Sponsor, AsAt).State;
                if (to <= AsAt) ledger = ledger.Resume(code, to, Party.Sponsor, AsAt).State;
            }

            if (Closed is { } closed) ledger = ledger.Close(code, closed, Party.Sponsor, AsAt).State;
            return Reported is { } reach ? ledger.Report([new(code, RecruitmentPeriod.Between(opened, reach), People[4])], Party.Sponsor,
                AsAt).State : ledger;
        }

        // A log says nothing of a pause: one line before it, one after it.
        public IEnumerable<ScreeningLineDraft> Lines
        {
            get
            {
                if (!HasLog) yield break;
                var (from, to) = (Opened!.Value, Reported!.Value);
                var second = Pause is { } pause && pause.To <= to;
                yield return Line(from, second ? Pause!.Value.From.PlusDays(-1) : to, second ? 0 : 1);
                if (second) yield return Line(Pause!.Value.To, to, 1);
            }
        }

        public Dictionary<ShortfallCause, double> Parts(LocalDate closure, Dictionary<string, int> met)
        {
            void Met(string what, bool condition = true) => met[what] = met.GetValueOrDefault(what) + (condition ? 1 : 0);
            LocalDate[] days = [.. Enumerable.Range(-40, 240).Select(Opens.PlusDays)];
            bool Wanted(LocalDate day) => day <= AsAt && day <= closure && !(day > Planned.Closing);
            bool Open(LocalDate day) => day >= Opened && day <= AsAt && !(day > Closed)
                && !(Pause is { } pause && day >= pause.From && day < pause.To);
            var due = days.Count(day => day >= Planned.Opening.Due && Wanted(day));
            var there = days.Count(day => day >= Opened && Wanted(day));
            var open = days.Count(Open);
            var reported = days.Count(day => Open(day) && day <= Reported);
            var (rate, recruited) = (Planned.Rate!.Value.InSiteDays, Reported is null ? 0 : People[4]);
            var cap = Math.Min(Planned.Cap ?? int.MaxValue, PlanCap ?? int.MaxValue);
            List<(ShortfallCause Cause, double Planned, double Seen)> rates = [];
            if (reported == 0) rates.Add((ShortfallCause.RateOfOpenSites, rate, rate));
            else if (!HasLog) rates.Add((ShortfallCause.RateOfOpenSites, rate, (2 + recruited) / ((2 / rate) + reported)));
            else
            {
                var wanted = rate / (0.5 * 0.8 * 0.6 * 0.9);
                rates.Add((ShortfallCause.Supply, wanted, (2 + People[0]) / ((2 / wanted) + reported)));
                double[] shares = [0.5, 0.8, 0.6, 0.9];
                for (var k = 0; k < 4; k++)
                    rates.Add((ShortfallCause.Eligibility + k, shares[k], ((10 * shares[k]) + People[k + 1]) / (10.0 + People[k])));
            }

            double Recruits(int set)
            {
                var recruits = Math.Max(0.0, ((set & 1) > 0 ? due : there) - ((set & 2) > 0 ? 0 : there - open)
                    - ((set & 4) > 0 ? 0 : open - reported));
                for (var k = 0; k < rates.Count; k++) recruits *= (set & (8 << k)) > 0 ? rates[k].Planned : rates[k].Seen;
                if (recruits > cap && set == (8 << rates.Count) - 1) Met("cap");
                return Math.Min(cap, recruits);
            }

            var sets = Enumerable.Range(0, 8 << rates.Count).Select(Recruits).ToArray();
            for (var bit = 1; bit < sets.Length; bit <<= 1)
            {
                for (var set = 0; set < sets.Length; set++)
                    if ((set & bit) > 0) sets[set] -= sets[set ^ bit];
            }

            Met("pause", Pause is not null);
            Met("closed", Closed < AsAt);
            Met("late", Opened > Planned.Opening.Due);
            Met("early", Opened < Planned.Opening.Due);
            Met("not reported", reported < open);
            Met("log", HasLog);
            Met("past the closure", open > there);
            Met("not opened", Opened is null);
            double Share(int player) => sets.Select((dividend, set) => (set >> player & 1) == 0 ? 0
                : dividend / BitOperations.PopCount((uint)set)).Sum();
            Dictionary<ShortfallCause, double> parts = new()
            {
                [Opened is null ? ShortfallCause.SitesNotOpened : ShortfallCause.OpenedLate] = Share(0),
                [ShortfallCause.PausedOrClosedEarly] = Share(1), [ShortfallCause.ReportingLag] = Share(2),
                [ShortfallCause.Chance] = sets[0] - recruited,
            };
            for (var k = 0; k < rates.Count; k++) parts[rates[k].Cause] = Share(3 + k);
            return parts;
        }

        private ScreeningLineDraft Line(LocalDate from, LocalDate to, int share) => new()
        {
            Site = Planned.Code.Value, From = from, To = to, Screened = share * People[0], Eligible = share * People[1],
            Approached = share * People[2], Consented = share * People[3], Randomised = share * People[4],
        };
    }
}
