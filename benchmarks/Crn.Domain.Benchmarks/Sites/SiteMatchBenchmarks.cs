using Crn.Domain.Calendars;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Specialties;

namespace Crn.Domain.Benchmarks.Sites;

/// <summary>One study of ten requirements against 250 organisations and 10,000 practices with fifty claims each.</summary>
[MemoryDiagnoser]
public class SiteMatchBenchmarks
{
    private static readonly LocalDate Today = new(2026, 6, 1);
    private static readonly SiteScoring Scoring = SiteScoring.For(Specialty.Cancer);

    private static readonly ValueList<SiteRequirement> Requirements =
    [
        .. SiteCapabilities.All.Take(7).Select(SiteRequirement.Holds),
        SiteRequirement.SamplesHandledInClass(2),
        new("POOL", "Is the pool big enough?", SiteProfileFacts.AnnualPool.AtLeast(40), SiteScoring.PublishedMethod),
        new("SCAN", "Is there a scanner?", SiteCapabilities.Mri15.Held.IsTrue() | SiteCapabilities.Mri3.Held.IsTrue(),
            SiteScoring.PublishedMethod) { IsBlocker = false },
    ];

    private SiteRecords records = SiteRecords.None;
    private SiteKnowledgeBase sites = SiteKnowledgeBase.Of(SiteRecords.None);
    private bool?[][] table = [];

    /// <summary>Builds the records: claims that hold, do not hold or have run out, in a fixed pattern.</summary>
    [GlobalSetup]
    public void Build()
    {
        List<Organisation> organisations = [];
        List<Site> places = [];
        List<CapabilityClaim> claims = [];
        List<PastStudy> past = [];
        for (var i = 0; i < 10_250; i++)
        {
            var code = SiteCode.From(FormattableString.Invariant($"S{i:00000}"));
            organisations
                .Add(new(code, "Organisation", i < 250 ? OrganisationKind.AcuteTrust : OrganisationKind.GeneralPractice, UkNation.England));
            places.Add(new(code, code, "Site", UkNation.England));
            var day = Today.PlusDays(-(i * 7 % 400));
            for (var c = 0; c < 48; c++)
            {
                var capability = SiteCapabilities.All[c];
                claims.Add((i + c) % 11 == 0 ? CapabilityClaim.NotHeld(code, capability, "RDOCS", day)
                    : CapabilityClaim.Held(code, capability, "RDOCS", day));
            }

            claims.Add(CapabilityClaim.Of(code, SiteProfileFacts.ContainmentLevel, 1 + (i % 3), "RDOCS", day));
            claims.Add(CapabilityClaim.Of(code, SiteProfileFacts.AnnualPool, i % 300, "RDOCS", day));
            past.Add(new(code, "CPMS 1", i % 40, 12, Today.PlusDays(-30)));
        }

        records = new()
            { Organisations = organisations.ToValueList(), Sites = places.ToValueList(), Claims = claims.ToValueList(), PastStudies =
                past.ToValueList() };
        sites = SiteKnowledgeBase.Of(records);
        table = [.. sites.Sites.Select(s => sites.Profile(s.Code, Today))
            .Select(known => Requirements.Select(r => r.Criterion.Evaluate(known)).Select(t => t.IsUnknown ? (bool?)null : t.IsTrue)
                .ToArray())];
    }

    /// <summary>Requirements, status, scores and the order of 10,250 sites.</summary>
    /// <returns>How many are ranked.</returns>
    [Benchmark]
    public int Match() => sites.Match(Requirements, Scoring, Today).Ranked.Count;

    /// <summary>The same with the near misses and the fix of each.</summary>
    /// <returns>How many are near misses.</returns>
    [Benchmark]
    public int MatchWithNearMisses() => sites.Match(Requirements, Scoring, Today).NearMisses().Count;

    /// <summary>Building the knowledge base of 512,500 claims.</summary>
    /// <returns>How many sites.</returns>
    [Benchmark]
    public int BuildKnowledgeBase() => SiteKnowledgeBase.Of(records).Sites.Count;

    /// <summary>The limit: a hand-written loop over answers that are already worked out, without date, score or order.</summary>
    /// <returns>How many meet everything or might.</returns>
    [Benchmark(Baseline = true)]
    public int HandWrittenLoopOverAnswers()
    {
        var count = 0;
        foreach (var site in table)
        {
            var possible = true;
            foreach (var answer in site) possible &= answer != false;
            if (possible) count++;
        }

        return count;
    }
}
