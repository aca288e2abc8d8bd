using System.Text;
using System.Text.Json;
using Crn.Domain.Decisions;
using Crn.Domain.Feasibility;
using Crn.Domain.Json;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Benchmarks.Json;

/// <summary>
/// Documents written and read, beside System.Text.Json on plain types of the same shape, which checks nothing and makes no value.
/// </summary>
[MemoryDiagnoser]
public class JsonBenchmarks
{
    private static readonly LocalDate Start = new(2020, 1, 6);

    private readonly RuleSet<FeasibilityRule> rules = Both();
    private readonly FeasibilityAssessment assessment = Both().Assess(FactSheet.Empty, new(2026, 3, 9));
    private readonly RecruitmentLedger ledger = Reported(100_000);
    private readonly ValueList<RecruitmentEvent> history = Reported(100_000).Events;
    private readonly byte[] rulesText;
    private readonly byte[] assessmentText;
    private readonly byte[] ledgerText;
    private readonly byte[] historyText;
    private readonly JsonPeer.RuleSet plainRules;
    private readonly JsonPeer.Assessment plainAssessment;
    private readonly JsonPeer.Ledger plainLedger;

    /// <summary>Makes the documents.</summary>
    public JsonBenchmarks()
    {
        rulesText = Encoding.UTF8.GetBytes(CrnJson.Write(rules));
        assessmentText = Encoding.UTF8.GetBytes(CrnJson.Write(assessment));
        ledgerText = Encoding.UTF8.GetBytes(CrnJson.Write(ledger));
        historyText = Encoding.UTF8.GetBytes(CrnJson.Write(history));
        plainRules = JsonSerializer.Deserialize<JsonPeer.RuleSet>(rulesText, JsonPeer.Options)!;
        plainAssessment = JsonSerializer.Deserialize<JsonPeer.Assessment>(assessmentText, JsonPeer.Options)!;
        plainLedger = JsonSerializer.Deserialize<JsonPeer.Ledger>(ledgerText, JsonPeer.Options)!;
        Console.WriteLine($"// rules {rulesText.Length} B, assessment {assessmentText.Length} B, ledger {ledgerText.Length} B");
    }

    /// <summary>The 56 rules of both levels, written.</summary>
    [Benchmark]
    public string WriteRules() => CrnJson.Write(rules);

    /// <summary>The same as plain types.</summary>
    [Benchmark]
    public string WriteRulesPlain() => JsonSerializer.Serialize(plainRules, JsonPeer.Options);

    /// <summary>The 56 rules of both levels, read.</summary>
    [Benchmark]
    public RuleSet<FeasibilityRule> ReadRules() => CrnJson.Read<RuleSet<FeasibilityRule>>(rulesText).Value;

    /// <summary>The same as plain types.</summary>
    [Benchmark]
    public object ReadRulesPlain() => JsonSerializer.Deserialize<JsonPeer.RuleSet>(rulesText, JsonPeer.Options)!;

    /// <summary>An assessment of the whole catalogue, written.</summary>
    [Benchmark]
    public string WriteAssessment() => CrnJson.Write(assessment);

    /// <summary>The same as plain types.</summary>
    [Benchmark]
    public string WriteAssessmentPlain() => JsonSerializer.Serialize(plainAssessment, JsonPeer.Options);

    /// <summary>An assessment of the whole catalogue, read, asked anew and compared.</summary>
    [Benchmark]
    public FeasibilityAssessment ReadAssessment() => CrnJson.Read<FeasibilityAssessment>(assessmentText).Value;

    /// <summary>The same as plain types.</summary>
    [Benchmark]
    public object ReadAssessmentPlain() => JsonSerializer.Deserialize<JsonPeer.Assessment>(assessmentText, JsonPeer.Options)!;

    /// <summary>A ledger of 100,000 rows, written.</summary>
    [Benchmark]
    public string WriteLedger() => CrnJson.Write(ledger);

    /// <summary>The same as plain types.</summary>
    [Benchmark]
    public string WriteLedgerPlain() => JsonSerializer.Serialize(plainLedger, JsonPeer.Options);

    /// <summary>The events of a ledger of 100,000 rows, read.</summary>
    [Benchmark]
    public int ReadLedgerEvents() => CrnJson.Read<ValueList<RecruitmentEvent>>(historyText).Value.Count;

    /// <summary>A ledger of 100,000 rows, read and replayed: every row checked against those before.</summary>
    [Benchmark]
    public RecruitmentLedger ReadLedger() => CrnJson.Read<RecruitmentLedger>(ledgerText).Value;

    /// <summary>The same as plain types.</summary>
    [Benchmark]
    public object ReadLedgerPlain() => JsonSerializer.Deserialize<JsonPeer.Ledger>(ledgerText, JsonPeer.Options)!;

    private static RuleSet<FeasibilityRule> Both() =>
        FeasibilityCatalogue.Network.With(FeasibilityCatalogue.Site.Rules.Where(rule => FeasibilityCatalogue.Network.Rules
            .All(other => other.Code != rule.Code)).ToValueList());

    private static RecruitmentLedger Reported(int rows)
    {
        const int sites = 100;
        var ledger = RecruitmentLedger.Start(Start, Party.Network).State;
        var codes = Enumerable.Range(0, sites).Select(i => SiteCode.From($"R{i:00}")).ToList();
        foreach (var code in codes) ledger = ledger.Open(code, Start, Party.SiteOrganisation).State;
        for (var day = 0; day < rows / sites; day++)
        {
            var on = Start.PlusDays(day);
            var report = codes.Select((code, i) => new RecruitmentCount(code, RecruitmentPeriod.Day(on), (day + i) % 4)).ToValueList();
            ledger = ledger.Report(report, Party.SiteOrganisation, on).State;
        }

        return ledger;
    }
}
