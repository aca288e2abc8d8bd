using Crn.Domain.Testing.Kits;

namespace Crn.Domain.Tests.Kits;

/// <summary>The kit for what has a life: each law finds two planted faults or more, and shows the shortest history.</summary>
public class LifeKitTests
{
    private static readonly (string Law, Fault Fault)[] Planted =
    [
        ("A sound history", Fault.RefusesLateRecording), ("A sound history", Fault.ThrowsOnFridays),
        ("The same history", Fault.ReplaysByTurns), ("The same history", Fault.RefusesByTurns),
        ("Replay is the fold", Fault.ForgetsAnEvent), ("Replay is the fold", Fault.AddsUpOtherwise),
        ("Every event makes", Fault.CountsTwice), ("Every event makes", Fault.StartsAtNought),
        ("The last recording", Fault.KeepsTheFirstRecording), ("The last recording", Fault.TakesTheDayOfTheEvent),
        ("An event changes no value", Fault.EvolvesInPlace), ("An event changes no value", Fault.MarksWhatItLeaves),
        ("A history begins", Fault.NeedsNoStart), ("A history begins", Fault.TakesNothing),
        ("A history has one start", Fault.TakesASecondStart), ("A history has one start", Fault.StartsAnew),
        ("An event that stands twice", Fault.TakesADoubledEvent), ("An event that stands twice", Fault.DropsADoubledEvent),
        ("Events out of order", Fault.TakesAnyOrder), ("Events out of order", Fault.SortsTheEvents),
        ("A history with an event left out", Fault.CountsWhatIsLeftOut), ("A history with an event left out", Fault.ThrowsOnAGap),
        ("A history with a hole", Fault.ThrowsOnAHole), ("A history with a hole", Fault.SkipsAHole),
        ("What is refused names", Fault.NamesNoEvent), ("What is refused names", Fault.NamesTheFirst),
        ("A verb accepts or refuses", Fault.VerbThrows), ("A verb accepts or refuses", Fault.VerbThrowsWhenFull),
        ("A verb changes nothing", Fault.VerbChangesItsValue), ("A verb changes nothing", Fault.RefusalChangesItsValue),
        ("What a verb accepts", Fault.VerbSkipsACheck), ("What a verb accepts", Fault.VerbGivesAnotherState),
        ("Every verb is accepted", Fault.NeverAccepts), ("Every verb is accepted", Fault.AcceptsNothingAfterTheStart),
    ];

    private static ValueList<LifeVerb<FaultyLog, FaultyEvent>> Verbs => [new("Enter", (log, on) => log.Enter(on))];

    [Fact]
    public void Each_law_of_lives_finds_its_faults()
    {
        FaultyLog.Planted = Fault.None;
        LifeLaws.Check<FaultyLog, FaultyEvent>(FaultyLog.Histories(), Verbs);
        try
        {
            KitProof.IsSharp([KitProof.Class("HistoryCases"), KitProof.Class("VerbStorm")], [.. Planted.Select(p => p.Law)], i =>
            {
                FaultyLog.Planted = Planted[i].Fault;
                return LifeLaws.Of(FaultyLog.Histories(), Verbs);
            });
        }
        finally
        {
            FaultyLog.Planted = Fault.None;
        }
    }

    [Fact]
    public void A_broken_law_shows_the_shortest_history_as_CSharp()
    {
        FaultyLog.Planted = Fault.TakesADoubledEvent;
        var message = Assert.Throws<LawBrokenException>(() => LifeLaws.Check<FaultyLog, FaultyEvent>(FaultyLog.Histories())).Message;
        FaultyLog.Planted = Fault.None;
        Assert.StartsWith("FaultyLog: An event that stands twice is refused. Event 2 stands twice.", message, StringComparison.Ordinal);
        Assert.Contains("FaultyLog.TryReplay([new FaultyEvent(0, new LocalDate(2026, 1, 5), Party.Sponsor, new LocalDate(2026, 1, 5)), ",
            message, StringComparison.Ordinal);
        // The start, and one entry twice.
        Assert.Equal(3, message.Split('\n')[1].Split("new FaultyEvent").Length - 1);
    }
}
