using System.Text;
using System.Text.Json;
using Crn.Domain.Decisions;
using Crn.Domain.Json;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;

namespace Crn.Domain.Benchmarks.Json;

/// <summary>
/// The thousand events of a permission case written and read, beside System.Text.Json on plain types of the same shape.
/// </summary>
[MemoryDiagnoser]
public class CaseJsonBenchmarks
{
    private static readonly LocalDate Submission = new(2026, 5, 5);

    private readonly ValueList<PermissionEvent> events = Thousand();
    private readonly PermissionCase permission;
    private readonly byte[] eventsText;
    private readonly byte[] caseText;
    private readonly List<JsonPeer.Happening> plain;

    /// <summary>Makes the documents.</summary>
    public CaseJsonBenchmarks()
    {
        permission = PermissionCase.Replay(events);
        eventsText = Encoding.UTF8.GetBytes(CrnJson.Write(events));
        caseText = Encoding.UTF8.GetBytes(CrnJson.Write(permission));
        plain = JsonSerializer.Deserialize<List<JsonPeer.Happening>>(eventsText, JsonPeer.Options)!;
        Console.WriteLine($"// events {eventsText.Length} B, case {caseText.Length} B");
    }

    /// <summary>A thousand events, written.</summary>
    [Benchmark]
    public string WriteEvents() => CrnJson.Write(events);

    /// <summary>The same as plain types.</summary>
    [Benchmark]
    public string WriteEventsPlain() => JsonSerializer.Serialize(plain, JsonPeer.Options);

    /// <summary>A thousand events, read.</summary>
    [Benchmark]
    public int ReadEvents() => CrnJson.Read<ValueList<PermissionEvent>>(eventsText).Value.Count;

    /// <summary>The same as plain types.</summary>
    [Benchmark]
    public int ReadEventsPlain() => JsonSerializer.Deserialize<List<JsonPeer.Happening>>(eventsText, JsonPeer.Options)!.Count;

    /// <summary>A thousand events, read and folded into the case.</summary>
    [Benchmark]
    public int ReadAndReplay() => PermissionCase.Replay(CrnJson.Read<ValueList<PermissionEvent>>(eventsText).Value).Version;

    /// <summary>The case as it stands, written.</summary>
    [Benchmark]
    public string WriteCase() => CrnJson.Write(permission);

    /// <summary>The case as it stands, read, and refused if no history led to it.</summary>
    [Benchmark]
    public PermissionCase ReadCase() => CrnJson.Read<PermissionCase>(caseText).Value;

    // The sponsor's confirmation, begun and withdrawn again and again.
    private static ValueList<PermissionEvent> Thousand()
    {
        var sheet = FactSheet.Empty.With(PermissionFacts.Ctimp, true);
        var opened = PermissionCase.Start(sheet, [], Submission, Submission, Party.Sponsor);
        List<PermissionEvent> all = [.. opened.Events];
        var (running, step) = (opened.State, StepKey.OfStudy("SPONSOR_CONFIRM"));
        while (all.Count < 1_000)
        {
            var next = running.Find(step)!.IsOpen ? running.Withdraw(step, Submission, Party.Sponsor)
                : running.Submit(step, Submission, Party.Sponsor);
            running = next.State;
            all.AddRange(next.Events);
        }

        return all.ToValueList();
    }
}
